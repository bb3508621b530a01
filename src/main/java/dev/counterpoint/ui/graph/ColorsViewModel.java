package dev.counterpoint.ui.graph;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.RecordedColumns;
import dev.counterpoint.ui.session.Recording;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What the colours of states can say, and what they are to say. */
public final class ColorsViewModel {
    private static final int FEW_VALUES = 64;

    private final Exploration exploration;
    private final ObjectProperty<ColorChoice> chosen =
            new SimpleObjectProperty<>(ColorChoice.NOTHING);
    private final ObservableList<ColorChoice> offered = FXCollections.observableArrayList();
    private @Nullable Expressions expressions;
    private volatile @Nullable Known known;

    /** What was found out last. */
    private record Known(
            Recording recording, ColorChoice choice, List<String> invariants, StateKinds kinds) {}

    /**
     * How states are to be shown.
     *
     * @param problem why colours do not say what they are to say; empty where they do
     */
    record Colored(Arrangement arrangement, String problem) {}

    /** Finds out what is to be told; takes its time. */
    @FunctionalInterface
    interface Telling {
        Colored tell(Arrangement plain, Cancel cancel);
    }

    ColorsViewModel(Exploration exploration) {
        this.exploration = exploration;
        exploration.recording().addListener((o, was, is) -> offer());
        exploration.growing().addListener((o, was, is) -> offer());
        exploration.result().addListener((o, was, is) -> offer());
        offer();
    }

    /** With whom to ask whether a property holds in a state. */
    public void ask(Expressions whom) {
        expressions = whom;
        offer();
    }

    private void offer() {
        List<ColorChoice> all = new ArrayList<>();
        for (ColorBy by : ColorBy.values()) {
            if (by != ColorBy.VALUE && by != ColorBy.PROPERTY) {
                all.add(ColorChoice.of(by));
            }
        }
        if (expressions != null && !invariants().isEmpty()) {
            all.add(ColorChoice.of(ColorBy.PROPERTY));
        }
        variables().stream().map(ColorChoice::value).forEach(all::add);
        ColorChoice now = chosen.get();
        if (!offered.equals(all)) {
            offered.setAll(all);
        }
        chosen.set(all.contains(now) ? now : ColorChoice.NOTHING);
    }

    private List<String> variables() {
        Recording recording = exploration.recording().get();
        boolean there =
                recording != null && recording.graph().states() > 0 && !exploration.growing().get();
        try {
            return recording == null || !there
                    ? List.of()
                    : RecordedColumns.of(recording).variables();
        } catch (IllegalStateException closed) {
            return List.of();
        }
    }

    private List<String> invariants() {
        CheckResult result = exploration.result().get();
        Model model = result == null ? null : result.model();
        return model == null
                ? List.of()
                : model.invariants().stream().map(Model.Entry::name).distinct().toList();
    }

    /** What colours are to say. */
    public ObjectProperty<ColorChoice> chosen() {
        return chosen;
    }

    /** What they can say. */
    public ObservableList<ColorChoice> offered() {
        return offered;
    }

    /** How to find out what is chosen now, of a recording. Asked on FX. */
    Telling telling(Recording recording) {
        ColorChoice choice = chosen.get();
        List<String> invariants = invariants();
        return switch (choice.by()) {
            case NOTHING, ACTION, ACTOR, LEVEL ->
                    (plain, cancel) -> new Colored(plain.colored(choice.by()), "");
            case VALUE, PROPERTY ->
                    (plain, cancel) -> told(plain, recording, choice, invariants, cancel);
        };
    }

    private Colored told(
            Arrangement plain,
            Recording recording,
            ColorChoice choice,
            List<String> invariants,
            Cancel cancel) {
        Known last = known;
        try {
            boolean same =
                    last != null
                            && last.recording().equals(recording)
                            && last.choice().equals(choice)
                            && last.invariants().equals(invariants)
                            && last.kinds().states() == recording.graph().states();
            StateKinds kinds =
                    last != null && same
                            ? last.kinds()
                            : kinds(recording, choice, invariants, cancel);
            known = new Known(recording, choice, invariants, kinds);
            return new Colored(plain.colored(choice.by(), kinds), "");
        } catch (QuestionException e) {
            return new Colored(plain.colored(ColorBy.NOTHING), e.sentence());
        } catch (EngineException e) {
            return new Colored(
                    plain.colored(ColorBy.NOTHING),
                    "The engine could not tell which invariants hold: " + e.getMessage());
        }
    }

    private StateKinds kinds(
            Recording recording, ColorChoice choice, List<String> invariants, Cancel cancel) {
        StateColumns values = RecordedColumns.of(recording);
        int states = recording.graph().states();
        if (choice.by() == ColorBy.VALUE) {
            return StateKinds.byValue(values, choice.variable(), states, Progress.NONE, cancel);
        }
        Expressions whom = expressions;
        if (whom == null) {
            throw new QuestionException("There is no engine to ask.");
        }
        List<ExpressionColumn> columns = new ArrayList<>();
        for (String invariant : invariants) {
            columns.add(
                    whom.evaluate(invariant, values, states, FEW_VALUES, Progress.NONE, cancel));
        }
        return StateKinds.byProperties(columns);
    }
}
