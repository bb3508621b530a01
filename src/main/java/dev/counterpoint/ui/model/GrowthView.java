package dev.counterpoint.ui.model;

import dev.counterpoint.check.growth.Dial;
import dev.counterpoint.check.growth.Point;
import dev.counterpoint.check.growth.Trend;
import dev.counterpoint.lang.BoundsAdvice;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Icons;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;

/** The growth of a model's state space: a bar for each size, the next one estimated. */
public final class GrowthView extends ScrollPane {
    private static final double HIGHEST = 200;

    private final GrowthViewModel model;
    private final HBox bars = new HBox(8);
    private final VBox advice = new VBox(8);

    /** Shows a view model. */
    public GrowthView(GrowthViewModel model) {
        this.model = model;
        setFitToWidth(true);
        VBox content = new VBox(16);
        content.getStyleClass().addAll("model", "growth");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        GrowthView.class.getResource(
                                                "/dev/counterpoint/ui/model.css"))
                                .toExternalForm());
        Label words = Parts.quiet("");
        words.getStyleClass().setAll("label", "growth-words");
        words.setId("growth-words");
        words.textProperty().bind(model.sentence());
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(HIGHEST + 60);
        bars.managedProperty().bind(bars.visibleProperty());
        Label hint =
                Parts.quiet(
                        "The model is checked at growing sizes of one constant, and you see what the"
                                + " next size would cost. After a violation, the smallest model"
                                + " that still shows it can be looked for.");
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(words.textProperty().isEmpty());
        content.getChildren().addAll(controls(), hint, words, bars, advice);
        setContent(content);
        model.points().addListener((InvalidationListener) o -> draw());
        model.advice().addListener((InvalidationListener) o -> advise());
        draw();
        advise();
    }

    private Node controls() {
        ComboBox<Dial> dial = new ComboBox<>(model.dials());
        dial.setId("growth-dial");
        dial.setAccessibleText("Constant to turn");
        dial.setPromptText("no number or set");
        dial.valueProperty().bindBidirectional(model.dial());
        dial.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Dial shown) {
                        return shown == null ? "" : shown.constant();
                    }

                    @Override
                    public @Nullable Dial fromString(String text) {
                        return null;
                    }
                });
        TextField budget = new TextField();
        budget.setId("growth-budget");
        budget.setAccessibleText("Time for all checks together");
        budget.setPrefColumnCount(5);
        budget.textProperty().bindBidirectional(model.budget());
        Label of = new Label("Growth with");
        of.getStyleClass().add("quiet");
        Label within = new Label("within");
        within.getStyleClass().add("quiet");
        FlowPane row =
                new FlowPane(
                        8,
                        8,
                        of,
                        dial,
                        within,
                        budget,
                        Buttons.quiet(model.measure()),
                        Buttons.quiet(model.smallest()),
                        Buttons.quiet(model.stop()),
                        Buttons.quiet(model.take()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().forEach(this::onlyWhereItCanBeDone);
        return row;
    }

    /** Stop and Take are there while they mean something. */
    private void onlyWhereItCanBeDone(Node node) {
        String id = String.valueOf(node.getId());
        if (id.equals("growth-stop") || id.equals("growth-take")) {
            node.managedProperty().bind(node.visibleProperty());
            node.visibleProperty().bind(node.disableProperty().not());
        }
    }

    private void draw() {
        bars.getChildren().clear();
        bars.setVisible(!model.points().isEmpty());
        Trend trend = model.trend();
        long most = Math.max(10, trend.nextStates());
        for (Point point : model.points()) {
            most = Math.max(most, point.distinct());
        }
        for (Point point : model.points()) {
            bars.getChildren()
                    .add(
                            bar(
                                    point.size(),
                                    point.distinct(),
                                    GrowthViewModel.time(point.millis()),
                                    most,
                                    point.isWhole() ? "bar-whole" : "bar-" + style(point)));
        }
        if (trend.nextStates() > 0) {
            bars.getChildren()
                    .add(
                            bar(
                                    trend.nextSize(),
                                    trend.nextStates(),
                                    "about " + GrowthViewModel.time(trend.nextMillis()),
                                    most,
                                    "bar-estimate"));
        }
    }

    private static String style(Point point) {
        return point.kind().verdict().word();
    }

    /** As high as the logarithm of its states: each tenfold is as high as the one before. */
    private static Node bar(int size, long states, String time, long most, String style) {
        double height = HIGHEST * Math.log10(states + 1.0) / Math.log10(most + 1.0);
        Region bar = new Region();
        bar.setMinHeight(Math.max(3, height));
        bar.setMaxHeight(Math.max(3, height));
        bar.getStyleClass().addAll("bar", style);
        boolean cut = style.equals("bar-incomplete");
        Label count = new Label(String.format(Locale.ROOT, cut ? "%,d +" : "%,d", states));
        Label name = new Label(cut ? size + ", cut short" : String.valueOf(size));
        name.getStyleClass().add("bar-name");
        Label took = new Label(time);
        took.getStyleClass().addAll("quiet", "caption");
        VBox box = new VBox(4, count, bar, name, took);
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMinWidth(64);
        box.setMaxWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        Tooltip.install(
                box,
                new Tooltip(
                        String.format(Locale.ROOT, "Size %d: %,d states, %s", size, states, time)));
        return box;
    }

    private void advise() {
        advice.getChildren().clear();
        if (model.advice().isEmpty()) {
            return;
        }
        Label heading = new Label("What would make it smaller");
        heading.getStyleClass().add("section-title");
        advice.getChildren().add(heading);
        for (BoundsAdvice one : model.advice()) {
            boolean yes = one.kind() != BoundsAdvice.Kind.NO_SYMMETRY;
            Label line = new Label(one.sentence());
            line.setGraphic(Icons.of(yes ? "fth-zap" : "fth-slash", 14));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add(yes ? "advice-yes" : "quiet");
            advice.getChildren().add(line);
        }
    }
}
