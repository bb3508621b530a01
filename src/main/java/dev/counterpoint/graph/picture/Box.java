package dev.counterpoint.graph.picture;

/** A rectangle with sides along the axes. */
public record Box(double minX, double minY, double maxX, double maxY) {
    /** Its width. */
    public double width() {
        return maxX - minX;
    }

    /** Its height. */
    public double height() {
        return maxY - minY;
    }

    /** Whether it has a point in common with another. */
    public boolean meets(Box other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    /** Whether another lies in it. */
    public boolean contains(Box other) {
        return minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /** The box with a margin on all sides. */
    public Box grown(double margin) {
        return new Box(minX - margin, minY - margin, maxX + margin, maxY + margin);
    }
}
