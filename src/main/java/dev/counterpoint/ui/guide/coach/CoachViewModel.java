package dev.counterpoint.ui.guide.coach;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** At which lesson the tour is; it goes on by itself when what was asked for is done. */
public final class CoachViewModel {
    private final List<Lesson> lessons;
    private final IntegerProperty kept;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty begun = new SimpleBooleanProperty();
    private final ChangeListener<Boolean> whenDone;

    /**
     * A tour that is not begun.
     *
     * @param lessons in their order; the last one is done by leaving
     * @param kept at which lesson it was left, from one start to the next; 0 for not begun
     */
    public CoachViewModel(List<Lesson> lessons, IntegerProperty kept) {
        this.lessons = List.copyOf(lessons);
        this.kept = kept;
        begun.bind(kept.greaterThan(0).and(kept.lessThan(lessons.size() - 1)));
        whenDone =
                (o, was, is) -> {
                    if (is) {
                        next();
                    }
                };
    }

    /** Whether it is under way now. */
    public ReadOnlyBooleanProperty active() {
        return active.getReadOnlyProperty();
    }

    /** Whether it was left before its end. */
    public ReadOnlyBooleanProperty begun() {
        return begun;
    }

    /** How many lessons there are. */
    public int size() {
        return lessons.size();
    }

    /** Which lesson it is, counted from 0. */
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /** The lesson; null while the tour is not under way. */
    public ReadOnlyObjectProperty<@Nullable Lesson> lesson() {
        return lesson.getReadOnlyProperty();
    }

    /** Begins, or goes on where it was left. */
    public void start() {
        if (!active.get()) {
            active.set(true);
            show(begun.get() ? kept.get() : 0);
        }
    }

    /** Begins again. */
    public void restart() {
        active.set(true);
        show(0);
    }

    /** Goes on, whether what was asked for is done or not; ends after the last lesson. */
    public void next() {
        if (at.get() + 1 < lessons.size()) {
            show(at.get() + 1);
        } else {
            end();
        }
    }

    /** Goes back a lesson. */
    public void back() {
        if (at.get() > 0) {
            show(at.get() - 1);
        }
    }

    /** Leaves it; it can be gone on with later. */
    public void leave() {
        end();
    }

    private void end() {
        unwatch();
        active.set(false);
        lesson.set(null);
    }

    private void show(int number) {
        unwatch();
        Lesson wanted = lessons.get(Math.min(number, lessons.size() - 1));
        at.set(lessons.indexOf(wanted));
        kept.set(at.get());
        wanted.prepare().run();
        lesson.set(wanted);
        wanted.done().addListener(whenDone);
    }

    private void unwatch() {
        Lesson now = lesson.get();
        if (now != null) {
            now.done().removeListener(whenDone);
        }
    }
}
