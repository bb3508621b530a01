package dev.counterpoint.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Several columns of numbers seen as one: rows in which all of them are equal have the same number.
 */
public final class Tuples {
    private final int[] numbers;
    private final List<LongNumbers> pairs;
    private int[] first = new int[0];

    private Tuples(int[] numbers, List<LongNumbers> pairs) {
        this.numbers = numbers;
        this.pairs = pairs;
    }

    /**
     * Numbers the rows of some columns from 0 in the order of their coming; none is one column of
     * 0.
     */
    public static Tuples of(List<IntUnaryOperator> columns, int rows, Cancel cancel) {
        int[] numbers = new int[rows];
        List<LongNumbers> pairs = new ArrayList<>();
        for (IntUnaryOperator column : columns) {
            cancel.check();
            LongNumbers pair = new LongNumbers();
            for (int row = 0; row < rows; row++) {
                numbers[row] =
                        pair.number((long) numbers[row] << Integer.SIZE | column.applyAsInt(row));
            }
            pairs.add(pair);
        }
        Tuples tuples = new Tuples(numbers, pairs);
        tuples.findFirst();
        return tuples;
    }

    private void findFirst() {
        int[] found =
                new int[pairs.isEmpty() ? Math.min(1, numbers.length) : pairs.getLast().size()];
        Arrays.fill(found, -1);
        for (int row = 0; row < numbers.length; row++) {
            if (found[numbers[row]] < 0) {
                found[numbers[row]] = row;
            }
        }
        first = found;
    }

    /** How many different rows there are. */
    public int count() {
        return first.length;
    }

    /** The number of a row. */
    public int number(int row) {
        return numbers[row];
    }

    /** The first row with a number. */
    public int first(int number) {
        return first[number];
    }

    /** What stands in a column in the rows with a number. */
    public int part(int number, int column) {
        int whole = number;
        for (int i = pairs.size() - 1; i > column; i--) {
            whole = (int) (pairs.get(i).key(whole) >>> Integer.SIZE);
        }
        return (int) pairs.get(column).key(whole);
    }
}
