package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.graph.StateGraphView;
import dev.counterpoint.ui.graph.ask.AskView;
import dev.counterpoint.ui.graph.compare.CompareGraphsView;
import dev.counterpoint.ui.graph.group.GroupView;
import dev.counterpoint.ui.shell.GraphTools.Tool;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** The tool that is open, beside the graph. */
final class GraphDrawer {
    private static final double WIDTH = 272;

    private final GraphTools tools;
    private final StateGraphView graph;
    private final ExpressionField.Source proposals;
    private final BorderPane drawer = new BorderPane();
    private final Label title = new Label();
    private final Map<Tool, Node> made = new EnumMap<>(Tool.class);

    GraphDrawer(GraphTools tools, StateGraphView graph, ExpressionField.Source proposals) {
        this.tools = tools;
        this.graph = graph;
        this.proposals = proposals;
        Button back = Buttons.quiet(tools.command("graph.ungroup"));
        back.setText("All states");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.visibleProperty().bind(tools.group().grouped());
        back.managedProperty().bind(back.visibleProperty());
        graph.addTools(
                back,
                Buttons.icon(tools.command("graph.compare")),
                Buttons.icon(tools.command("graph.group")),
                Buttons.icon(tools.command("graph.find")));
        drawer.getStyleClass().add("graph-drawer");
        drawer.setTop(head());
        drawer.setMinWidth(WIDTH);
        drawer.setPrefWidth(WIDTH);
        drawer.setMaxWidth(WIDTH);
        drawer.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Opens and closes as the tools say. */
    void follow() {
        tools.open().addListener((o, was, is) -> show(is));
        show(tools.open().get());
    }

    private HBox head() {
        title.getStyleClass().add("drawer-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icons.of("fth-x"));
        close.setId("graph-drawer-close");
        close.getStyleClass().addAll("flat", "button-icon", "icon-button");
        close.setTooltip(new Tooltip("Close  (Escape)"));
        close.setAccessibleText("Close");
        close.setOnAction(e -> tools.open().set(null));
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        return head;
    }

    private void show(@Nullable Tool tool) {
        graph.setRight(tool == null ? null : drawer);
        if (tool != null) {
            String id =
                    switch (tool) {
                        case GROUP -> "graph.group";
                        case FIND -> "graph.find";
                        case COMPARE -> "graph.compare";
                    };
            Command command = tools.command(id);
            title.setText(command.title().replace("…", ""));
            drawer.setCenter(made.computeIfAbsent(tool, this::make));
        }
    }

    private Node make(Tool tool) {
        return switch (tool) {
            case GROUP -> new GroupView(tools.group(), proposals);
            case COMPARE -> new CompareGraphsView(tools.compare());
            case FIND -> {
                AskView view = new AskView(tools.ask(), proposals);
                // Only when it is shown can it have the focus.
                Platform.runLater(view::focus);
                yield view;
            }
        };
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            tools.open().set(null);
            event.consume();
        }
    }
}
