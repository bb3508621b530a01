package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Named actions by the unique number of the formula that begins them. SANY numbers on through all
 * that a process ever parses, so the table begins at the spec's own first number.
 */
record ActionTable(int first, @Nullable NamedAction[] actions) {
    /** For a spec without a next-state action. */
    static final ActionTable NONE = new ActionTable(0, new NamedAction[0]);

    static ActionTable of(Map<Integer, NamedAction> actions) {
        if (actions.isEmpty()) {
            return NONE;
        }
        int first = Collections.min(actions.keySet());
        int last = Collections.max(actions.keySet());
        @Nullable NamedAction[] table = new NamedAction[last - first + 1];
        actions.forEach((number, action) -> table[number - first] = action);
        return new ActionTable(first, table);
    }

    /** All, each at the place of its number. */
    List<NamedAction> inOrder() {
        return Arrays.stream(actions)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(NamedAction::number))
                .toList();
    }

    @Nullable NamedAction get(int number) {
        int index = number - first;
        return index >= 0 && index < actions.length ? actions[index] : null;
    }
}
