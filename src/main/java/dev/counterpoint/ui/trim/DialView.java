package dev.counterpoint.ui.trim;

import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Measure;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The trade-off front as a small chart; a click on a point shows its trace. */
final class DialView extends Pane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double HEIGHT = 132;
    private static final double LEFT = 28;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double BOTTOM = 34;
    private static final double SIZE = 14;

    private final TrimViewModel model;
    private final Line across = new Line();
    private final Line up = new Line();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final Label acrossWords = new Label();
    private final Label upWords = new Label();
    private Dial dial = Dial.NONE;

    private record Mark(Dial.Point point, Button button) {}

    private record Tick(Label label, int value, boolean isAcross) {}

    DialView(TrimViewModel model) {
        this.model = model;
        setId("trim-dial");
        getStyleClass().add("dial");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        across.getStyleClass().add("dial-axis");
        up.getStyleClass().add("dial-axis");
        acrossWords.getStyleClass().add("quiet");
        upWords.getStyleClass().add("quiet");
    }

    void show(Dial shown, Trace best) {
        dial = shown;
        marks.clear();
        ticks.clear();
        getChildren().setAll(across, up, acrossWords, upWords);
        acrossWords.setText(TrimSentences.title(shown.across()));
        upWords.setText(TrimSentences.title(shown.up()));
        ticks(shown.across(), true);
        ticks(shown.up(), false);
        for (Dial.Point point : shown.points()) {
            Button button = new Button();
            button.getStyleClass().add("dial-point");
            button.setMinSize(SIZE, SIZE);
            button.setPrefSize(SIZE, SIZE);
            button.setMaxSize(SIZE, SIZE);
            button.setId("trim-point-" + marks.size());
            button.setTooltip(new Tooltip(point.words() + "\nClick to step through it"));
            button.setAccessibleText(point.words());
            button.pseudoClassStateChanged(CURRENT, point.found().trace().equals(best));
            button.setOnAction(e -> visit(point, best));
            marks.add(new Mark(point, button));
            getChildren().add(button);
        }
        setAccessibleText(shown.words());
        requestLayout();
    }

    private void visit(Dial.Point point, Trace best) {
        if (point.found().trace().equals(best)) {
            model.sides().choose(Side.BOTH);
        } else {
            model.sides().visit(point.found().trace(), "Another trade-off: " + point.words());
        }
    }

    private void ticks(Measure measure, boolean isAcross) {
        TreeSet<Integer> values = new TreeSet<>();
        dial.points().forEach(p -> values.add(p.found().cost().of(measure)));
        for (int value : values) {
            Label label = new Label(TrimSentences.number(value));
            label.getStyleClass().add("quiet");
            ticks.add(new Tick(label, value, isAcross));
            getChildren().add(label);
        }
    }

    private double x(int value) {
        double from = LEFT + SIZE;
        return place(value, dial.least(dial.across()), dial.most(dial.across()), from, getWidth());
    }

    private static double place(int value, int least, int most, double from, double width) {
        double to = width - RIGHT;
        return most == least
                ? (from + to) / 2
                : from + (to - from) * (value - least) / (most - least);
    }

    private double y(int value) {
        int least = dial.least(dial.up());
        int most = dial.most(dial.up());
        double from = getHeight() - BOTTOM - SIZE / 2;
        double to = TOP + SIZE / 2;
        return most == least
                ? (from + to) / 2
                : from + (to - from) * (value - least) / (most - least);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double bottom = getHeight() - BOTTOM;
        across.setStartX(LEFT);
        across.setEndX(getWidth() - 4);
        across.setStartY(bottom);
        across.setEndY(bottom);
        up.setStartX(LEFT);
        up.setEndX(LEFT);
        up.setStartY(TOP);
        up.setEndY(bottom);
        upWords.relocate(0, 0);
        acrossWords.relocate(
                Math.rint(getWidth() - 4 - acrossWords.prefWidth(-1)),
                Math.rint(getHeight() - acrossWords.prefHeight(-1)));
        double shownUpTo = -1;
        for (Tick tick : ticks) {
            double width = tick.label().prefWidth(-1);
            double height = tick.label().prefHeight(-1);
            if (tick.isAcross()) {
                double left = Math.rint(x(tick.value()) - width / 2);
                tick.label().setVisible(left > shownUpTo);
                shownUpTo = left > shownUpTo ? left + width + 4 : shownUpTo;
                tick.label().relocate(left, bottom + 1);
            } else {
                tick.label().relocate(LEFT - width - 6, Math.rint(y(tick.value()) - height / 2));
            }
        }
        for (Mark mark : marks) {
            double aside = mark.point().beside() * (SIZE - 4);
            mark.button()
                    .relocate(
                            Math.rint(
                                    x(mark.point().found().cost().of(dial.across()))
                                            - SIZE / 2
                                            + aside),
                            Math.rint(y(mark.point().found().cost().of(dial.up())) - SIZE / 2));
        }
    }
}
