package dev.counterpoint.graph.layout;

import java.util.List;

/** Where the nodes of a graph stand: their centres and sizes, in pixels at a scale of one. */
public final class Layout {
    private final float[] x;
    private final float[] y;
    private final int[] column;
    private final List<Stack> stacks;
    private final Spacing spacing;
    private final LayoutKind kind;
    private final List<Lane> lanes;

    /**
     * A band across the picture.
     *
     * @param title whose it is; empty where it is nobody's
     */
    public record Lane(String title, double top, double bottom) {}

    Layout(float[] x, float[] y, int[] column, List<Stack> stacks, Spacing spacing) {
        this(LayoutKind.LAYERED, x, y, column, stacks, spacing);
    }

    Layout(
            LayoutKind kind,
            float[] x,
            float[] y,
            int[] column,
            List<Stack> stacks,
            Spacing spacing) {
        this(kind, x, y, column, stacks, spacing, List.of());
    }

    Layout(
            LayoutKind kind,
            float[] x,
            float[] y,
            int[] column,
            List<Stack> stacks,
            Spacing spacing,
            List<Lane> lanes) {
        this.kind = kind;
        this.lanes = List.copyOf(lanes);
        this.x = x;
        this.y = y;
        this.column = column;
        this.stacks = List.copyOf(stacks);
        this.spacing = spacing;
    }

    /** In which way it was made. */
    public LayoutKind kind() {
        return kind;
    }

    /** The lanes of a layout that has some, from the top. */
    public List<Lane> lanes() {
        return lanes;
    }

    /** How many nodes have a place. */
    public int nodes() {
        return x.length;
    }

    /** The middle of a node, from the left. */
    public double x(int node) {
        return x[node];
    }

    /** The middle of a node, downward; a spine is at 0. */
    public double y(int node) {
        return y[node];
    }

    /** A node's width. */
    public double width(int node) {
        double width = spacing.width(node);
        return kind == LayoutKind.LAYERED
                ? Math.min(width, stacks.get(column[node]).cellWidth())
                : width;
    }

    /** A node's height. */
    public double height(int node) {
        return spacing.height(node);
    }

    /** A node's column, from the left. */
    public int column(int node) {
        return column[node];
    }

    /** How many columns there are. */
    public int columns() {
        return stacks.size();
    }

    /** The least distance between two nodes of a column. */
    public double rowGap() {
        return spacing.rowGap();
    }

    Spacing spacing() {
        return spacing;
    }

    List<Stack> stacks() {
        return stacks;
    }

    float[] xs() {
        return x;
    }

    float[] ys() {
        return y;
    }

    int[] columnOf() {
        return column;
    }
}
