package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimFindings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Why the trimmed trace is as it is: a sentence a step, what is needed, what nearly happened. */
final class WhyView extends VBox {
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

    private final TrimViewModel model;

    WhyView(TrimViewModel model) {
        super(4);
        this.model = model;
        setId("trim-why");
    }

    void show(@Nullable TrimFindings findings) {
        getChildren().clear();
        if (findings == null) {
            return;
        }
        heading("Trade-offs", Dial.of(findings.dial()).points().isEmpty());
        dial(findings);
        heading("What happens, step by step", false);
        WhyRow.of(findings).forEach(row -> getChildren().add(row(row)));
        say(FindingsWords.unread(findings), "trim-unread");
        String miss = FindingsWords.nearMiss(findings);
        TrimStudy why = findings.why();
        Trace near = why == null ? null : why.nearMiss();
        heading("The near miss", near == null);
        if (why != null && near != null) {
            say(miss, "trim-near-miss");
            Hyperlink show = new Hyperlink("Show what nearly happened");
            show.setId("trim-show-near-miss");
            show.setOnAction(
                    e -> {
                        model.sides().visitNearMiss(near, why.deciding(), miss);
                        show.setVisited(false);
                    });
            getChildren().add(show);
        }
        heading("Values that could be others", FindingsWords.freedoms(findings).isEmpty());
        FindingsWords.freedoms(findings).forEach(line -> say(line, ""));
    }

    private void dial(TrimFindings findings) {
        Dial dial = Dial.of(findings.dial());
        if (dial.points().size() > 1) {
            DialView view = new DialView(model);
            view.show(dial, findings.trace());
            getChildren().add(view);
        }
        say(dial.words(), "trim-dial-words");
    }

    private void heading(String words, boolean isEmpty) {
        if (!isEmpty) {
            Label label = new Label(words);
            label.getStyleClass().add("trim-heading");
            getChildren().add(label);
        }
    }

    private void say(String words, String id) {
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.setWrapText(true);
            label.setId(id);
            getChildren().add(label);
        }
    }

    private Node row(WhyRow row) {
        Label number = new Label(String.valueOf(row.index() + 1));
        number.getStyleClass().add("quiet");
        number.setMinWidth(18);
        Label sentence = new Label(row.sentence());
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.getStyleClass().add("why-sentence");
        sentence.pseudoClassStateChanged(ASIDE, !row.relevant());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(4, number, sentence, mark(row));
        line.setAlignment(Pos.TOP_LEFT);
        line.setId("trim-step-" + (row.index() + 1));
        line.getStyleClass().add("why-row");
        Tooltip.install(line, new Tooltip(row.reason()));
        line.setAccessibleText(row.sentence() + " " + row.reason());
        line.setOnMouseClicked(e -> model.sides().lookAt(row.index() + 1));
        return line;
    }

    private Node mark(WhyRow row) {
        Trace without = row.without();
        if (without == null) {
            Label mark = new Label(row.mark());
            mark.getStyleClass().add("quiet");
            mark.setMinWidth(USE_PREF_SIZE);
            return mark;
        }
        Hyperlink leave = new Hyperlink(row.mark());
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setId("trim-without-" + (row.index() + 1));
        leave.setTooltip(new Tooltip("Show the violation without this step"));
        leave.setOnAction(
                e -> {
                    model.sides().visit(without, "Without step " + (row.index() + 1));
                    leave.setVisited(false);
                });
        return leave;
    }
}
