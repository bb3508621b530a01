package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.ui.fx.Delays;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Draws a graph again and again while a check finds it, a few times a second at most, in the
 * background. It only reads what is recorded, and rests several times as long as it works, so that
 * the check keeps its speed; of many states only the first are drawn. Used on FX.
 */
final class Growth {
    /** No more states than these are drawn before the check has ended. */
    static final int MOST = 5_000;

    /** The least time between two pictures. */
    static final Duration PAUSE = Duration.ofMillis(300);

    private static final int REST = 4;

    private final Pace pace;
    private final Latest pictures;
    private final Supplier<Predicate<Label>> environment;
    private final Supplier<Arrangement> arrangement;
    private final Consumer<Shown> show;
    private final Consumer<String> say;
    private @Nullable Recording recording;
    private @Nullable Shown last;
    private int drawnStates;
    private int drawnTransitions;
    private boolean full;
    private boolean working;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Delays.Pending pending = () -> {};

    /** A picture, and how long it took to draw. */
    private record Drawn(Shown shown, long millis) {}

    Growth(
            Threads threads,
            Pace pace,
            Supplier<Predicate<Label>> environment,
            Supplier<Arrangement> arrangement,
            Consumer<Shown> show,
            Consumer<String> say) {
        this.pace = pace;
        this.environment = environment;
        this.arrangement = arrangement;
        this.show = show;
        this.say = say;
        // The picture that there is stays; the whole one follows when the check has ended.
        pictures = new Latest(threads, error -> pause());
    }

    /** Forgets what grew before, and draws this from now on. */
    void begin(Recording growing) {
        pause();
        recording = growing;
        last = null;
        drawnStates = 0;
        drawnTransitions = 0;
        full = false;
    }

    /** Goes on drawing. */
    void resume() {
        if (recording != null && !working) {
            working = true;
            look();
        }
    }

    /** Draws no more until it goes on. */
    void pause() {
        working = false;
        cancelled.set(true);
        pending.cancel();
        pictures.cancel();
        say.accept("");
    }

    /** The last picture of a recording; null where it was not drawn while it grew. */
    @Nullable Shown last(Recording of) {
        return of.equals(recording) ? last : null;
    }

    private void look() {
        Recording now = recording;
        if (now == null || !working) {
            return;
        }
        int states = now.graph().states();
        int transitions = now.graph().transitions();
        say.accept(extent(states));
        if (full || states == 0 || states == drawnStates && transitions == drawnTransitions) {
            lookAgain(PAUSE);
            return;
        }
        drawnStates = states;
        drawnTransitions = transitions;
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Shown before = last;
        Predicate<Label> byEnvironment = environment.get();
        Arrangement arranged = arrangement.get();
        pictures.run(
                () -> {
                    long began = pace.millis().getAsLong();
                    Shown drawn =
                            Shown.grown(arranged, now, before, MOST, byEnvironment, stop::get);
                    return new Drawn(drawn, pace.millis().getAsLong() - began);
                },
                this::drawn);
    }

    private void drawn(Drawn drawn) {
        Shown before = last;
        DisplayList list = drawn.shown().picture().list();
        DisplayList known = before == null ? null : before.picture().list();
        boolean same =
                known != null && known.nodes() == list.nodes() && known.edges() == list.edges();
        if (same) {
            full = list.nodes() >= MOST;
        } else if (list.nodes() > 0) {
            last = drawn.shown();
            show.accept(drawn.shown());
        }
        Duration rest = Duration.ofMillis(drawn.millis() * REST);
        lookAgain(rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
    }

    private void lookAgain(Duration rest) {
        pending.cancel();
        pending = pace.delays().after(rest, this::look);
    }

    private static String extent(int states) {
        return states <= MOST
                ? String.format(
                        Locale.ROOT, "%,d %s so far", states, states == 1 ? "state" : "states")
                : String.format(
                        Locale.ROOT,
                        "The first %,d of %,d states so far; the others follow when the check ends",
                        MOST,
                        states);
    }
}
