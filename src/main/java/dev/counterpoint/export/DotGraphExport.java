package dev.counterpoint.export;

import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.picture.Coloring;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.NodeKind;
import dev.counterpoint.graph.picture.NodeText;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Presences;
import dev.counterpoint.graph.picture.Rgba;

import org.jspecify.annotations.Nullable;

/** A graph in Graphviz's language DOT; the same graph gives the same text. */
public final class DotGraphExport {
    /** The file's text. */
    public String export(GraphPicture picture, Palette palette) {
        DisplayList list = picture.list();
        StringBuilder dot = new StringBuilder("// ").append(picture.extent()).append('\n');
        dot.append("digraph states {\n  rankdir=LR\n  bgcolor=")
                .append(color(palette.background()));
        dot.append("\n  fontcolor=").append(color(palette.ink()));
        if (!picture.title().isEmpty()) {
            dot.append("\n  labelloc=t\n  label=").append(quoted(picture.title()));
        }
        dot.append("\n  node [shape=box, style=rounded, fontname=monospace, fontsize=11]");
        dot.append("\n  edge [fontname=monospace, fontsize=10]\n");
        for (int node = 0; node < list.nodes(); node++) {
            node(dot, list, node, palette);
        }
        for (int edge = 0; edge < list.edges(); edge++) {
            edge(dot, list, edge, palette);
        }
        legend(dot, list.coloring(), palette);
        return dot.append("}\n").toString();
    }

    private static void node(StringBuilder dot, DisplayList list, int node, Palette palette) {
        NodeKind kind = list.kind(node);
        NodeText text = list.text(node);
        dot.append("  n").append(node).append(" [label=\"");
        if (!text.heading().isEmpty()) {
            dot.append(escaped(text.heading())).append("\\l");
        }
        text.lines().forEach(line -> dot.append(escaped(line)).append("\\l"));
        dot.append('"');
        if (list.isInitial(node)) {
            dot.append(", peripheries=2");
        }
        Rgba ink = kind.onSpine() ? palette.ink() : palette.muted();
        if (kind == NodeKind.VIOLATING) {
            dot.append(", style=\"rounded,filled\", fillcolor=").append(color(palette.violated()));
            ink = palette.onViolated();
        } else if (kind == NodeKind.GROUP) {
            dot.append(", style=\"rounded,dashed\"");
        }
        Rgba line = kind.onSpine() ? palette.ink() : palette.muted();
        Coloring coloring = list.coloring();
        boolean strong = kind.onSpine();
        if (coloring != null) {
            line = coloring.color(coloring.kind(node));
            strong = true;
            dot.append(", tooltip=").append(quoted(coloring.names().get(coloring.kind(node))));
            if (list.presences() != null && list.presences().node(node) == Presence.WENT) {
                dot.append(", style=\"rounded,dashed\"");
            }
        }
        dot.append(", color=").append(color(line));
        dot.append(", fontcolor=").append(color(ink));
        dot.append(strong ? ", penwidth=2]\n" : "]\n");
    }

    /** What colours say stands beside the graph. */
    private static void legend(StringBuilder dot, @Nullable Coloring coloring, Palette palette) {
        if (coloring == null) {
            return;
        }
        dot.append("  subgraph cluster_legend {\n    label=")
                .append(quoted(coloring.title()))
                .append("\n    color=")
                .append(color(palette.muted()))
                .append('\n');
        for (int kind = 0; kind < coloring.names().size(); kind++) {
            dot.append("    legend").append(kind).append(" [label=");
            dot.append(quoted(coloring.names().get(kind)));
            dot.append(", penwidth=2, fontcolor=").append(color(palette.ink()));
            dot.append(", color=").append(color(coloring.color(kind))).append("]\n");
        }
        dot.append("  }\n");
    }

    private static void edge(StringBuilder dot, DisplayList list, int edge, Palette palette) {
        boolean spine = list.edgeKind(edge).onSpine();
        Rgba ink = spine ? palette.ink() : palette.muted();
        ink = list.byEnvironment(edge) ? palette.environment() : ink;
        Presence presence =
                list.presences() == null ? Presence.STAYED : list.presences().edge(edge);
        if (presence != Presence.STAYED) {
            ink = Presences.color(presence);
        }
        boolean dashed = list.byEnvironment(edge) || presence == Presence.WENT;
        dot.append("  n").append(list.source(edge)).append(" -> n").append(list.target(edge));
        dot.append(" [label=").append(quoted(list.edgeText(edge)));
        dot.append(", color=").append(color(ink)).append(", fontcolor=").append(color(ink));
        dot.append(spine ? ", penwidth=3, weight=10" : "");
        dot.append(dashed ? ", style=dashed]\n" : "]\n");
    }

    private static String color(Rgba color) {
        return '"' + color.hex() + '"';
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** In a quoted label a backslash begins an escape, so one of its own is doubled. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
