package dev.counterpoint.graph.layout;

/**
 * Places that are nearest to the wished ones, by the sum of squares, while keeping their order and
 * distances: isotonic regression by pooling adjacent violators (Barlow and others 1972), linear.
 */
final class Isotonic {
    private Isotonic() {}

    /**
     * Moves wished places to allowed ones.
     *
     * @param places wished, in order; replaced by the result
     * @param distances {@code distances[i]} is the least from place i - 1 to i; the first is unused
     * @param from the first place to move
     * @param to after the last
     */
    static void separate(double[] places, double[] distances, int from, int to) {
        int size = to - from;
        double[] mean = new double[size];
        int[] count = new int[size];
        int blocks = 0;
        double offset = 0;
        for (int i = from; i < to; i++) {
            offset += i == from ? 0 : distances[i];
            mean[blocks] = places[i] - offset;
            count[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int together = count[blocks - 2] + count[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * count[blocks - 2]
                                        + mean[blocks - 1] * count[blocks - 1])
                                / together;
                count[--blocks - 1] = together;
            }
        }
        offset = 0;
        int i = from;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < count[block]; k++, i++) {
                offset += i == from ? 0 : distances[i];
                places[i] = mean[block] + offset;
            }
        }
    }

    /** The same where one place is fixed at 0 and the others keep off it. */
    static void separateAround(double[] places, double[] distances, int fixed) {
        separate(places, distances, 0, fixed);
        separate(places, distances, fixed + 1, places.length);
        places[fixed] = 0;
        double limit = 0;
        for (int i = fixed + 1; i < places.length; i++) {
            limit += distances[i];
            places[i] = Math.max(places[i], limit);
        }
        limit = 0;
        for (int i = fixed - 1; i >= 0; i--) {
            limit -= distances[i + 1];
            places[i] = Math.min(places[i], limit);
        }
    }
}
