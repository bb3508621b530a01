package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.scene.canvas.GraphicsContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed at each step, in short; what is not seen is never compared. */
final class ChangesBand implements TimelineBand {
    private static final int KEPT = 400;
    private static final int KEY = 14;
    private static final int WHOLE = 70;
    private static final int LINES = 12;

    private final TraceCursor cursor;
    private final BandText text;
    private final Map<Integer, List<Change>> known =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<Change>> eldest) {
                    return size() > KEPT;
                }
            };

    ChangesBand(TraceCursor cursor, BandText text) {
        this.cursor = cursor;
        this.text = text;
        cursor.route().addListener(o -> known.clear());
    }

    @Override
    public int rows() {
        return cursor.route().get() == null ? 0 : 1;
    }

    @Override
    public String name(int row) {
        return "What changed";
    }

    @Override
    public void paint(GraphicsContext g, int row, Seen seen) {
        for (int i = Math.max(1, seen.first()); !seen.isPast(i); i++) {
            double left = seen.geometry().columnLeft(i);
            double width = seen.geometry().columnRight(i) - left;
            double begin = Math.max(left, seen.from());
            List<Change> changes = changes(i);
            boolean none = changes.isEmpty();
            g.setFill(text.canvas().color(none ? "-cp-line" : "-cp-changed"));
            g.fillRect(left, 5, 2, BandText.ROW - 10);
            text.left(
                    g,
                    none ? "nothing" : words(changes),
                    none ? "-cp-quiet" : "-cp-changed",
                    none ? BandText.SANS : BandText.MONO,
                    begin + 6,
                    left + width - begin - 8);
        }
    }

    private List<Change> changes(int index) {
        Route route = cursor.route().get();
        if (route == null || index < 1 || index >= route.length()) {
            return List.of();
        }
        return known.computeIfAbsent(
                index,
                i -> {
                    State before = route.trace().states().get(i - 1);
                    return StateDiff.between(before, route.trace().states().get(i)).changes();
                });
    }

    private static String words(List<Change> changes) {
        return changes.stream().map(ChangesBand::word).collect(Collectors.joining("  "));
    }

    private static String word(Change change) {
        Value after = change.after();
        Value shown = after == null ? change.before() : after;
        String value = shown == null ? "" : ValueText.shorten(shown, KEY);
        if (change.element()) {
            return change.place() + (after == null ? "−" : "+") + value;
        }
        return change.place() + (after == null ? " gone" : "=" + value);
    }

    @Override
    public String tip(int row, int state) {
        List<Change> changes = changes(state);
        String more = changes.size() > LINES ? "\nand " + (changes.size() - LINES) + " more" : "";
        return changes.stream()
                .limit(LINES)
                .map(ChangesBand::sentence)
                .collect(Collectors.joining("\n", "", more));
    }

    private static String sentence(Change change) {
        Value before = change.before();
        Value after = change.after();
        if (before == null || after == null) {
            Value one = before == null ? after : before;
            String sign = after == null ? " − " : " + ";
            return change.place() + sign + (one == null ? "" : ValueText.shorten(one, WHOLE));
        }
        return change.place()
                + ": "
                + ValueText.shorten(before, WHOLE)
                + " → "
                + ValueText.shorten(after, WHOLE);
    }
}
