package dev.counterpoint.graph.layout;

import java.util.Arrays;

/**
 * A column as laid out: its borders, and how far each of its files of nodes reaches up and down.
 */
final class Stack {
    private final double left;
    private final double cellWidth;
    private double[] top;
    private double[] bottom;

    Stack(double left, double cellWidth, int abreast) {
        this.left = left;
        this.cellWidth = cellWidth;
        top = new double[abreast];
        bottom = new double[abreast];
        Arrays.fill(top, Double.NaN);
        Arrays.fill(bottom, Double.NaN);
    }

    Stack copy() {
        Stack copy = new Stack(left, cellWidth, 0);
        copy.top = top.clone();
        copy.bottom = bottom.clone();
        return copy;
    }

    double cellWidth() {
        return cellWidth;
    }

    double right() {
        return left + Packing.width(top.length, cellWidth);
    }

    double x(int file) {
        return left + Packing.offset(file, cellWidth);
    }

    /** Notes that space is taken in every file that a node reaches into. */
    void occupy(double x, double y, double height) {
        for (int file = 0; file < top.length; file++) {
            if (Math.abs(x(file) - x) < cellWidth) {
                top[file] = Double.isNaN(top[file]) ? y - height / 2 : min(file, y - height / 2);
                bottom[file] =
                        Double.isNaN(bottom[file]) ? y + height / 2 : max(file, y + height / 2);
            }
        }
    }

    private double min(int file, double value) {
        return Math.min(top[file], value);
    }

    private double max(int file, double value) {
        return Math.max(bottom[file], value);
    }

    /** The file that reaches least far; a new one at the right where all are full and it may. */
    int shortestFile(double full, boolean mayWiden) {
        int shortest = 0;
        for (int file = 1; file < top.length; file++) {
            if (extent(file) < extent(shortest)) {
                shortest = file;
            }
        }
        if (mayWiden && extent(shortest) >= full) {
            top = Arrays.copyOf(top, top.length + 1);
            bottom = Arrays.copyOf(bottom, bottom.length + 1);
            shortest = top.length - 1;
            top[shortest] = Double.NaN;
            bottom[shortest] = Double.NaN;
        }
        return shortest;
    }

    private double extent(int file) {
        return Double.isNaN(top[file]) ? 0 : bottom[file] - top[file];
    }

    /** The place in a file for a node that would like to be at a height. */
    double freeY(int file, double wished, double height, double gap) {
        if (Double.isNaN(top[file])) {
            return 0;
        }
        return wished < (top[file] + bottom[file]) / 2
                ? top[file] - gap - height / 2
                : bottom[file] + gap + height / 2;
    }
}
