package dev.counterpoint.ui.graph;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Which steps can be taken from the state that is looked at, and takes them. */
public final class WalkViewModel {
    private static final String ASKING = "Asking which actions are enabled…";
    private static final int MOST = 200;
    private static final int RANDOM = 10;
    private static final int MOST_CHANGES = 3;
    private static final int CHARACTERS = 28;

    private final Exploration exploration;
    private final StepSource source;
    private final Latest questions;
    private final Latest walks;
    private final Latest reasons;
    private final RandomWalk random;
    private final WalkedGraph walked = new WalkedGraph();
    private final List<Command> commands;
    private final ReadOnlyObjectWrapper<List<String>> disabled =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Choice>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * A step that can be taken.
     *
     * @param step the action with its parameters; null for an initial state
     * @param changes what it changes, in short
     * @param environment whether it is the environment's
     * @param along whether the trace goes this way
     * @param inModel whether the model's constraints let the check go on from there
     */
    public record Choice(
            @Nullable Step step,
            State state,
            String changes,
            boolean environment,
            boolean along,
            boolean inModel) {
        /** The action with its parameters. */
        public String title() {
            return step == null ? "Begin here" : step.toString();
        }
    }

    /** Asks a source about what is explored. */
    public WalkViewModel(Exploration exploration, StepSource source, Threads threads) {
        this(exploration, source, threads, new SplittableRandom());
    }

    /** The same, with what chance decides. */
    WalkViewModel(
            Exploration exploration, StepSource source, Threads threads, RandomGenerator chance) {
        this.exploration = exploration;
        this.source = source;
        questions = new Latest(threads, error -> askRecording());
        walks = new Latest(threads, error -> note.set("This step could not be taken."));
        reasons = new Latest(threads, error -> {});
        random = new RandomWalk(exploration, source, threads, chance, note::set);
        commands =
                List.of(
                        Command.always(
                                "walk.random",
                                "Random Walk of Ten Steps",
                                "fth-shuffle",
                                "Shift+R",
                                () -> random.go(RANDOM)),
                        Command.when(
                                "walk.undo",
                                "Take Back the Last Step of the Walk",
                                "fth-corner-up-left",
                                null,
                                Bindings.createBooleanBinding(
                                        exploration.cursor()::isWalking,
                                        exploration.cursor().route()),
                                exploration.cursor()::undo));
        exploration.cursor().route().addListener((o, was, is) -> keep(is));
        exploration.cursor().sight().addListener((o, was, is) -> ask());
        exploration.recording().addListener((o, was, is) -> ask());
        exploration.actions().addListener((o, was, is) -> ask());
        asking.addListener((o, was, is) -> ask());
    }

    /** Where no check recorded states, those walked through are what is shown. */
    private void keep(@Nullable Route route) {
        Recording recording = exploration.recording().get();
        boolean own = walked.isOwn(recording);
        if (route == null || !route.isWalk() || recording != null && !own) {
            return;
        }
        if (!own) {
            walked.clear();
        }
        if (route.graphStates().contains(-1)) {
            Route numbered = walked.add(route);
            exploration.walk(numbered, walked.recording());
        }
    }

    /** A random walk, and a step back. */
    public List<Command> commands() {
        return commands;
    }

    /** What keeps actions from being taken, in sentences; empty until that is known. */
    public ReadOnlyObjectProperty<List<String>> disabled() {
        return disabled.getReadOnlyProperty();
    }

    /** Whether anyone looks; nothing is asked while nobody does. */
    public BooleanProperty asking() {
        return asking;
    }

    /** The steps that can be taken. */
    public ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What is to be said about them, in words. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    private void ask() {
        questions.cancel();
        if (!asking.get()) {
            return;
        }
        Sight sight = exploration.cursor().sight().get();
        // Steps from another state must not be taken from this one.
        choices.set(List.of());
        disabled.set(List.of());
        reasons.cancel();
        note.set(ASKING);
        if (sight == null) {
            questions.take(source.initialStates(MOST), this::initial);
        } else {
            recordedMeanwhile(sight);
            questions.take(
                    source.successors(sight.state(), MOST),
                    reply -> {
                        show(sight, reply.successors(), reply.complete(), "");
                        reasons.take(source.disabled(sight.state()), disabled::set);
                    });
        }
    }

    /** What the check recorded is there at once; the engine's answer takes its place. */
    private void recordedMeanwhile(Sight sight) {
        Recording recording = exploration.recording().get();
        if (recording != null && sight.graphState() >= 0) {
            walks.run(
                    () -> Walks.recorded(recording, sight.graphState()),
                    recorded -> {
                        if (note.get().equals(ASKING) && !recorded.isEmpty()) {
                            show(sight, recorded, true, "as the check recorded them");
                        }
                    });
        }
    }

    private void initial(Reply.InitialStates reply) {
        choices.set(
                reply.states().stream()
                        .map(s -> new Choice(null, s, values(s), false, false, true))
                        .toList());
        note.set(
                reply.states().isEmpty()
                        ? "The model has no initial state."
                        : "Choose an initial state to walk from.");
    }

