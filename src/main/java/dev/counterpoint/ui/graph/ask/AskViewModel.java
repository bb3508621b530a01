package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Expressions;
import dev.counterpoint.ui.graph.Highlight;
import dev.counterpoint.ui.graph.Shown;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.graph.Walks;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.RecordedColumns;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Sight;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds states in the graph, goes from one to the next, and asks about the graph as a whole. */
public final class AskViewModel {
    private static final int FEW_VALUES = 64;
    private static final int COUNTED = 20_000;

    private final StateGraphViewModel graph;
    private final Exploration exploration;
    private final Expressions expressions;
    private final Work work;
    private final Latest walks;
    private final StringProperty text = new SimpleStringProperty("");
    private final IntegerProperty steps = new SimpleIntegerProperty(2);
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<Integer>> pinned =
            new ReadOnlyObjectWrapper<>(List.of());

    /** Asks about what a graph's view model shows. */
    public AskViewModel(StateGraphViewModel graph, Expressions expressions, Threads threads) {
        this.graph = graph;
        this.expressions = expressions;
        exploration = graph.exploration();
        work = new Work(threads);
        walks = new Latest(threads, error -> work.refuse("The way could not be walked."));
        exploration.recording().addListener((o, was, is) -> forget());
        exploration.growing().addListener((o, was, is) -> forget());
    }

    private void forget() {
        clear();
        pinned.set(List.of());
    }

    /** Takes the answer away. */
    public void clear() {
        work.cancel();
        answer.set(null);
        at.set(-1);
        graph.highlight().set(Highlight.NONE);
    }

    private @Nullable Recording recording() {
        Recording recording = exploration.recording().get();
        if (recording == null || recording.graph().states() == 0) {
            work.refuse("There is no graph to ask yet: check a model first.");
            return null;
        }
        if (exploration.growing().get()) {
            work.refuse("The graph still grows: ask when the check has ended.");
            return null;
        }
        return recording;
    }

    /** Finds the states in which the expression is true. */
    public void find() {
        String wanted = text.get().strip();
        Recording recording = recording();
        if (recording == null || wanted.isEmpty()) {
            return;
        }
        work.run(
                "Evaluating in each state",
                (progress, cancel) -> {
                    ExpressionColumn column = evaluate(wanted, recording, progress, cancel);
                    BitSet holds = column.holds();
                    int without = column.withoutValue().cardinality();
                    return Answer.found(
                            Answers.states(holds.cardinality()),
                            "of "
                                    + Answers.states(column.states())
                                    + (without == 0
                                            ? "."
                                            : "; in "
                                                    + Answers.states(without)
                                                    + " it has no value."),
                            holds);
                },
                this::show);
    }

    private ExpressionColumn evaluate(
            String wanted, Recording recording, Progress progress, Cancel cancel) {
        return expressions.evaluate(
                wanted,
                RecordedColumns.of(recording),
                recording.graph().states(),
                FEW_VALUES,
                progress,
                cancel);
    }

    private void show(Answer found) {
        at.set(-1);
        answer.set(found);
        graph.highlight().set(found.highlight());
    }

    /** Asks a question. */
    public void ask(Question question) {
        Recording recording = recording();
        if (recording == null) {
            return;
        }
        int here = here();
        if (question.isAboutState() && here < 0) {
            work.refuse("Select a state of the graph first.");
            return;
        }
        List<Integer> pins = pinned.get();
        if (question == Question.PATH_BETWEEN && pins.isEmpty()) {
            work.refuse("Pin a state first (K), then select another one or pin that too.");
            return;
        }
        String wanted = text.get().strip();
        if (question == Question.PATH_TO && wanted.isEmpty()) {
            work.refuse("Type what is to be true there first.");
            return;
        }
        int within = steps.get();
        Set<String> actions = exploration.actions().get().keySet();
        Bad bad = bad();
        work.run(
                "Asking the graph",
                (progress, cancel) -> {
                    GraphSnapshot now = recording.graph().snapshot();
                    Answers answers = new Answers(now, cancel);
                    return switch (question) {
                        case PATH_HERE -> {
                            BitSet one = new BitSet();
                            one.set(here);
                            yield answers.fromInitial(one, "to the selected one");
                        }
                        case PATH_BETWEEN ->
                                answers.between(
                                        pins.getFirst(), pins.size() > 1 ? pins.get(1) : here);
                        case PATH_TO ->
                                answers.fromInitial(
                                        evaluate(wanted, recording, progress, cancel).holds(),
                                        "to where " + wanted);
                        case SUCCESSORS -> answers.around(here, within, true);
                        case PREDECESSORS -> answers.around(here, within, false);
                        case BAD_REGION ->
                                answers.badRegion(
                                        violating(bad, recording, progress, cancel), bad.words());
                        case DEAD_ENDS -> answers.deadEnds();
                        case COMPONENTS -> answers.components();
                        case NEVER_TAKEN -> answers.actions(actions);
                        case SHAPE -> answers.shape();
                    };
                },
                this::show);
    }

