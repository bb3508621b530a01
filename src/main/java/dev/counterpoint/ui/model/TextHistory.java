package dev.counterpoint.ui.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** The texts that a model has had, one step after another, to go back and forth. */
final class TextHistory {
    private static final int MOST = 500;

    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private @Nullable String now;
    private @Nullable String lastKey;

    /** Begins anew with a text. */
    void begin(@Nullable String text) {
        before.clear();
        after.clear();
        now = text;
        lastKey = null;
    }

    /**
     * The text has changed.
     *
     * @param key what was changed: several changes of one field are one step; null for a step of
     *     its own
     */
    void changed(String text, @Nullable String key) {
        if (text.equals(now)) {
            return;
        }
        boolean same = key != null && key.equals(lastKey);
        if (now != null && !same) {
            before.push(now);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        now = text;
        lastKey = key;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    /** The text before the last step. */
    @Nullable String undo() {
        return move(before, after);
    }

    /** The text after the step that was undone. */
    @Nullable String redo() {
        return move(after, before);
    }

    private @Nullable String move(Deque<String> from, Deque<String> to) {
        if (from.isEmpty() || now == null) {
            return null;
        }
        to.push(now);
        now = from.pop();
        lastKey = null;
        return now;
    }
}
