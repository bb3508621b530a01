package dev.counterpoint.graph;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A growing column of ints in chunks: growing never copies the values, and at most one chunk is
 * unused. One thread writes; what it wrote is seen by readers that learnt the index through a
 * volatile read made after it, or by {@link #getAcquire}.
 */
final class IntColumn {
    private static final int SHIFT = 12;
    private static final int CHUNK = 1 << SHIFT;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

    private volatile int[][] chunks = {new int[CHUNK]};

    /** Makes room for an index; new values are 0. */
    void reserve(int index) {
        int[][] current = chunks;
        int chunk = index >>> SHIFT;
        if (chunk < current.length && current[chunk] != null) {
            return;
        }
        int[][] grown =
                chunk < current.length
                        ? current.clone()
                        : Arrays.copyOf(current, Math.max(chunk + 1, current.length * 3 / 2 + 1));
        grown[chunk] = new int[CHUNK];
        chunks = grown;
    }

    int get(int index) {
        return chunks[index >>> SHIFT][index & (CHUNK - 1)];
    }

    void set(int index, int value) {
        chunks[index >>> SHIFT][index & (CHUNK - 1)] = value;
    }

    int getAcquire(int index) {
        return (int) ELEMENT.getAcquire(chunks[index >>> SHIFT], index & (CHUNK - 1));
    }

    void setRelease(int index, int value) {
        ELEMENT.setRelease(chunks[index >>> SHIFT], index & (CHUNK - 1), value);
    }
}
