package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.TextMetrics;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.layout.Columns;
import dev.counterpoint.graph.layout.Spacing;

import java.util.Arrays;

/** Boxes as large as their texts, and columns as far apart as the texts of the edges between. */
final class TextSpacing implements Spacing {
    private static final double NARROWEST_GAP = 64;
    private static final double WIDEST_GAP = 260;
    private static final double BESIDE_TEXT = 34;
    private static final double ROW_GAP = 22;

    private final float[] widths;
    private final float[] heights;
    private final double[] gaps;

    TextSpacing(GraphView graph, Columns columns, StateLabel labels, Fonts fonts) {
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        TextMetrics bold = fonts.metrics(Typeface.SANS_BOLD);
        widths = new float[graph.nodes()];
        heights = new float[graph.nodes()];
        gaps = new double[columns.count()];
        Arrays.fill(gaps, NARROWEST_GAP);
        for (int node = 0; node < widths.length; node++) {
            NodeText text = DisplayList.textOf(graph, labels, node);
            double width = text.heading().isEmpty() ? 18 : headingWidth(text, bold);
            for (String line : text.lines()) {
                width = Math.max(width, mono.width(line, NodePainter.TEXT));
            }
            int lines = text.lines().size() + (text.heading().isEmpty() ? 0 : 1);
            widths[node] = (float) (Math.ceil(width) + 2 * NodePainter.PADDING);
            heights[node] =
                    (float) (Math.max(1, lines) * NodePainter.LINE + 2 * NodePainter.PADDING - 4);
            graph.forEachSuccessor(
                    node,
                    (source, target, label) -> {
                        int column = columns.of(source);
                        if (label >= 0 && columns.of(target) == column + 1) {
                            String step = graph.label(label).step().toString();
                            String shown = StateLabel.abbreviate(step, 32);
                            widen(column, mono.width(shown, EdgeLabels.SIZE) + BESIDE_TEXT);
                        }
                    });
        }
    }

    private static double headingWidth(NodeText text, TextMetrics bold) {
        // Room for the sign that marks the violating state.
        return bold.width(text.heading(), NodePainter.HEADING) + 20;
    }

    private void widen(int column, double gap) {
        gaps[column] = Math.max(gaps[column], Math.min(gap, WIDEST_GAP));
    }

    @Override
    public double width(int node) {
        return widths[node];
    }

    @Override
    public double height(int node) {
        return heights[node];
    }

    @Override
    public double columnGap(int column) {
        return gaps[column];
    }

    @Override
    public double rowGap() {
        return ROW_GAP;
    }
}
