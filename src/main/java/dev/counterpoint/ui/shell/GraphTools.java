package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.StateGraphView;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.ask.Expressions;
import dev.counterpoint.ui.graph.group.GroupViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What Explore can do with the graph beside looking at it, each in a drawer next to it. */
public final class GraphTools {
    private final ShellViewModel shell;
    private final GroupViewModel group;
    private final ObjectProperty<@Nullable Tool> open = new SimpleObjectProperty<>();

    /** What the drawer shows. */
    public enum Tool {
        /** By what states are grouped. */
        GROUP
    }

    GraphTools(
            ShellViewModel shell,
            StateGraphViewModel graph,
            Expressions expressions,
            Threads threads) {
        this.shell = shell;
        group = new GroupViewModel(graph, expressions, threads);
        open.addListener(
                (o, was, is) -> {
                    if (is == Tool.GROUP) {
                        group.suggest();
                    }
                });
        graph.exploration()
                .recording()
                .addListener(
                        (o, was, is) -> {
                            if (open.get() == Tool.GROUP) {
                                group.suggest();
                            }
                        });
    }

    /** Which drawer is open; null where none is. */
    public ObjectProperty<@Nullable Tool> open() {
        return open;
    }

    /** The graph in groups. */
    public GroupViewModel group() {
        return group;
    }

    private void toggle(Tool tool) {
        boolean seen = shell.arrangement().get() == Arrangement.EXPLORE && open.get() == tool;
        shell.arrangement().set(Arrangement.EXPLORE);
        open.set(seen ? null : tool);
    }

    Node view(StateGraphView graph, ExpressionField.Source proposals) {
        return new GraphDrawer(this, graph, proposals);
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "graph.group",
                        "Group States…",
                        "fth-layers",
                        "Shift+G",
                        () -> toggle(Tool.GROUP)),
                Command.when(
                        "graph.ungroup",
                        "All States instead of Groups",
                        "fth-grid",
                        null,
                        group.grouped(),
                        group::ungroup));
    }

    Command command(String id) {
        return commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
