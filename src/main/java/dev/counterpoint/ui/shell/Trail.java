package dev.counterpoint.ui.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** The places one has been, to go back to and forward again. */
final class Trail {
    private static final int MOST = 200;

    /** A place in a text, line and column from 1. */
    record Place(String path, String module, int line, int column) {}

    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();

    /** Someone leaves a place for another one. */
    void leave(Place from) {
        if (!Objects.equals(from, before.peek())) {
            before.push(from);
        }
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /** The place before; null where there is none. */
    @Nullable Place back(Place now) {
        return step(before, after, now);
    }

    /** The place that one went back from; null where there is none. */
    @Nullable Place forward(Place now) {
        return step(after, before, now);
    }

    private static @Nullable Place step(Deque<Place> from, Deque<Place> to, Place now) {
        Place place = from.poll();
        while (place != null && place.equals(now)) {
            place = from.poll();
        }
        if (place != null) {
            to.push(now);
        }
        return place;
    }
}
