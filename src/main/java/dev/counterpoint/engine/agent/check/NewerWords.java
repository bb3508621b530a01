package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.report.Complaints;
import dev.counterpoint.engine.agent.report.Complaints.Complaint;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDefNode;

import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.util.Context;
import tlc2.util.IdThread;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a model that newer versions of TLC know and this one does not: ALIAS, a record in
 * whose fields each state of a counterexample is shown, and POSTCONDITION, which must be true when
 * all states have been explored. Both mean what they mean to TLC 1.8.
 */
final class NewerWords {
    /** SANY's levels. */
    private static final int CONSTANT = 0;

    private static final int ACTION = 2;

    private final LoadedModel model;
    private final CheckOptions options;
    private final Complaints complaints;
    private final List<Diagnostic> notes = new ArrayList<>();

    NewerWords(LoadedModel model, CheckOptions options, Complaints complaints) {
        this.model = model;
        this.options = options;
        this.complaints = complaints;
    }

    /** What is wrong with the definitions they name. */
    List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>();
        if (options.alias() != null) {
            problem("alias", options.alias(), ACTION, problems);
        }
        if (options.postcondition() != null) {
            problem("postcondition", options.postcondition(), CONSTANT, problems);
        }
        return problems;
    }

    private void problem(String word, String name, int level, List<Diagnostic> problems) {
        OpDefNode definition = definition(name);
        String sentence = null;
        if (definition == null) {
            sentence = "The %s %s is not defined in %s.".formatted(word, name, root());
        } else if (definition.getArity() > 0) {
            sentence = "The %s %s must not have parameters.".formatted(word, name);
        } else if (definition.getLevel() > level) {
            sentence =
                    level == CONSTANT
                            ? "The postcondition %s speaks of variables, but there is no state when it is evaluated."
                                    .formatted(name)
                            : "The alias %s is a temporal formula: it has no value in a state."
                                    .formatted(name);
        }
        if (sentence != null) {
            problems.add(Diagnostic.error("config", sentence, null, null));
        }
    }

    private String root() {
        return model.tool().getRootName();
    }

    private @Nullable OpDefNode definition(String name) {
        return model.tool().getSpecProcessor().getRootModule().getOpDef(name);
    }

    private IValue value(OpDefNode definition, TLCState state, TLCState next) {
        return model.tool()
                .eval(
                        definition.getBody(),
                        Context.Empty,
                        state,
                        next,
                        EvalControl.Clear,
                        CostModel.DO_NOT_RECORD);
    }

    /** The violated postcondition, or what kept it from being evaluated; null where it holds. */
    Outcome.@Nullable Ending postcondition() {
        String name = options.postcondition();
        OpDefNode definition = name == null ? null : definition(name);
        if (definition == null) {
            return null;
        }
        try {
            IValue value = value(definition, TLCState.Empty, TLCState.Empty);
            if (value instanceof BoolValue truth) {
                return truth.val ? null : violated(definition);
            }
            String sentence =
                    "The postcondition %s is neither TRUE nor FALSE: it is %s."
                            .formatted(name, TlcValues.of(value));
            return failed(
                    complaints.error(
                            "evaluation", sentence, model.places().of(definition.getLocation())));
        } catch (RuntimeException | StackOverflowError e) {
            Complaint complaint = complaints.whileChecking(e);
            Diagnostic told = complaint.diagnostics().getFirst();
            return failed(
                    complaints.error(
                            "evaluation",
                            "The postcondition %s cannot be evaluated: %s"
                                    .formatted(name, told.message()),
                            told.range() == null
                                    ? model.places().of(definition.getLocation())
                                    : told.range()));
        }
    }

    private static Outcome.Ending failed(Diagnostic error) {
        return new Outcome.Ending(Stage.EVALUATION, false, null, List.of(error));
    }

    private static Outcome.Ending violated(OpDefNode definition) {
        String name = definition.getName().toString();
        return new Outcome.Ending(
                Stage.CHECKED,
                false,
                new Outcome.Violation(
                        ViolationKind.POSTCONDITION,
                        List.of(name),
                        "The postcondition %s is false.".formatted(name),
                        null),
                List.of());
    }

    /** The counterexample as the alias shows it; null where there is none, or it has no value. */
    @Nullable Trace alias(Spine spine) {
        String name = options.alias();
        OpDefNode definition = name == null ? null : definition(name);
        if (definition == null) {
            return null;
        }
        List<Map<String, Value>> records = new ArrayList<>();
        List<TLCState> states = spine.states();
        Trace trace = spine.trace();
        for (int i = 0; i < states.size(); i++) {
            boolean last = i == states.size() - 1;
            // In the last state of all, primed variables have their values of that state, as in
            // TLC.
            TLCState next = states.get(last ? trace.loop().orElse(i) : i + 1);
            Value value;
            try {
                IdThread.setCurrentState(states.get(i));
                value = TlcValues.of(value(definition, states.get(i), next));
            } catch (RuntimeException | StackOverflowError e) {
                String why = complaints.whileChecking(e).diagnostics().getFirst().message();
                note(
                        "The alias "
                                + definition.getName()
                                + " cannot be evaluated in state "
                                + (i + 1)
                                + ": "
                                + why);
                return null;
            } finally {
                IdThread.resetCurrentState();
            }
            if (!(value instanceof RecordValue shown)) {
                note(
                        "The alias "
                                + definition.getName()
                                + " is no record in state "
                                + (i + 1)
                                + ": it is "
                                + value
                                + ".");
                return null;
            }
            records.add(shown.fields());
        }
        return new Trace(shown(records), trace.steps(), trace.loop(), trace.closing());
    }

    private static List<State> shown(List<Map<String, Value>> records) {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(r -> names.addAll(r.keySet()));
        Value missing = new OpaqueValue("(not there)");
        List<State> states = new ArrayList<>();
        for (Map<String, Value> fields : records) {
            states.add(
                    new State(
                            List.copyOf(names),
                            names.stream().map(n -> fields.getOrDefault(n, missing)).toList()));
        }
        return states;
    }

    private void note(String sentence) {
        notes.add(
                new Diagnostic(
                        Severity.WARNING,
                        "alias",
                        sentence + " The variables are shown.",
                        null,
                        null));
    }

    /** What went wrong and changes no verdict. */
    List<Diagnostic> notes() {
        return List.copyOf(notes);
    }
}
