package dev.counterpoint.trim.space;

import java.util.Random;

/** A small graph of nodes and moves drawn at random, with conditions that loops are to meet. */
final class RandomLoops implements LoopSpace {
    private final Moves[] moves;
    private final int conditions;

    RandomLoops(long seed, int nodes) {
        Random random = new Random(seed);
        conditions = random.nextInt(4);
        moves = new Moves[nodes];
        for (int node = 0; node < nodes; node++) {
            int size = random.nextInt(4);
            boolean[] allowed = new boolean[size];
            long[] met = new long[size];
            for (int i = 0; i < size; i++) {
                allowed[i] = random.nextInt(5) > 0;
                int rather = random.nextInt(1 << conditions);
                met[i] = rather & random.nextInt(1 << conditions);
            }
            moves[node] =
                    new Moves(
                            random.ints(size, 0, nodes).toArray(),
                            random.ints(size, 0, 5).toArray(),
                            allowed,
                            met);
        }
    }

    @Override
    public int[] initialNodes() {
        return new int[] {0};
    }

    @Override
    public Moves moves(int node) {
        return moves[node];
    }

    @Override
    public long allConditions() {
        return (1L << conditions) - 1;
    }
}
