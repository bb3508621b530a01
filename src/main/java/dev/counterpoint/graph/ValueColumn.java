package dev.counterpoint.graph;

import org.jspecify.annotations.Nullable;

/**
 * One variable in a run of states, its values told apart but not read: where two states have the
 * same number they have the same value. The reverse may fail where one value can be written in two
 * ways, such as a sequence and a function on 1..n; who needs it looks at the values of {@link
 * #first}.
 */
public final class ValueColumn {
    private final String variable;
    private final int @Nullable [] numbers;
    private final int[] first;

    private ValueColumn(String variable, int @Nullable [] numbers, int[] first) {
        this.variable = variable;
        this.numbers = numbers;
        this.first = first;
    }

    /**
     * A column.
     *
     * @param numbers for each position its value's number, from 0 in the order of their coming
     * @param first for each number the first state that has it
     */
    public static ValueColumn of(String variable, int[] numbers, int[] first) {
        return new ValueColumn(variable, numbers.clone(), first.clone());
    }

    /** A column with more distinct values than were wanted; they were not counted to the end. */
    public static ValueColumn tooMany(String variable) {
        return new ValueColumn(variable, null, new int[0]);
    }

    /** The variable. */
    public String variable() {
        return variable;
    }

    /** Whether it has no more distinct values than were wanted. */
    public boolean isCounted() {
        return numbers != null;
    }

    /** How many distinct values there are, as far as they differ in writing. */
    public int distinct() {
        return first.length;
    }

    /**
     * The number of the value at a position.
     *
     * @throws IllegalStateException if it {@link #isCounted has too many}
     */
    public int number(int position) {
        if (numbers == null) {
            throw new IllegalStateException(variable + " has too many values");
        }
        return numbers[position];
    }

    /** The first state that has the value of a number. */
    public int first(int number) {
        return first[number];
    }
}
