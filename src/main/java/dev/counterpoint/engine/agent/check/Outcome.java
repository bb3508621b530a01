package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.check.TlcMessages.Message;
import dev.counterpoint.engine.agent.explore.PropertyEvaluator;
import dev.counterpoint.engine.agent.report.Complaints;
import dev.counterpoint.engine.agent.report.Complaints.Complaint;
import dev.counterpoint.engine.agent.report.TlcSentences;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.AssumeNode;
import tla2sany.semantic.ExprNode;

import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.output.OutputCollector;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the verdict from what TLC told while it ran, once it has ended. */
final class Outcome {
    /**
     * How it ended.
     *
     * @param violation null where nothing is violated
     */
    record Ending(
            Stage stage,
            boolean success,
            @Nullable Violation violation,
            List<Diagnostic> diagnostics) {}

    /** A violation whose trace's states are not in the graph yet. */
    record Violation(
            ViolationKind kind, List<String> properties, String message, @Nullable Spine spine) {}

    private final LoadedModel model;
    private final Exploration checker;
    private final TlcMessages messages;
    private final Complaints complaints;

    Outcome(LoadedModel model, Exploration checker, TlcMessages messages, Complaints complaints) {
        this.model = model;
        this.checker = checker;
        this.messages = messages;
        this.complaints = complaints;
    }

    /**
     * The ending.
     *
     * @param result what TLC returned: 0, or the number of an error
     */
    Ending read(int result) {
        int found = checker.errorFound() == EC.NO_ERROR ? result : checker.errorFound();
        if (found == EC.NO_ERROR) {
            // A module of constants alone has no behaviors to check, only assumptions.
            boolean hasInit = model.tool().getInitStateSpec().size() > 0;
            return hasInit && checker.figures(0).generated() == 0 ? noInitialState() : success();
        }
        if (found == EC.SYSTEM_OUT_OF_MEMORY
                || found == EC.SYSTEM_OUT_OF_MEMORY_LIVENESS
                || found == EC.SYSTEM_OUT_OF_MEMORY_TOO_MANY_INIT) {
            throw new OutOfMemoryError("TLC ran out of memory");
        }
        Message message = message(found);
        String text = MP.getMessage(message.code(), message.parts().toArray(String[]::new));
        return switch (message.code()) {
            case EC.TLC_ASSUMPTION_FALSE -> assumption();
            case EC.TLC_DEADLOCK_REACHED ->
                    violated(
                            ViolationKind.DEADLOCK,
                            List.of(),
                            "Deadlock: the last state has no successor.");
            case EC.TLC_INVARIANT_VIOLATED_BEHAVIOR, EC.TLC_INVARIANT_VIOLATED_INITIAL ->
                    violated(
                            ViolationKind.INVARIANT,
                            message.parts().subList(0, 1),
                            "The invariant %s is violated.".formatted(message.parts().getFirst()));
            case EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR, EC.TLC_PROPERTY_VIOLATED_INITIAL ->
                    violated(
                            ViolationKind.ACTION_PROPERTY,
                            message.parts().subList(0, 1),
                            "The property %s is violated.".formatted(message.parts().getFirst()));
            case EC.TLC_TEMPORAL_PROPERTY_VIOLATED -> temporal();
            case EC.TLC_VALUE_ASSERT_FAILED ->
                    violated(ViolationKind.ASSERT, List.of(), TlcSentences.assertion(text));
            default ->
                    TlcSentences.isAssert(text)
                            ? violated(
                                    ViolationKind.ASSERT, List.of(), TlcSentences.assertion(text))
                            : evaluation(message, text);
        };
    }

    private Ending success() {
        // With several machines TLC looks at no temporal property.
        boolean all = !(checker instanceof SharedSearch) || model.tool().livenessIsTrue();
        boolean reported = all && messages.first(EC.TLC_SUCCESS) != null;
        return new Ending(Stage.CHECKED, reported, null, List.of());
    }

