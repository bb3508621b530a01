package dev.counterpoint.ui.run;

import dev.counterpoint.check.Checks;

import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks that wait, run and have ended: one after another, or as many at once as there may be. */
public final class RunQueue implements AutoCloseable {
    /** Of so many ended checks the verdicts are kept. */
    static final int MOST_ENDED = 30;

    private final Checks checks;
    private final ObservableList<Attempt> attempts =
            FXCollections.observableArrayList(
                    a -> new Observable[] {a.state(), a.figures(), a.result()});
    private final IntegerProperty atOnce = new SimpleIntegerProperty(1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Attempt> ended = new ReadOnlyObjectWrapper<>();
    private final Consumer<Attempt> beginning;

    /** With what is to be done before one begins. */
    RunQueue(Checks checks, Consumer<Attempt> beginning) {
        this.checks = checks;
        this.beginning = beginning;
        atOnce.addListener(o -> next());
    }

    /** All of them in order: first ended, then running, then waiting. */
    public ObservableList<Attempt> attempts() {
        return attempts;
    }

    /** How many may run at the same time. */
    public IntegerProperty atOnce() {
        return atOnce;
    }

    /** Whether any runs. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The one that ended last; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Attempt> ended() {
        return ended.getReadOnlyProperty();
    }

    /** How many wait. */
    public int waiting() {
        return (int) attempts.stream().filter(Attempt::isWaiting).count();
    }

    /** Whether there is nothing that runs or waits. */
    public boolean isIdle() {
        return attempts.stream().noneMatch(a -> a.isRunning() || a.isWaiting());
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
        next();
    }

    /** Takes one that waits out of the queue, and stops one that runs. */
    public void cancel(Attempt attempt) {
        if (attempt.isWaiting()) {
            attempt.cancel();
            attempts.remove(attempt);
        } else {
            attempt.stop();
        }
    }

    /** Gives up what was begun because of an earlier save. */
    void supersede() {
        List<Attempt> old =
                attempts.stream()
                        .filter(a -> a.isOnSave() && (a.isRunning() || a.isWaiting()))
                        .toList();
        old.forEach(Attempt::cancel);
        attempts.removeAll(old);
        tell();
    }

    /** Moves one that waits by so many places among those that wait. */
    public void move(Attempt attempt, int by) {
        int at = attempts.indexOf(attempt);
        int to = at + by;
        boolean both =
                at >= 0
                        && to >= 0
                        && to < attempts.size()
                        && attempt.isWaiting()
                        && attempts.get(to).isWaiting();
        if (both) {
            attempts.remove(at);
            attempts.add(to, attempt);
        }
    }

    /** Forgets all that have ended but one. */
    public void forgetEnded(@Nullable Attempt but) {
        List<Attempt> old = attempts.stream().filter(a -> isOver(a) && !a.equals(but)).toList();
        attempts.removeAll(old);
        old.forEach(Attempt::close);
    }

    /**
     * Lets go of recorded states, but for those of what is shown, of what ended last, and of the
     * check that the same spec had before: that one is compared with.
     */
    void letGo(@Nullable Attempt last, @Nullable Attempt shown) {
        Attempt before = before(last);
        for (Attempt attempt : attempts) {
            boolean kept = attempt.equals(last) || attempt.equals(shown) || attempt.equals(before);
            if (!kept && attempt.state().get() == Attempt.State.ENDED) {
                attempt.close();
            }
        }
    }

    private @Nullable Attempt before(@Nullable Attempt last) {
        if (last == null) {
            return null;
        }
        return attempts.reversed().stream()
                .filter(attempt -> !attempt.equals(last) && attempt.isRecorded())
                .filter(attempt -> attempt.request().spec().equals(last.request().spec()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOver(Attempt attempt) {
        return !attempt.isRunning() && !attempt.isWaiting();
    }

    private void next() {
        for (Attempt attempt : List.copyOf(attempts)) {
            long running = attempts.stream().filter(Attempt::isRunning).count();
            if (running >= atOnce.get()) {
                break;
            }
            if (attempt.isWaiting()) {
                beginning.accept(attempt);
                attempt.start(checks, this::over);
                tell();
            }
        }
        tell();
    }

    private void tell() {
        busy.set(attempts.stream().anyMatch(Attempt::isRunning));
    }

    private void over(Attempt attempt) {
        List<Attempt> over = new ArrayList<>(attempts.stream().filter(RunQueue::isOver).toList());
        while (over.size() > MOST_ENDED) {
            attempts.remove(over.removeFirst());
        }
        tell();
        if (attempts.contains(attempt)) {
            ended.set(attempt);
        }
        next();
    }

    void beat() {
        attempts.stream().filter(Attempt::isRunning).toList().forEach(Attempt::beat);
    }

    /** Stops what runs and lets go of all recorded states. */
    @Override
    public void close() {
        List<Attempt> all = List.copyOf(attempts);
        attempts.clear();
        all.forEach(
                attempt -> {
                    attempt.cancel();
                    attempt.close();
                });
    }
}
