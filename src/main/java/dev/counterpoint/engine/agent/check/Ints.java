package dev.counterpoint.engine.agent.check;

import java.util.Arrays;

/** Numbers without boxes. */
final class Ints {
    private int[] numbers = new int[256];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** All of them; empty after that. */
    int[] take() {
        int[] taken = Arrays.copyOf(numbers, size);
        size = 0;
        return taken;
    }
}
