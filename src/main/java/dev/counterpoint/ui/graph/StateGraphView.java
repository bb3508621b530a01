package dev.counterpoint.ui.graph;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The state graph: what is shown above it, the picture, and what it does while it is laid out. Its
 * keys: F fits, + and - zoom, arrows, Home and End step along the trace, Backspace takes back a
 * step of a walk, Escape goes back to the counterexample.
 */
public final class StateGraphView extends BorderPane {
    private final StateGraphViewModel model;
    private final GraphCanvas canvas;
    private final HoverCard card = new HoverCard();
    private final LegendBar legend = new LegendBar();
    private final Label extent = new Label();
    private final Label note = new Label();
    private final Button again = new Button("Try again");
    private final HBox progress = new HBox(12);
    private final HBox tools = new HBox(4);
    private final ToggleButton near = new ToggleButton("Nearby");
    private final ToggleButton all = new ToggleButton("Whole");
    private final EmptyState empty = new EmptyState("fth-share-2", "", "", null);
    private final Command fit;
    private final Command zoomIn;
    private final Command zoomOut;

    /** Shows a view model. */
    public StateGraphView(StateGraphViewModel model, Threads threads) {
        this.model = model;
        canvas = new GraphCanvas(model, threads);
        fit =
                Command.always(
                        "view.fit", "Fit the Graph", "fth-maximize", "Shortcut+0", canvas::fit);
        zoomIn =
                Command.always(
                        "view.zoom-in",
                        "Zoom In",
                        "fth-zoom-in",
                        "Shortcut+EQUALS",
                        () -> canvas.zoom(true));
        zoomOut =
                Command.always(
                        "view.zoom-out",
                        "Zoom Out",
                        "fth-zoom-out",
                        "Shortcut+MINUS",
                        () -> canvas.zoom(false));
        getStyleClass().add("graph");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        StateGraphView.class.getResource(
                                                "/dev/counterpoint/ui/graph.css"))
                                .toExternalForm());
        setTop(bar());
        StackPane center = new StackPane(canvas, empty, layoutLine());
        center.getChildren().add(card);
        center.getStyleClass().add("graph-frame");
        center.setMinSize(0, 0);
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        BorderPane picture = new BorderPane(center);
        picture.setBottom(legend);
        picture.setMinSize(0, 0);
        setCenter(picture);
        setMinSize(0, 0);
        canvas.onHover(this::hover);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.shown().addListener((o, was, is) -> legend.show(is));
        model.shown().addListener(o -> update());
        model.activity().addListener(o -> update());
        model.problem().addListener(o -> update());
        model.growth().addListener(o -> update());
        model.whole().addListener(o -> update());
        model.exploration().result().addListener(o -> explainEmpty());
        update();
    }

    /** What can be done here. */
    public List<Command> commands() {
        return Stream.concat(Stream.of(fit, zoomIn, zoomOut), model.commands().stream()).toList();
    }

    /** Puts more tools beside those for zooming. */
    public void addTools(Node... more) {
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getChildren().addAll(more);
    }

    private HBox bar() {
        ToggleGroup group = new ToggleGroup();
        near.setToggleGroup(group);
        all.setToggleGroup(group);
        near.getStyleClass().add("left-pill");
        all.getStyleClass().add("right-pill");
        near.setId("graph-near");
        all.setId("graph-all");
        near.setMinWidth(Region.USE_PREF_SIZE);
        all.setMinWidth(Region.USE_PREF_SIZE);
        near.setAccessibleText("Near the counterexample");
        all.setAccessibleText("Whole graph");
        near.setTooltip(new Tooltip("The counterexample and what branches off it"));
        all.setTooltip(new Tooltip("Every state that was found"));
        near.setOnAction(e -> choose(false));
        all.setOnAction(e -> choose(true));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        extent.setMinWidth(0);
        extent.getStyleClass().add("quiet");
        extent.setId("graph-extent");
        HBox choice = new HBox(near, all);
        choice.setAlignment(Pos.CENTER_LEFT);
        HBox bar =
                new HBox(
                        8,
                        choice,
                        model.layout().box(),
                        LayoutChoice.box(model.colors()),
                        extent,
                        gap,
                        tools,
                        Buttons.icon(zoomOut),
                        Buttons.icon(zoomIn),
                        Buttons.icon(fit));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("graph-bar");
        return bar;
    }

    private void choose(boolean whole) {
        model.whole().set(whole);
        update();
    }

    private HBox layoutLine() {
        Button cancel = new Button("Cancel");
        cancel.setId("graph-cancel");
        cancel.getStyleClass().add("quiet-button");
        cancel.setOnAction(e -> model.cancel());
        again.setOnAction(e -> model.again());
        cancel.visibleProperty().bind(model.activity().isNotEmpty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        again.managedProperty().bind(again.visibleProperty());
        progress.getChildren().addAll(note, cancel, again);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.getStyleClass().add("graph-progress");
        progress.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return progress;
    }

    private void update() {
        Shown shown = model.shown().get();
        boolean busy = !model.activity().get().isEmpty();
        String refusal = model.layout().refusal(shown);
        String problem = model.problem().get();
        note.setText(busy ? model.activity().get() + "…" : problem.isEmpty() ? refusal : problem);
        progress.setVisible(!note.getText().isEmpty());
        again.setVisible(!busy && !problem.isEmpty());
        String grown = model.growth().get();
        extent.setText(!grown.isEmpty() || shown == null ? grown : shown.picture().extent());
        boolean each = model.drawing().get() == null;
        boolean choice = each && shown != null && shown.picture().list().spine() != null;
        near.getParent().setVisible(choice);
        near.getParent().setManaged(choice);
        near.setSelected(!model.whole().get());
        all.setSelected(model.whole().get());
        empty.setVisible(shown == null && !busy && grown.isEmpty());
        explainEmpty();
    }

    private void explainEmpty() {
        CheckResult result = model.exploration().result().get();
        if (result == null || result.request().search().mode() == Search.Mode.BREADTH_FIRST) {
            empty.say(
                    "No state graph yet",
                    "Check a model: the states it reaches are drawn here, and a counterexample as"
                            + " the straight line through them.");
            return;
        }
        boolean simulated = result.request().search().mode() == Search.Mode.SIMULATION;
        empty.say(
                "This search records no state graph",
                (simulated ? "Simulation" : "Depth-first search")
                        + " found nothing to draw: only a counterexample of it is shown here."
                        + " Check breadth-first to see the states and steps.");
    }

    private void hover(int node) {
        card.show(model.hover(node));
        if (!card.isVisible()) {
            return;
        }
        card.applyCss();
        card.autosize();
        Box box = canvas.onScreen(node);
        double x = Math.clamp(box.minX(), 4, Math.max(4, canvas.getWidth() - card.getWidth() - 4));
        double below = box.maxY() + 10;
        double above = box.minY() - 10 - card.getHeight();
        boolean fits = below + card.getHeight() <= canvas.getHeight() - 4;
        card.relocate(Math.rint(x), Math.rint(fits ? below : Math.max(4, above)));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        TraceCursor cursor = model.exploration().cursor();
        KeyCode code = event.getCode();
        switch (code) {
            case F -> canvas.fit();
            case PLUS, EQUALS, ADD -> canvas.zoom(true);
            case MINUS, SUBTRACT -> canvas.zoom(false);
            case LEFT -> cursor.previous();
            case RIGHT -> cursor.next();
            case HOME -> cursor.first();
            case END -> cursor.last();
            case BACK_SPACE -> cursor.undo();
            case ESCAPE -> cursor.backToCounterexample();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
