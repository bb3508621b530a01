package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * The values that a variable has in the states of a group.
 *
 * @param values the distinct ones with the number of states, the most frequent first; none where
 *     there are too many
 * @param tooMany whether there are more than were wanted
 */
public record GroupContents(String variable, List<Count> values, boolean tooMany) {
    public GroupContents {
        values = List.copyOf(values);
    }

    /** A value, and in how many states of the group the variable has it. */
    public record Count(Value value, int states) {}

    /**
     * What each variable is in the states of a group.
     *
     * @param most more distinct values of a variable are too many
     * @throws CancellationException if it is cancelled
     */
    public static List<GroupContents> of(
            StateColumns values, Grouping grouping, int group, int most, Cancel cancel) {
        int[] members = grouping.members(group, Integer.MAX_VALUE);
        List<GroupContents> contents = new ArrayList<>();
        for (ValueColumn column :
                values.columns(
                        values.variables(),
                        members.length,
                        i -> members[i],
                        most,
                        Progress.NONE,
                        cancel)) {
            contents.add(of(values, column, members.length));
        }
        return contents;
    }

    private static GroupContents of(StateColumns values, ValueColumn column, int states) {
        if (!column.isCounted()) {
            return new GroupContents(column.variable(), List.of(), true);
        }
        int[] counts = new int[column.distinct()];
        for (int i = 0; i < states; i++) {
            counts[column.number(i)]++;
        }
        Map<Value, Integer> distinct = new LinkedHashMap<>();
        for (int number = 0; number < counts.length; number++) {
            Value value = values.state(column.first(number)).get(column.variable());
            distinct.merge(Objects.requireNonNull(value), counts[number], Integer::sum);
        }
        List<Count> sorted = new ArrayList<>();
        distinct.forEach((value, count) -> sorted.add(new Count(value, count)));
        sorted.sort(Comparator.comparingInt(Count::states).reversed());
        return new GroupContents(column.variable(), sorted, false);
    }
}
