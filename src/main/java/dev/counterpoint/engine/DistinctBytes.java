package dev.counterpoint.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers stretches of bytes from 0 in the order in which they first come. */
final class DistinctBytes {
    private static final int CHUNK = 1 << 18;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = new byte[0];
    private int used;

    private int[] table = new int[256];
    private int[] hashes = new int[64];
    private int[] chunkOf = new int[64];
    private int[] startOf = new int[64];
    private int[] lengthOf = new int[64];
    private int size;

    int size() {
        return size;
    }

    int number(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && equal(known, bytes, from, to)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        add(bytes, from, to, hash);
        table[slot] = size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private boolean equal(int known, byte[] bytes, int from, int to) {
        int start = startOf[known];
        int length = lengthOf[known];
        return length == to - from
                && Arrays.equals(
                        chunks.get(chunkOf[known]), start, start + length, bytes, from, to);
    }

    private void add(byte[] bytes, int from, int to, int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            chunkOf = Arrays.copyOf(chunkOf, size * 2);
            startOf = Arrays.copyOf(startOf, size * 2);
            lengthOf = Arrays.copyOf(lengthOf, size * 2);
        }
        int length = to - from;
        if (used + length > chunk.length) {
            chunk = new byte[Math.max(CHUNK, length)];
            chunks.add(chunk);
            used = 0;
        }
        System.arraycopy(bytes, from, chunk, used, length);
        hashes[size] = hash;
        chunkOf[size] = chunks.size() - 1;
        startOf[size] = used;
        lengthOf[size] = length;
        used += length;
        size++;
    }

    private void grow() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
