package dev.counterpoint.ui.trace;

import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.Diff;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A value in the room of its stretch: whole where it fits, else what changed in it. */
final class WatchText {
    private static final int LEAST = 6;
    private static final int KEY = 40;

    private WatchText() {}

    /** At most so many characters, more than one. */
    static String of(Value value, @Nullable Value before, int room) {
        if (before == null || ValueText.fits(value, room)) {
            return ValueText.brief(value, room);
        }
        List<Change> changes = Change.of("", Diff.between(before, value));
        boolean whole = changes.stream().anyMatch(c -> c.place().isEmpty() && !c.element());
        if (changes.isEmpty() || whole || room < LEAST) {
            return ValueText.brief(value, room);
        }
        String all = String.join(", ", changes.stream().map(WatchText::word).toList());
        return StateLabel.abbreviate(all, room);
    }

    private static String word(Change change) {
        Value after = change.after();
        Value shown = after == null ? change.before() : after;
        String text = shown == null ? "" : ValueText.shorten(shown, KEY);
        if (change.element()) {
            return change.place() + (after == null ? "- " : "+ ") + text;
        }
        return change.place() + (after == null ? " gone" : " = " + text);
    }
}
