package dev.counterpoint.trim.space;

import java.util.Arrays;

/** A priority queue of numbers, the smallest key first. */
final class Heap {
    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long smallestKey() {
        return keys[0];
    }

    void add(long key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (keys[parent] <= key) {
                break;
            }
            keys[at] = keys[parent];
            values[at] = values[parent];
            at = parent;
        }
        keys[at] = key;
        values[at] = value;
    }

    int removeSmallest() {
        int smallest = values[0];
        size--;
        long key = keys[size];
        int value = values[size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            keys[at] = keys[child];
            values[at] = values[child];
            at = child;
        }
        keys[at] = key;
        values[at] = value;
        return smallest;
    }
}
