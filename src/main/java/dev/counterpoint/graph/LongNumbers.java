package dev.counterpoint.graph;

import java.util.Arrays;

/** Numbers longs from 0 in the order in which they first come; a hash table without objects. */
public final class LongNumbers {
    private long[] keys = new long[64];
    private int[] table = new int[256];
    private int size;

    /** The number of a key, which is new if it has not come before. */
    public int number(long key) {
        int slot = slot(key);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        table[slot] = size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a key, or -1 where it has not come. */
    public int find(long key) {
        return table[slot(key)] - 1;
    }

    /** The key of a number. */
    public long key(int number) {
        return keys[number];
    }

    /** How many different keys have come. */
    public int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int mask = table.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            table[slot(keys[number])] = number + 1;
        }
    }
}