    private Ending noInitialState() {
        return new Ending(
                Stage.EVALUATION,
                false,
                null,
                List.of(
                        complaints.error(
                                "evaluation",
                                "There is no initial state: no values of the variables make the"
                                        + " initial predicate true.",
                                null)));
    }

    /** The message that tells the error; TLC's later ones only say where it was. */
    private Message message(int code) {
        boolean vague =
                code == EC.TLC_NESTED_EXPRESSION
                        || code == EC.TLC_FINGERPRINT_EXCEPTION
                        || code == EC.GENERAL;
        Message found = vague ? null : messages.first(code);
        return Stream.of(EC.TLC_INITIAL_STATE, EC.GENERAL, EC.TLC_FINGERPRINT_EXCEPTION)
                .map(messages::first)
                .filter(m -> m != null)
                .findFirst()
                .filter(m -> found == null)
                .orElse(found == null ? new Message(code, List.of()) : found);
    }

    private Ending evaluation(Message message, String text) {
        Message nested = messages.first(EC.TLC_NESTED_EXPRESSION);
        String callStack = nested == null ? "" : String.join("\n", nested.parts());
        TLCState state = checker.errorState();
        if (message.code() == EC.TLC_INITIAL_STATE && state != null && !state.allAssigned()) {
            List<String> missing =
                    state.getUnassigned().stream().map(v -> v.getName().toString()).toList();
            return new Ending(
                    Stage.EVALUATION,
                    false,
                    null,
                    List.of(
                            complaints.error(
                                    "evaluation",
                                    "The initial predicate does not say what %s is."
                                            .formatted(String.join(", ", missing)),
                                    null)));
        }
        Complaint complaint = complaint(message, text, callStack, state);
        Spine spine = spine();
        String sentence = complaint.diagnostics().getFirst().message();
        return new Ending(
                Stage.EVALUATION,
                false,
                spine == null
                        ? null
                        : new Violation(ViolationKind.EVALUATION, List.of(), sentence, spine),
                complaint.diagnostics());
    }

    private Complaint complaint(
            Message message, String text, String callStack, @Nullable TLCState state) {
        int code = message.code();
        Action invariant = null;
        if (code == EC.TLC_INVARIANT_EVALUATION_FAILED) {
            invariant = invariant(message.parts().getFirst());
        } else if (code == EC.TLC_INITIAL_STATE && state != null) {
            invariant = failing(state);
        }
        if (invariant == null) {
            Complaint complaint = complaints.evaluation(code, message.parts(), text, callStack);
            return code == EC.TLC_STATE_NOT_COMPLETELY_SPECIFIED_NEXT
                    ? atAction(complaint, message.parts().getFirst())
                    : complaint;
        }
        boolean notBoolean = text.contains("expected a boolean value");
        List<String> parts = message.parts();
        String reason = code == EC.TLC_INITIAL_STATE ? parts.getFirst() : parts.getLast();
        String sentence =
                notBoolean
                        ? "The invariant %s is not Boolean.".formatted(name(invariant))
                        : TlcSentences.evaluation(
                                EC.TLC_INVARIANT_EVALUATION_FAILED,
                                List.of(name(invariant), reason),
                                text);
        SourceRange place = notBoolean ? null : complaints.place(callStack, text);
        return new Complaint(
                Stage.EVALUATION,
                List.of(
                        complaints.error(
                                "evaluation",
                                sentence,
                                place == null
                                        ? model.places().of(invariant.pred.getLocation())
                                        : place)));
    }

