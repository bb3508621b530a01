package dev.counterpoint.ui.run;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The Run arrangement: model on the left, live figures in the middle, verdict on the right. */
public final class RunView extends BorderPane {
    private static final double NARROW = 900;
    private static final Set<String> FOLLOW = Set.of("run-page-queue", "run-page-output");

    /**
     * What a click asks the rest of the window for.
     *
     * @param reveal shows the place of a diagnostic
     * @param open opens a file
     * @param explore shows the counterexample
     * @param trust what is to be said of trust
     */
    public record Ports(
            Consumer<Diagnostic> reveal, Consumer<Path> open, Runnable explore, TrustOffer trust) {}

    /**
     * What else the middle can show.
     *
     * @param title on its tab
     * @param content made when it is first looked at
     */
    public record Page(String id, String title, String icon, Supplier<Node> content) {}

    private final RunViewModel model;
    private final Map<String, Node> made = new HashMap<>();
    private final ToggleGroup tabs = new ToggleGroup();
    private final HBox run = new HBox();
    private final VBox middle = new VBox();
    private final FiguresView figures;
    private final ScrollPane verdict;
    private final Node empty;
    private final StackPane beside = new StackPane();

    /**
     * Shows a view model, with the form over the model's file, further pages, and what keeps the
     * bounds.
     */
    public RunView(RunViewModel model, Ports ports, Node contents, List<Page> pages, Command keep) {
        this.model = model;
        getStyleClass().add("run");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        RunView.class.getResource("/dev/counterpoint/ui/run.css"))
                                .toExternalForm());
        ScrollPane form = scroll(new ModelForm(model, contents, keep));
        form.getStyleClass().add("run-form");
        form.setPrefWidth(348);
        form.setMinWidth(260);
        setLeft(form);
        verdict = scroll(new VerdictView(model, ports));
        verdict.getStyleClass().add("run-verdict");
        figures = new FiguresView(model);
        VBox.setVgrow(figures, Priority.ALWAYS);
        empty = empty(model);
        run.getChildren().addAll(middle, beside);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        BorderPane center = new BorderPane(run);
        center.setTop(tabs(center, pages));
        center.setMinWidth(0);
        setCenter(center);
        widthProperty().addListener((o, was, is) -> arrange());
        model.running()
                .addListener(
                        (o, was, is) -> {
                            if (is && !followsRun()) {
                                tabs.getToggles().getFirst().setSelected(true);
                            }
                            arrange();
                        });
        model.result().addListener(o -> arrange());
        arrange();
        beatWhileRunning();
    }

    /** Whether what is shown is about what runs anyhow. */
    private boolean followsRun() {
        return tabs.getSelectedToggle() instanceof ToggleButton tab && FOLLOW.contains(tab.getId());
    }

    /** The run, and what else there is, behind one tab each. */
    private HBox tabs(BorderPane center, List<Page> pages) {
        HBox row =
                new HBox(
                        4, tab("run-page-run", "Run", "fth-activity", () -> center.setCenter(run)));
        for (Page page : pages) {
            row.getChildren()
                    .add(
                            tab(
                                    page.id(),
                                    page.title(),
                                    page.icon(),
                                    () ->
                                            center.setCenter(
                                                    made.computeIfAbsent(
                                                            page.id(),
                                                            id -> page.content().get()))));
        }
        row.getStyleClass().add("run-tabs");
        tabs.getToggles().getFirst().setSelected(true);
        tabs.selectedToggleProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null && was != null) {
                                was.setSelected(true);
                            }
                        });
        return row;
    }

    private ToggleButton tab(String id, String title, String icon, Runnable show) {
        ToggleButton button = new ToggleButton(title, Icons.of(icon, 14));
        button.setId(id);
        button.setToggleGroup(tabs);
        button.getStyleClass().add("flat");
        button.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                show.run();
                            }
                        });
        return button;
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private static Node empty(RunViewModel model) {
        EmptyState empty =
                new EmptyState(
                        "fth-activity",
                        "Nothing checked yet",
                        "A check explores every state the model can reach, and looks in each of"
                                + " them for a property that is false. You see it grow here, and"
                                + " read its verdict beside it.",
                        Buttons.quiet(model.check()));
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private boolean untouched() {
        return !model.running().get() && model.result().get() == null;
    }

    private void arrange() {
        middle.getChildren().clear();
        beside.getChildren().clear();
        if (untouched()) {
            middle.getChildren().add(empty);
            return;
        }
        if (getWidth() > 0 && getWidth() < NARROW) {
            verdict.setPrefSize(USE_COMPUTED_SIZE, 220);
            VBox.setVgrow(verdict, Priority.SOMETIMES);
            middle.getChildren().addAll(verdict, figures);
        } else {
            verdict.setPrefSize(340, USE_COMPUTED_SIZE);
            verdict.setMinWidth(280);
            beside.getChildren().add(verdict);
            middle.getChildren().add(figures);
        }
    }

    private void beatWhileRunning() {
        Timeline beat = new Timeline(new KeyFrame(Duration.millis(200), e -> model.beat()));
        beat.setCycleCount(Animation.INDEFINITE);
        model.queue()
                .busy()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                beat.play();
                            } else {
                                beat.stop();
                            }
                        });
    }
}
