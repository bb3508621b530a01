package dev.counterpoint.trim;

import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.check.TakenActions;
import dev.counterpoint.check.WhyFalse;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.Card;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.Pace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Puts together what came of a trimming.
 *
 * @param explorer null where it is gone
 */
record Outcome(
        TrimRequest request,
        ReadyModel model,
        @Nullable Explorer explorer,
        Roles roles,
        TrimTask.@Nullable Kind kind,
        @Nullable String property,
        List<Trimmed> found,
        List<String> notes) {

    TrimResult result() {
        Trimmed best = found.getLast();
        String certificate = TrimWords.certificate(best, request.order(), model.model());
        return new TrimResult(
                request,
                model,
                roles,
                kind,
                property,
                found,
                file(best, certificate),
                certificate,
                null,
                notes);
    }

    /** The same of one whose engine ended before it was done. */
    TrimResult cutShort(EngineException why) {
        Trimmed best = found.getLast();
        Pace.Reason reason =
                why instanceof EngineException.OutOfMemory
                        ? Pace.Reason.MEMORY
                        : Pace.Reason.STOPPED;
        List<Trimmed> all = new ArrayList<>(found);
        all.add(
                new Trimmed(
                        best.stage(),
                        best.trace(),
                        best.cost(),
                        Trimmed.Word.BUDGET_EXPIRED,
                        List.of(),
                        reason,
                        Map.of(),
                        best.figures()));
        return new Outcome(request, model, null, roles, kind, property, all, notes).result();
    }

    private TraceFile file(Trimmed best, String certificate) {
        TraceMeta old = request.trace().meta();
        List<Measure> order = request.order();
        TraceMeta.Trimmed how =
                new TraceMeta.Trimmed(
                        TrimWords.word(best.word()),
                        certificate,
                        order.stream().map(Measure::word).toList(),
                        best.proved().stream().map(Measure::word).toList(),
                        order.stream().map(m -> found.getFirst().cost().of(m)).toList(),
                        order.stream().map(m -> best.cost().of(m)).toList(),
                        best.figures().states(),
                        best.figures().nodes());
        return new TraceFile(
                best.trace(),
                new TraceMeta(
                        old.title(),
                        violated(old.property(), best.trace()),
                        request.spec().toString(),
                        model.config().isEmpty() ? old.config() : model.config(),
                        model.digest(),
                        old.configDigest(),
                        constants(),
                        old.engine() == null ? new TraceMeta.Engine("TLC", null) : old.engine(),
                        how,
                        old.foreign(),
                        List.of(),
                        actions(best.trace(), old)),
                explorer == null
                        ? null
                        : new AliasOf(explorer, notes::add).of(model.model(), best.trace()));
    }

    private List<TraceMeta.Action> actions(Trace trace, TraceMeta old) {
        List<TraceMeta.Action> known = TakenActions.of(roles.cards().values(), List.of(trace));
        return known.isEmpty() ? old.actions() : known;
    }

    private List<TraceMeta.Constant> constants() {
        List<TraceMeta.Constant> constants = new ArrayList<>();
        for (Model.Assignment constant : model.model().constants()) {
            constants.add(new TraceMeta.Constant(constant.name(), constant.value()));
        }
        return constants;
    }

    private TraceMeta.@Nullable Property violated(TraceMeta.@Nullable Property old, Trace trace) {
        TrimTask.Kind what = kind == null && old != null ? null : kind;
        if (what == null) {
            return old;
        }
        String word =
                switch (what) {
                    case PROPERTY -> isInvariant() ? "invariant" : "property";
                    case DEADLOCK -> "deadlock";
                    case ASSERT -> "assert";
                };
        String end =
                what == TrimTask.Kind.DEADLOCK
                        ? "No action is enabled in state " + trace.states().size() + "."
                        : old == null ? null : old.message();
        Card card = property == null ? null : roles.cards().get(property);
        String message = what == TrimTask.Kind.PROPERTY ? message(trace) : end;
        if (old == null && card != null) {
            String plain = card.sentence().isEmpty() ? null : card.sentence();
            int line = card.range().line();
            return new TraceMeta.Property(
                    word, property, plain, card.formal(), message, null, line);
        }
        return new TraceMeta.Property(
                word,
                property,
                old == null ? null : old.plain(),
                old == null ? null : old.formal(),
                message,
                old == null ? null : old.file(),
                old == null ? 0 : old.line());
    }

    private boolean isInvariant() {
        return model.model().invariants().stream().anyMatch(entry -> entry.name().equals(property));
    }

    /** Which part of the property is false, and for which values. */
    private String message(Trace trace) {
        String plain = property + " is violated.";
        if (explorer == null || property == null || trace.isLasso()) {
            return plain;
        }
        List<State> states = trace.states();
        boolean step = !isInvariant() && states.size() > 1;
        State from = step ? states.get(states.size() - 2) : states.getLast();
        try {
            Explanation why =
                    explorer.explain(property, from, step ? states.getLast() : null)
                            .join()
                            .explanation();
            boolean isFalse = why.value() instanceof BooleanValue(boolean truth) && !truth;
            String where =
                    step ? "On the step to state " + states.size() : "In state " + states.size();
            String sentence = isFalse ? WhyFalse.of(why).sentence(where) : null;
            return sentence == null ? plain : sentence;
        } catch (CompletionException e) {
            return plain;
        }
    }
}
