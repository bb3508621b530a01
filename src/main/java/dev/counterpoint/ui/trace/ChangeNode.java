package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Diff;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.Part;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a state's tree: a variable, or a part of its value, before and after.
 *
 * @param name a variable, a field, a key or an index; empty for an element of a set
 * @param before the value before; null where it was not there
 * @param after the value now; null where it is no longer there
 */
public record ChangeNode(
        String name, Change change, @Nullable Value before, @Nullable Value after) {
    private static final int MOST_PARTS = 2_000;

    /** What became of a place. */
    public enum Change {
        /** It is as before, or there is nothing to compare with. */
        SAME,
        /** It was not there before. */
        CAME,
        /** It is no longer there. */
        WENT,
        /** It is another value as a whole. */
        OTHER,
        /** Something in it changed. */
        INSIDE
    }

    /** The lines of a state's variables, compared with another state where there is one. */
    static List<ChangeNode> of(State state, @Nullable State before) {
        List<ChangeNode> nodes = new ArrayList<>();
        for (int i = 0; i < state.variables().size(); i++) {
            String variable = state.variables().get(i);
            Value then = before == null ? null : before.get(variable);
            Value now = state.values().get(i);
            nodes.add(of(variable, now, then));
        }
        return nodes;
    }

    /** The lines of all variables of two states, which may have others on either side. */
    public static List<ChangeNode> between(State left, State right) {
        List<ChangeNode> nodes = new ArrayList<>();
        for (String variable : left.variables()) {
            Value then = left.get(variable);
            Value now = right.get(variable);
            nodes.add(
                    then != null && now != null
                            ? altered(variable, then, now)
                            : new ChangeNode(variable, Change.WENT, then, null));
        }
        for (String variable : right.variables()) {
            if (left.get(variable) == null) {
                nodes.add(new ChangeNode(variable, Change.CAME, null, right.get(variable)));
            }
        }
        return nodes;
    }

    /** The line of a value, compared with the one before where there is one. */
    static ChangeNode of(String name, Value now, @Nullable Value then) {
        return then == null ? same(name, now) : altered(name, then, now);
    }

    private static ChangeNode same(String name, Value value) {
        return new ChangeNode(name, Change.SAME, value, value);
    }

    private static ChangeNode altered(String name, Value before, Value after) {
        if (before.equals(after)) {
            return same(name, after);
        }
        Diff diff = Diff.between(before, after);
        Change change = diff instanceof Diff.Changed ? Change.OTHER : Change.INSIDE;
        return new ChangeNode(name, change, before, after);
    }

    /** Whether it differs from before. */
    public boolean isChanged() {
        return change != Change.SAME;
    }

    /** Whether it has parts to show. */
    public boolean hasParts() {
        Value shown = after == null ? before : after;
        return change == Change.INSIDE
                || switch (shown) {
                    case RecordValue record -> true;
                    case FunctionValue function -> true;
                    case SetValue set -> !set.elements().isEmpty();
                    case SequenceValue sequence -> !sequence.elements().isEmpty();
                    case null, default -> false;
                };
    }

    /** Its parts: changed ones first come in their places, at most some thousands. */
    public List<ChangeNode> parts() {
        List<ChangeNode> parts = new ArrayList<>();
        if (change == Change.INSIDE && before != null && after != null) {
            parts(Diff.between(before, after), parts);
        } else {
            Value shown = after == null ? before : after;
            if (shown != null) {
                whole(shown, parts);
            }
        }
        return parts.size() > MOST_PARTS ? parts.subList(0, MOST_PARTS) : parts;
    }

    private static void parts(Diff diff, List<ChangeNode> into) {
        switch (diff) {
            case Diff.SetDiff set -> {
                set.removed().forEach(v -> into.add(new ChangeNode("", Change.WENT, v, null)));
                set.added().forEach(v -> into.add(new ChangeNode("", Change.CAME, null, v)));
                set.kept().forEach(v -> into.add(same("", v)));
            }
            case Diff.SequenceDiff sequence ->
                    sequence.items()
                            .forEach(
                                    item -> {
                                        int index = item.after() > 0 ? item.after() : item.before();
                                        into.add(part(String.valueOf(index), item.part()));
                                    });
            case Diff.RecordDiff record ->
                    record.fields().forEach((name, part) -> into.add(part(name, part)));
            case Diff.FunctionDiff function ->
                    function.entries().forEach((key, part) -> into.add(part(key.toString(), part)));
            case Diff.Same same -> whole(same.value(), into);
            case Diff.Changed changed -> whole(changed.after(), into);
        }
    }

    private static ChangeNode part(String name, Part part) {
        return switch (part) {
            case Part.Kept kept -> same(name, kept.value());
            case Part.Added added -> new ChangeNode(name, Change.CAME, null, added.value());
            case Part.Removed removed -> new ChangeNode(name, Change.WENT, removed.value(), null);
            case Part.Altered altered ->
                    altered(name, altered.diff().before(), altered.diff().after());
        };
    }

    private static void whole(Value value, List<ChangeNode> into) {
        switch (value) {
            case RecordValue record ->
                    record.fields().forEach((name, field) -> into.add(same(name, field)));
            case FunctionValue function ->
                    function.entries()
                            .forEach((key, entry) -> into.add(same(key.toString(), entry)));
            case SetValue set -> set.elements().forEach(element -> into.add(same("", element)));
            case SequenceValue sequence -> {
                int index = 1;
                for (Value element : sequence.elements()) {
                    into.add(same(String.valueOf(index++), element));
                }
            }
            default -> {}
        }
    }
}
