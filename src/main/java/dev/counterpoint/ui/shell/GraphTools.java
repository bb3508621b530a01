package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Expressions;
import dev.counterpoint.ui.graph.StateGraphView;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.ask.AskViewModel;
import dev.counterpoint.ui.graph.ask.Question;
import dev.counterpoint.ui.graph.compare.CompareGraphsViewModel;
import dev.counterpoint.ui.graph.compare.OtherGraphs;
import dev.counterpoint.ui.graph.group.GroupViewModel;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What Explore can do with the graph beside looking at it, each in a drawer next to it. */
public final class GraphTools {
    private final ShellViewModel shell;
    private final StateGraphViewModel graph;
    private final GroupViewModel group;
    private final AskViewModel ask;
    private final CompareGraphsViewModel compare;
    private final List<Command> commands;
    private final ObjectProperty<@Nullable Tool> open = new SimpleObjectProperty<>();

    /** What the drawer shows. */
    public enum Tool {
        /** By what states are grouped. */
        GROUP,
        /** What is looked for in it, and asked of it. */
        FIND,
        /** What went and what came since another check. */
        COMPARE
    }

    GraphTools(
            ShellViewModel shell,
            StateGraphViewModel graph,
            Expressions expressions,
            OtherGraphs others,
            Threads threads,
            Runnable showRecorded) {
        this.shell = shell;
        this.graph = graph;
        graph.colors().ask(expressions);
        group = new GroupViewModel(graph, expressions, threads);
        ask = new AskViewModel(graph, expressions, threads);
        compare = new CompareGraphsViewModel(graph, others, threads);
        commands = make();
        open.addListener(
                (o, was, is) -> {
                    if (was == null && is != null) {
                        // What a check found is asked, not a trimmed trace alone.
                        showRecorded.run();
                    }
                    prepare(is);
                });
        graph.exploration().recording().addListener((o, was, is) -> prepare(open.get()));
    }

    private void prepare(@Nullable Tool tool) {
        if (tool == Tool.GROUP) {
            group.suggest();
        } else if (tool == Tool.COMPARE) {
            compare.offer();
        }
    }

    /** Which drawer is open; null where none is. */
    public ObjectProperty<@Nullable Tool> open() {
        return open;
    }

    /** The graph itself. */
    public StateGraphViewModel graph() {
        return graph;
    }

    /** The graph in groups. */
    public GroupViewModel group() {
        return group;
    }

    /** What is looked for and asked. */
    public AskViewModel ask() {
        return ask;
    }

    /** What went and what came. */
    public CompareGraphsViewModel compare() {
        return compare;
    }

    /** Through what is open: differences, or states that were found. */
    private void step(boolean forward) {
        if (open.get() == Tool.COMPARE) {
            if (forward) {
                compare.next();
            } else {
                compare.previous();
            }
        } else if (forward) {
            ask.next();
        } else {
            ask.previous();
        }
    }

    private void ask(Question question) {
        shell.arrangement().set(Arrangement.EXPLORE);
        open.set(Tool.FIND);
        ask.ask(question);
    }

    private void toggle(Tool tool) {
        boolean seen = shell.arrangement().get() == Arrangement.EXPLORE && open.get() == tool;
        shell.arrangement().set(Arrangement.EXPLORE);
        open.set(seen ? null : tool);
    }

    StateGraphView view(StateGraphView graph, ExpressionField.Source proposals) {
        new GraphDrawer(this, graph, proposals).follow();
        return graph;
    }

    private List<Command> make() {
        BooleanBinding found = ask.answer().isNotNull().or(compare.result().isNotNull());
        List<Command> all = new ArrayList<>();
        for (Question question : Question.values()) {
            String key = question == Question.PATH_BETWEEN ? "Shift+K" : null;
            all.add(
                    Command.always(
                            question.commandId(),
                            "Ask the Graph: " + question.title(),
                            "fth-help-circle",
                            key,
                            () -> ask(question)));
        }
        all.addAll(
                List.of(
                        Command.always(
                                "graph.find",
                                "Find States…",
                                "fth-search",
                                "Shift+S",
                                () -> toggle(Tool.FIND)),
                        Command.when(
                                "graph.find-next",
                                "Next State That Was Found, or Difference",
                                "fth-chevron-down",
                                "J",
                                found,
                                () -> step(true)),
                        Command.when(
                                "graph.find-previous",
                                "Previous State That Was Found, or Difference",
                                "fth-chevron-up",
                                "Shift+J",
                                found,
                                () -> step(false)),
                        Command.always(
                                "graph.pin",
                                "Pin the Selected State, or Let It Go",
                                "fth-map-pin",
                                "K",
                                ask::pin)));
        all.addAll(groups());
        return List.copyOf(all);
    }

    List<Command> commands() {
        return commands;
    }

    private List<Command> groups() {
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
                        group::ungroup),
                Command.always(
                        "graph.compare",
                        "Compare Graphs…",
                        "fth-columns",
                        "Shift+C",
                        () -> toggle(Tool.COMPARE)),
                Command.when(
                        "graph.compare-end",
                        "One Graph Alone",
                        "fth-square",
                        null,
                        compare.shown(),
                        compare::end));
    }

    Command command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
