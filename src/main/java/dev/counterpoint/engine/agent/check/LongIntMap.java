package dev.counterpoint.engine.agent.check;

import java.util.Arrays;

/**
 * From fingerprints, which are spread evenly already, to numbers from 0. Open addressing in two
 * arrays: twelve bytes a slot, at most two thirds of them used. Not safe for several threads.
 */
final class LongIntMap {
    /** What is returned for a key that is not there. */
    static final int NONE = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntMap(int expected) {
        int slots = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
        keys = new long[slots];
        values = emptied(slots);
    }

    int get(long key) {
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); values[slot] != NONE; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return NONE;
    }

    /** Adds a key that is not there yet. */
    void add(long key, int value) {
        if (++size > keys.length / 3 * 2) {
            grow();
        }
        insert(key, value);
    }

    /** Gives a key that is there another value. */
    void replace(long key, int value) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != key || values[slot] == NONE) {
            slot = (slot + 1) & mask;
        }
        values[slot] = value;
    }

    int size() {
        return size;
    }

    private void insert(long key, int value) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = emptied(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int[] emptied(int slots) {
        int[] values = new int[slots];
        Arrays.fill(values, NONE);
        return values;
    }

    private static int slot(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }
}