    /** What is bad: where an invariant is false, else where the counterexample ends. */
    private record Bad(String expression, BitSet states, String words) {}

    private Bad bad() {
        BitSet states = new BitSet();
        Counterexample violation = exploration.counterexample().get();
        Spine spine = exploration.spine().get();
        if (violation == null || spine == null || spine.loop().isPresent()) {
            String typed = text.get().strip();
            return new Bad(typed, states, typed + " is true");
        }
        states.set(spine.state(spine.length() - 1));
        String property = violation.property();
        return violation.kind() == Kind.INVARIANT && property != null
                ? new Bad("~" + property, states, property + " is false")
                : new Bad("", states, "the counterexample ends");
    }

    private BitSet violating(Bad bad, Recording recording, Progress progress, Cancel cancel) {
        BitSet states = (BitSet) bad.states().clone();
        if (!bad.expression().isEmpty()) {
            try {
                states.or(evaluate(bad.expression(), recording, progress, cancel).holds());
            } catch (QuestionException e) {
                if (states.isEmpty()) {
                    throw e;
                }
            }
        }
        if (states.isEmpty()) {
            throw new QuestionException(
                    "Nothing is violated here: type an expression that says what is bad first.");
        }
        return states;
    }

    /** Pins the state that is looked at, or lets it go; of three the first is let go. */
    public void pin() {
        int here = here();
        if (here < 0) {
            work.refuse("Select a state of the graph first.");
            return;
        }
        List<Integer> pins = new ArrayList<>(pinned.get());
        if (!pins.remove((Object) here)) {
            pins.add(here);
        }
        if (pins.size() > 2) {
            pins.removeFirst();
        }
        pinned.set(List.copyOf(pins));
    }

    private int here() {
        Sight sight = exploration.cursor().sight().get();
        return sight == null ? -1 : sight.graphState();
    }

    /** Goes to the next of the states that were found; after the last to the first. */
    public void next() {
        go(1);
    }

    /** Goes to the one before; before the first to the last. */
    public void previous() {
        go(-1);
    }

    private void go(int by) {
        Answer found = answer.get();
        if (found != null && !found.states().isEmpty()) {
            int from = at.get() < 0 && by < 0 ? 0 : at.get();
            select(Math.floorMod(from + by, found.states().size()));
        }
    }

    /** Goes to one of the states that were found. */
    public void select(int index) {
        Answer found = answer.get();
        if (found != null && index >= 0 && index < found.states().size()) {
            at.set(index);
            graph.look(found.states().get(index));
        }
    }

    /** Goes along the path that was found: a trace as any other. */
    public void walk() {
        Answer found = answer.get();
        Recording recording = exploration.recording().get();
        if (found != null && found.isPath() && recording != null) {
            walks.run(
                    () ->
                            List.of(
                                    Walks.along(
                                            recording,
                                            found.highlight().path(),
                                            exploration.cursor().counterexample())),
                    routes -> exploration.cursor().follow(routes.getFirst()));
        }
    }

    /** How many of the states that were found are not in the picture; of very many only some. */
    public int hidden() {
        Answer found = answer.get();
        Shown shown = graph.shown().get();
        int hidden = 0;
        if (found != null && shown != null) {
            for (int i = 0; i < Math.min(COUNTED, found.states().size()); i++) {
                hidden += shown.nodeOf(found.states().get(i)) < 0 ? 1 : 0;
            }
        }
        return hidden;
    }

    /** The graph that is asked. */
    StateGraphViewModel graph() {
        return graph;
    }

    /** The expression. */
    public StringProperty text() {
        return text;
    }

    /** Within how many steps successors and predecessors are looked for. */
    public IntegerProperty steps() {
        return steps;
    }

    /** What was found out last; null where nothing was. */
    public ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Which of the found states is gone to; -1 for none. */
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /** The numbers of the pinned states, two at most. */
    public ReadOnlyObjectProperty<List<Integer>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** What is under way. */
    public Work work() {
        return work;
    }
}
