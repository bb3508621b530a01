package dev.counterpoint.trim.space;

import java.util.Arrays;

/** Numbers for pairs of a state and the actor who came to it, in the order in which they come. */
final class NodeTable {
    private long[] keys = new long[1024];
    private int[] slots = new int[4096];
    private int size;

    NodeTable() {
        Arrays.fill(slots, -1);
    }

    /** The number of a node, given or new. */
    int number(int state, int actor, boolean end) {
        long key = key(state, actor, end);
        int slot = slot(key);
        if (slots[slot] < 0) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[size] = key;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    /** The number of a node that was given one; -1 for others. */
    int find(int state, int actor, boolean end) {
        return slots[slot(key(state, actor, end))];
    }

    int size() {
        return size;
    }

    int state(int node) {
        return (int) (keys[node] >>> 32);
    }

    int actor(int node) {
        return ((int) keys[node] >>> 1) - 1;
    }

    /** Whether the behavior ends there with a violation. */
    boolean isEnd(int node) {
        return (keys[node] & 1) != 0;
    }

    private static long key(int state, int actor, boolean end) {
        return ((long) state << 32) | ((long) (actor + 1) << 1) | (end ? 1 : 0);
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (slots.length - 1);
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[keys.length * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i;
        }
    }
}