    /** What an action leaves open is told where the action is defined. */
    private Complaint atAction(Complaint complaint, String name) {
        SourceRange place =
                Arrays.stream(model.tool().getActions())
                        .filter(a -> a.getName().toString().equals(name))
                        .map(a -> model.places().of(a.getDeclaration()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        String sentence = complaint.diagnostics().getFirst().message();
        return place == null
                ? complaint
                : new Complaint(
                        complaint.stage(),
                        List.of(complaints.error("evaluation", sentence, place)));
    }

    /** The first invariant that cannot be evaluated in a state. */
    private @Nullable Action failing(TLCState state) {
        for (Action invariant : model.tool().getInvariants()) {
            try {
                boolean _ = model.tool().isValid(invariant, state);
            } catch (RuntimeException | StackOverflowError e) {
                return invariant;
            }
        }
        return null;
    }

    private @Nullable Action invariant(String name) {
        return Arrays.stream(model.tool().getInvariants())
                .filter(i -> name(i).equals(name))
                .findFirst()
                .orElse(null);
    }

    private String name(Action invariant) {
        int index = Arrays.asList(model.tool().getInvariants()).indexOf(invariant);
        return model.tool().getInvNames()[index];
    }

    private Ending assumption() {
        ExprNode formula = OutputCollector.getViolatedAssumptions().getFirst();
        String name =
                Arrays.stream(model.tool().getSpecProcessor().getRootModule().getAssumptions())
                        .filter(a -> formula.equals(a.getAssume()) && a.getDef() != null)
                        .map(AssumeNode::getDef)
                        .map(d -> d.getName().toString())
                        .findFirst()
                        .orElse("");
        String message =
                name.isEmpty()
                        ? "An assumption is false."
                        : "The assumption %s is false.".formatted(name);
        return new Ending(
                Stage.CHECKED,
                false,
                new Violation(
                        ViolationKind.ASSUMPTION,
                        name.isEmpty() ? List.of() : List.of(name),
                        message,
                        null),
                List.of(
                        complaints.error(
                                "assumption", message, model.places().of(formula.getLocation()))));
    }

    private Ending temporal() {
        Spine spine = spine();
        List<String> told = spine == null ? List.of() : violatedOn(spine);
        List<String> names =
                told.isEmpty()
                        ? Arrays.stream(model.tool().getImpliedTemporalNames()).distinct().toList()
                        : told;
        String sentence;
        if (names.size() == 1) {
            sentence = "The temporal property %s is violated.";
        } else if (told.isEmpty()) {
            sentence = "One of the temporal properties %s is violated.";
        } else {
            sentence = "The temporal properties %s are violated.";
        }
        String message = sentence.formatted(String.join(", ", names));
        return new Ending(
                Stage.CHECKED,
                false,
                new Violation(ViolationKind.TEMPORAL_PROPERTY, names, message, spine),
                List.of());
    }

    /** TLC does not say which property a lasso violates. */
    private List<String> violatedOn(Spine spine) {
        try {
            return new PropertyEvaluator(model.tool(), spine.states(), messages.loop())
                    .violatedProperties();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private Ending violated(ViolationKind kind, List<String> properties, String message) {
        return new Ending(
                Stage.CHECKED, false, new Violation(kind, properties, message, spine()), List.of());
    }

    private @Nullable Spine spine() {
        List<TLCStateInfo> own = checker.errorTrace();
        List<TLCStateInfo> states = own.isEmpty() ? messages.trace() : own;
        TLCState state = checker.errorState();
        if (states.isEmpty() && state != null && state.allAssigned()) {
            states = List.of(new TLCStateInfo(state));
        }
        return states.isEmpty()
                ? null
                : new TraceBuilder(model.tool(), model.names(), model.states())
                        .build(states, own.isEmpty() ? messages.loop() : -1);
    }

    /** The places that were being evaluated when that failed, outermost first. */
    List<SourceRange> calls() {
        Message nested = messages.first(EC.TLC_NESTED_EXPRESSION);
        if (nested == null) {
            return List.of();
        }
        List<SourceRange> told = TlcSentences.places(String.join("\n", nested.parts()));
        return told.stream().map(range -> model.places().of(range)).toList();
    }

    /** The chance that a state was missed, as TLC estimates it; 0 where it does not. */
    double collision() {
        Message message = messages.first(EC.TLC_SUCCESS);
        if (message == null) {
            return 0;
        }
        return message.parts().stream()
                .map(part -> part.replace("val = ", ""))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
    }
}
