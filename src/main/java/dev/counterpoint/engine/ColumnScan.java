package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.ValueEnds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the values of some variables apart while recorded states go by, by their bytes: nothing is
 * decoded. Not safe for use by several threads.
 */
public final class ColumnScan {
    private static final int LEAST_WINDOW = 1 << 12;
    private static final int MOST_WINDOW = 1 << 20;

    private final StatesFile file;
    private final List<Column> columns = new ArrayList<>();
    private final int[] columnOf;
    private final int last;
    private byte[] window = new byte[LEAST_WINDOW];
    private long windowAt;
    private int windowLength;
    private int position;

    /**
     * A scan for some of the file's variables.
     *
     * @param count how many states will go by
     * @param most a variable with more distinct values is no longer looked at
     * @throws IllegalArgumentException if there is no such variable
     */
    public ColumnScan(StatesFile file, List<String> variables, int count, int most) {
        this.file = file;
        columnOf = new int[file.variables().size()];
        Arrays.fill(columnOf, -1);
        int highest = -1;
        for (String variable : variables) {
            int index = file.variables().indexOf(variable);
            if (index < 0) {
                throw new IllegalArgumentException("no variable " + variable);
            }
            columnOf[index] = columns.size();
            columns.add(new Column(count, most));
            highest = Math.max(highest, index);
        }
        last = highest;
    }

    /**
     * The next state goes by.
     *
     * @param state what is remembered as the first with a value
     * @param offset where it begins in the file
     * @throws ProtocolException if no whole state begins there
     */
    public void next(int state, long offset) {
        int start = fetch(offset, Integer.BYTES);
        int length =
                (window[start] & 0xFF) << 24
                        | (window[start + 1] & 0xFF) << 16
                        | (window[start + 2] & 0xFF) << 8
                        | window[start + 3] & 0xFF;
        if (length < 0) {
            throw new ProtocolException("no state begins at " + offset);
        }
        int at = fetch(offset + Integer.BYTES, length);
        try {
            for (int variable = 0; variable <= last; variable++) {
                int end = ValueEnds.after(window, at);
                if (columnOf[variable] >= 0) {
                    columns.get(columnOf[variable]).add(position, state, window, at, end);
                }
                at = end;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ProtocolException("the state at " + offset + " is cut off");
        }
        position++;
    }

    /** The numbers of a variable's values by position; empty where it has too many. */
    public int[] numbers(int variable) {
        Column column = columns.get(variable);
        return column.tooMany() ? new int[0] : column.numbers;
    }

    /** The states that have each value first, by its number; empty where there are too many. */
    public int[] first(int variable) {
        Column column = columns.get(variable);
        return column.tooMany() ? new int[0] : Arrays.copyOf(column.first, column.distinct.size());
    }

    /** Whether a variable has more distinct values than were wanted. */
    public boolean tooMany(int variable) {
        return columns.get(variable).tooMany();
    }

    /** Where so many bytes of the file now stand in the window. */
    private int fetch(long offset, int length) {
        if (offset < windowAt || offset + length > windowAt + windowLength) {
            boolean onward = offset >= windowAt && offset <= windowAt + windowLength + MOST_WINDOW;
            int wanted = onward ? Math.min(MOST_WINDOW, window.length * 2) : LEAST_WINDOW;
            if (wanted < length || wanted != window.length) {
                window = new byte[Math.max(wanted, length)];
            }
            windowAt = offset;
            windowLength = file.copy(offset, length, window);
        }
        return (int) (offset - windowAt);
    }

    private static final class Column {
        private final DistinctBytes distinct = new DistinctBytes();
        private final int most;
        private int[] numbers;
        private int[] first = new int[64];

        Column(int count, int most) {
            this.most = most;
            numbers = new int[count];
        }

        boolean tooMany() {
            return distinct.size() > most;
        }

        void add(int position, int state, byte[] bytes, int from, int to) {
            if (tooMany()) {
                return;
            }
            int before = distinct.size();
            int number = distinct.number(bytes, from, to);
            if (number == before) {
                if (number == first.length) {
                    first = Arrays.copyOf(first, number * 2);
                }
                first[number] = state;
            }
            numbers[position] = number;
            if (tooMany()) {
                numbers = new int[0];
            }
        }
    }
}
