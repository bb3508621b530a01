package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Chooses what to show in the box of a state. */
@FunctionalInterface
public interface StateLabel {
    /** Nothing in any box. */
    StateLabel NONE = state -> NodeText.NONE;

    /** What to show for a state of the graph. */
    NodeText text(int state);

    /**
     * The variables that changed since the state before, and on a spine the state's place in it,
     * counted from 1.
     *
     * @param before the state before a state, or a negative number where there is none
     * @param mostLines how many variables at most; the last line says how many more there are
     * @param mostCharacters of a line
     */
    static StateLabel changes(
            StateValues values,
            @Nullable Spine spine,
            IntUnaryOperator before,
            int mostLines,
            int mostCharacters) {
        return state -> {
            int place = spine == null ? -1 : spine.indexOf(state);
            String heading = place < 0 ? "" : "State " + (place + 1);
            int previous = place > 0 && spine != null ? spine.state(place - 1) : -1;
            if (place < 0) {
                previous = before.applyAsInt(state);
            }
            State now = values.state(state);
            State then = previous < 0 ? null : values.state(previous);
            List<String> lines = new ArrayList<>();
            for (String variable : now.variables()) {
                Value value = now.get(variable);
                if (then == null || !Objects.equals(value, then.get(variable))) {
                    lines.add(abbreviate(variable + " = " + value, mostCharacters));
                }
            }
            if (lines.size() > mostLines) {
                int more = lines.size() - mostLines + 1;
                lines = new ArrayList<>(lines.subList(0, mostLines - 1));
                lines.add("+" + more + " more");
            }
            return new NodeText(heading, lines);
        };
    }

    /** A text cut to a number of characters, the last of them an ellipsis. */
    static String abbreviate(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