    private static String values(State state) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CHANGES, state.variables().size()); i++) {
            values.add(
                    state.variables().get(i)
                            + " = "
                            + ValueText.shorten(state.values().get(i), CHARACTERS));
        }
        return String.join(",  ", values);
    }

    /** The engine cannot answer: what the check recorded is better than nothing. */
    private void askRecording() {
        Sight sight = exploration.cursor().sight().get();
        Recording recording = exploration.recording().get();
        if (sight == null || recording == null) {
            choices.set(List.of());
            note.set(
                    exploration.growing().get()
                            ? "Click a state in the graph to see the steps from it."
                            : "Check a model first, then walk through its states.");
            return;
        }
        questions.cancel();
        walks.run(
                () -> Walks.recorded(recording, sight.graphState()),
                recorded -> {
                    show(sight, recorded, true, "as the check recorded them");
                    if (recorded.isEmpty()) {
                        note.set("The check recorded no step from here.");
                    }
                });
    }

    private void show(
            Sight sight, List<Reply.Successor> successors, boolean complete, String origin) {
        Route route = exploration.cursor().route().get();
        List<Choice> shown = new ArrayList<>();
        for (Reply.Successor next : successors) {
            shown.add(
                    new Choice(
                            next.step(),
                            next.state(),
                            changes(sight.state(), next.state()),
                            exploration.action(next.step().action()).environment(),
                            isAlong(route, sight, next),
                            next.inModel()));
        }
        choices.set(List.copyOf(shown));
        String count =
                switch (shown.size()) {
                    case 0 -> "No action is enabled here";
                    case 1 -> "One step can be taken";
                    default -> shown.size() + (complete ? "" : " or more") + " steps can be taken";
                };
        note.set(origin.isEmpty() ? count : count + ", " + origin);
    }

    /** What differs between two states, in short. */
    public static String changes(State before, State after) {
        List<Change> all = StateDiff.between(before, after).changes();
        List<String> shown = new ArrayList<>();
        for (Change change : all.subList(0, Math.min(MOST_CHANGES, all.size()))) {
            shown.add(change(change));
        }
        if (all.size() > MOST_CHANGES) {
            shown.add((all.size() - MOST_CHANGES) + " more");
        }
        return shown.isEmpty() ? "changes nothing" : String.join(",  ", shown);
    }

    private static String change(Change change) {
        String before =
                change.before() == null ? "" : ValueText.shorten(change.before(), CHARACTERS);
        String after = change.after() == null ? "" : ValueText.shorten(change.after(), CHARACTERS);
        if (before.isEmpty()) {
            return change.place() + (change.element() ? " gains " : ": ") + after;
        }
        return after.isEmpty()
                ? change.place() + " loses " + before
                : change.place() + ": " + before + " → " + after;
    }

    private static boolean isAlong(@Nullable Route route, Sight sight, Reply.Successor next) {
        if (route == null || !sight.isOnTrace()) {
            return false;
        }
        Trace trace = route.trace();
        int at = sight.index() + 1;
        if (at < route.length()) {
            return trace.steps().get(at - 1).equals(next.step())
                    && trace.states().get(at).equals(next.state());
        }
        return trace.isLasso()
                && Objects.equals(trace.closing(), next.step())
                && trace.states().get(trace.loop().orElseThrow()).equals(next.state());
    }

    /** Takes a step: along the trace, or off it. */
    public void take(Choice choice) {
        Sight sight = exploration.cursor().sight().get();
        Recording recording = exploration.recording().get();
        TraceCursor cursor = exploration.cursor();
        Step step = choice.step();
        if (step == null || sight == null) {
            cursor.follow(Route.begin(choice.state(), -1));
        } else if (sight.isOnTrace()) {
            walks.run(
                    () -> Walks.target(recording, sight.graphState(), choice.state()),
                    number -> {
                        if (choice.along() && sight.index() == lastIndex()) {
                            cursor.next();
                        } else {
                            cursor.take(step, choice.state(), number);
                        }
                    });
        } else if (recording != null) {
            walks.run(
                    () -> fromAside(recording, sight, step, choice.state()),
                    taken -> {
                        if (taken.isEmpty()) {
                            note.set("No way to this state is recorded.");
                        } else {
                            cursor.follow(taken.getFirst());
                        }
                    });
        }
    }

    private int lastIndex() {
        Route route = exploration.cursor().route().get();
        return route == null ? -1 : route.length() - 1;
    }

    private List<Route> fromAside(Recording recording, Sight sight, Step step, State to) {
        Route there =
                Walks.routeTo(recording, sight.graphState(), exploration.cursor().counterexample());
        if (there == null) {
            return List.of();
        }
        int number = Walks.target(recording, sight.graphState(), to);
        return List.of(there.and(step, to, number));
    }
}
