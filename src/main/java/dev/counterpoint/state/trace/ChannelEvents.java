package dev.counterpoint.state.trace;

import dev.counterpoint.state.Diff;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Part;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import java.util.ArrayList;
import java.util.List;

/** What came into, and went out of, the sets, bags and sequences of one variable at one step. */
final class ChannelEvents {
    private static final int KEY_CHARS = 24;

    /** What holds the element. */
    enum Holder {
        SET,
        BAG,
        SEQUENCE
    }

    /**
     * An element came or went.
     *
     * @param channel the place of what holds it
     * @param keys the keys of functions on the way there
     */
    record Event(String channel, List<Value> keys, Value element, boolean came, Holder holder) {}

    private final List<Event> events = new ArrayList<>();

    private ChannelEvents() {}

    static List<Event> of(String variable, Value before, Value after) {
        ChannelEvents found = new ChannelEvents();
        found.collect(variable, List.of(), Diff.between(before, after));
        return found.events;
    }

    private void collect(String place, List<Value> keys, Diff diff) {
        switch (diff) {
            case Diff.SetDiff set -> {
                set.removed().forEach(v -> add(place, keys, v, false, Holder.SET));
                set.added().forEach(v -> add(place, keys, v, true, Holder.SET));
            }
            case Diff.SequenceDiff sequence ->
                    sequence.items().forEach(item -> item(place, keys, item));
            case Diff.FunctionDiff function ->
                    function.entries().forEach((key, part) -> entry(place, keys, key, part));
            case Diff.RecordDiff fields ->
                    fields.fields()
                            .forEach(
                                    (name, part) -> {
                                        if (part instanceof Part.Altered altered) {
                                            collect(place + "." + name, keys, altered.diff());
                                        }
                                    });
            case Diff.Same same -> {}
            case Diff.Changed changed -> {}
        }
    }

    private void item(String place, List<Value> keys, Diff.SequenceDiff.Item item) {
        switch (item.part()) {
            case Part.Added added -> add(place, keys, added.value(), true, Holder.SEQUENCE);
            case Part.Removed gone -> add(place, keys, gone.value(), false, Holder.SEQUENCE);
            // A function on 1..n is a sequence too: its entries may hold what is looked for.
            case Part.Altered altered ->
                    inside(place, keys, IntegerValue.of(item.after()), altered.diff());
            case Part.Kept kept -> {}
        }
    }

    private void entry(String place, List<Value> keys, Value key, Part part) {
        switch (part) {
            case Part.Altered altered when altered.diff() instanceof Diff.Changed count -> {
                if (isMessage(key)) {
                    long by = count(count.after()) - count(count.before());
                    repeat(place, keys, key, by);
                }
            }
            case Part.Altered altered -> inside(place, keys, key, altered.diff());
            case Part.Added added when isMessage(key) ->
                    repeat(place, keys, key, count(added.value()));
            case Part.Removed gone when isMessage(key) ->
                    repeat(place, keys, key, -count(gone.value()));
            default -> {}
        }
    }

    private void inside(String place, List<Value> keys, Value key, Diff diff) {
        List<Value> longer = new ArrayList<>(keys);
        longer.add(key);
        collect(place + "[" + ValueText.shorten(key, KEY_CHARS) + "]", longer, diff);
    }

    /** More copies than anybody would draw are told as some. */
    private void repeat(String place, List<Value> keys, Value element, long by) {
        for (long i = 0; i < Math.min(Math.abs(by), 8); i++) {
            add(place, keys, element, by > 0, Holder.BAG);
        }
    }

    private static long count(Value value) {
        return value instanceof IntegerValue number ? number.value().longValue() : 0;
    }

    private void add(String channel, List<Value> keys, Value element, boolean came, Holder holder) {
        events.add(new Event(channel, keys, element, came, holder));
    }

    /** What people write as a message: a record, a tuple or a function, not a plain name. */
    static boolean isMessage(Value value) {
        return value instanceof RecordValue
                || value instanceof SequenceValue
                || value instanceof FunctionValue;
    }
}
