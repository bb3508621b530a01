package dev.counterpoint.graph.picture;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds boxes by place: a packed R-tree, filled in the order of their middles along a Z-shaped
 * curve (Morton 1966). Built once, in n log n; a query takes time by what it finds.
 */
public final class SpatialIndex {
    private static final int FANOUT = 16;

    private final int[] items;
    private final float[] boxes;
    private final int[] levelStart;

    /** Gives the four sides of an item's box: minX, minY, maxX, maxY. */
    @FunctionalInterface
    public interface Boxes {
        /** Writes an item's box. */
        void write(int item, float[] sides);
    }

    /** Indexes items 0 to count - 1. */
    public SpatialIndex(int count, Boxes source) {
        float[] leaves = new float[count * 4];
        float[] sides = new float[4];
        for (int item = 0; item < count; item++) {
            source.write(item, sides);
            System.arraycopy(sides, 0, leaves, item * 4, 4);
        }
        items = sorted(leaves, count);
        int levels = 1;
        int total = count;
        for (int size = count; size > 1; levels++) {
            size = Math.ceilDiv(size, FANOUT);
            total += size;
        }
        boxes = new float[total * 4];
        levelStart = new int[levels + 1];
        for (int i = 0; i < count; i++) {
            System.arraycopy(leaves, items[i] * 4, boxes, i * 4, 4);
        }
        levelStart[1] = count;
        for (int level = 1; level < levels; level++) {
            levelStart[level + 1] = levelStart[level] + buildLevel(level);
        }
    }

    private static int[] sorted(float[] leaves, int count) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double extent = 1e-6;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, leaves[i * 4]);
            minY = Math.min(minY, leaves[i * 4 + 1]);
        }
        for (int i = 0; i < count; i++) {
            extent = Math.max(extent, leaves[i * 4 + 2] - minX);
            extent = Math.max(extent, leaves[i * 4 + 3] - minY);
        }
        long[] keys = new long[count];
        double scale = 0x7fff / extent;
        for (int i = 0; i < count; i++) {
            int x = (int) (((leaves[i * 4] + leaves[i * 4 + 2]) / 2.0 - minX) * scale);
            int y = (int) (((leaves[i * 4 + 1] + leaves[i * 4 + 3]) / 2.0 - minY) * scale);
            keys[i] = (long) (spread(x) | spread(y) << 1) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }

    /** Puts a 0 between the bits of a number of at most 15 bits. */
    private static int spread(int bits) {
        int spread = bits;
        spread = (spread | spread << 8) & 0x00ff00ff;
        spread = (spread | spread << 4) & 0x0f0f0f0f;
        spread = (spread | spread << 2) & 0x33333333;
        return (spread | spread << 1) & 0x55555555;
    }

    private int buildLevel(int level) {
        int below = levelStart[level - 1];
        int belowEnd = levelStart[level];
        int size = Math.ceilDiv(belowEnd - below, FANOUT);
        for (int i = 0; i < size; i++) {
            int at = (belowEnd + i) * 4;
            int first = below + i * FANOUT;
            System.arraycopy(boxes, first * 4, boxes, at, 4);
            for (int child = first + 1; child < Math.min(first + FANOUT, belowEnd); child++) {
                boxes[at] = Math.min(boxes[at], boxes[child * 4]);
                boxes[at + 1] = Math.min(boxes[at + 1], boxes[child * 4 + 1]);
                boxes[at + 2] = Math.max(boxes[at + 2], boxes[child * 4 + 2]);
                boxes[at + 3] = Math.max(boxes[at + 3], boxes[child * 4 + 3]);
            }
        }
        return size;
    }

    /** Tells the items whose boxes meet a box, in no particular order. */
    public void forEach(Box box, IntConsumer found) {
        if (items.length > 0) {
            search(levelStart.length - 2, levelStart[levelStart.length - 2], box, found);
        }
    }

    private void search(int level, int entry, Box box, IntConsumer found) {
        int at = entry * 4;
        if (boxes[at] > box.maxX()
                || boxes[at + 2] < box.minX()
                || boxes[at + 1] > box.maxY()
                || boxes[at + 3] < box.minY()) {
            return;
        }
        if (level == 0) {
            found.accept(items[entry]);
            return;
        }
        int first = levelStart[level - 1] + (entry - levelStart[level]) * FANOUT;
        int end = Math.min(first + FANOUT, levelStart[level]);
        for (int child = first; child < end; child++) {
            search(level - 1, child, box, found);
        }
    }
}
