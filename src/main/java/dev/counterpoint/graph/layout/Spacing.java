package dev.counterpoint.graph.layout;

/** How large the nodes are and how far apart, in pixels at a scale of one. */
public interface Spacing {
    /** A node's width. */
    double width(int node);

    /** A node's height. */
    double height(int node);

    /** The least distance between a column and the next. */
    default double columnGap(int column) {
        return 72;
    }

    /** The least distance between two nodes of a column. */
    default double rowGap() {
        return 16;
    }

    /** All nodes of one size. */
    static Spacing uniform(double width, double height) {
        return new Spacing() {
            @Override
            public double width(int node) {
                return width;
            }

            @Override
            public double height(int node) {
                return height;
            }
        };
    }
}
