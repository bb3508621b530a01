package dev.counterpoint.graph.picture;

/** How a line is drawn. */
public record Stroke(Rgba color, double width, boolean dashed) {
    /** The length of a dash and of the gap after it, for a line of this width. */
    public double dash() {
        return 3 + width * 2;
    }
}
