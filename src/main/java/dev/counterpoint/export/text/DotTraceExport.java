package dev.counterpoint.export.text;

import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.Visible;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trace as a graph in Graphviz's language DOT: states that are equal are one, as in a graph. */
public final class DotTraceExport {
    private static final int LINES = 8;
    private static final int CHARS = 48;

    private final TraceFile file;
    private final Trace trace;
    private final StringBuilder dot = new StringBuilder();

    private DotTraceExport(TraceFile file) {
        this.file = file;
        trace = file.trace();
    }

    /** Writes it. */
    public static void write(TraceFile file, Appendable out) throws IOException {
        DotTraceExport export = new DotTraceExport(file);
        export.graph();
        out.append(export.dot);
    }

    private void graph() {
        dot.append("digraph trace {\n  rankdir=LR\n  labelloc=t\n  label=\"")
                .append(escaped(file.headline()))
                .append("\"\n  node [shape=box, style=rounded, fontname=monospace, fontsize=11]\n")
                .append("  edge [fontname=monospace, fontsize=10, penwidth=2]\n");
        Map<State, Integer> nodes = new HashMap<>();
        int[] node = new int[trace.states().size()];
        for (int i = 0; i < node.length; i++) {
            Integer known = nodes.putIfAbsent(trace.states().get(i), i);
            node[i] = known == null ? i : known;
            if (known == null) {
                node(i);
            }
        }
        for (int i = 0; i < trace.steps().size(); i++) {
            edge(node[i], node[i + 1], trace.steps().get(i), false);
        }
        if (trace.loop().isPresent()) {
            Step closing = trace.closing() == null ? Step.STUTTERING : trace.closing();
            edge(node[node.length - 1], node[trace.loop().getAsInt()], closing, true);
        }
        dot.append("}\n");
    }

    private void node(int index) {
        dot.append("  s").append(index + 1).append(" [label=\"").append(index + 1).append("\\l");
        lines(index).forEach(line -> dot.append(escaped(line)).append("\\l"));
        dot.append('"');
        if (index == 0) {
            dot.append(", peripheries=2");
        }
        TraceMeta.Property property = file.meta().property();
        boolean violating =
                property != null && !trace.isLasso() && index == trace.states().size() - 1;
        dot.append(
                violating
                        ? ", style=\"rounded,filled\", fillcolor=\"#c6202c\", fontcolor=\"#ffffff\"]\n"
                        : "]\n");
    }

    /** All of the first state; of the others what changed. */
    private List<String> lines(int index) {
        State state = trace.states().get(index);
        List<String> lines = new ArrayList<>();
        if (index == 0) {
            for (int v = 0; v < state.values().size(); v++) {
                lines.add(state.variables().get(v) + " = " + text(state.values().get(v)));
            }
        } else {
            for (Change change :
                    StateDiff.between(trace.states().get(index - 1), state).changes()) {
                lines.add(line(change));
            }
        }
        int more = lines.size() - LINES;
        if (more > 0) {
            lines.subList(LINES, lines.size()).clear();
            lines.add("and " + more + " more");
        }
        return lines;
    }

    private static String line(Change change) {
        if (change.element()) {
            return change.place()
                    + (change.before() == null
                            ? " + " + text(change.after())
                            : " - " + text(change.before()));
        }
        return change.place() + " = " + (change.after() == null ? "gone" : text(change.after()));
    }

    private static String text(@Nullable Value value) {
        return value == null ? "" : ValueText.shorten(value, CHARS);
    }

    private void edge(int from, int to, Step step, boolean closing) {
        boolean environment = TraceActors.isEnvironment(file.meta(), step.action());
        boolean nothing = step.equals(Step.STUTTERING);
        dot.append("  s").append(from + 1).append(" -> s").append(to + 1).append(" [label=\"");
        dot.append(escaped(nothing ? "nothing happens" : step.toString())).append('"');
        dot.append(environment ? ", style=dashed, color=\"#7a45d6\"" : "");
        dot.append(closing ? ", penwidth=3, color=\"#8f5e00\", constraint=false]\n" : "]\n");
    }

    private static String escaped(String text) {
        return Visible.text(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
