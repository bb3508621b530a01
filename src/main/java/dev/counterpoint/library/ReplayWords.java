package dev.counterpoint.library;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what became of a schedule. */
record ReplayWords(Schedule schedule) {

    Replayed of(ReplayFinding finding, ReadyModel model) {
        Outcome outcome =
                switch (finding.ending()) {
                    case VIOLATES -> Outcome.STILL_VIOLATES;
                    case NOT_ENABLED, UNFAIR -> Outcome.FIXED;
                    case HARMLESS -> Outcome.HARMLESS;
                    case OTHER_SHAPE, OUTSIDE -> Outcome.DOES_NOT_APPLY;
                    case UNDECIDED -> Outcome.UNDECIDED;
                    case NOT_EVALUATED -> Outcome.FAILED;
                };
        Kind kind =
                switch (outcome) {
                    case STILL_VIOLATES -> schedule.kind();
                    case FIXED, HARMLESS -> Kind.PASSED;
                    case DOES_NOT_APPLY, FAILED -> Kind.EVALUATION;
                    case UNDECIDED -> Kind.INCOMPLETE;
                };
        String changed =
                outcome == Outcome.STILL_VIOLATES || outcome == Outcome.FAILED
                        ? ""
                        : otherConstants(model);
        return new Replayed(
                schedule,
                outcome,
                kind,
                (sentence(finding) + " " + changed).strip(),
                finding.step(),
                finding.property(),
                finding.mismatches(),
                finding.trace(),
                List.of());
    }

    private String sentence(ReplayFinding finding) {
        String reason = finding.reason();
        return switch (finding.ending()) {
            case VIOLATES -> violates(finding);
            case NOT_ENABLED -> stuck(finding);
            case UNFAIR -> join("Fixed: the spec's fairness rules its loop out.", reason);
            case HARMLESS -> join("No longer violates " + what() + ", though it replays.", reason);
            case OTHER_SHAPE -> shape(finding);
            case OUTSIDE ->
                    join("Does not apply: " + stepName(finding.step()) + " is taken.", reason);
            case UNDECIDED -> join("Not decided.", reason);
            case NOT_EVALUATED -> join("Cannot be replayed.", reason);
        };
    }

    private static String join(String sentence, String reason) {
        return (sentence + " " + reason).strip();
    }

    private String violates(ReplayFinding finding) {
        Trace trace = schedule.trace().trace();
        int states = trace.states().size();
        int now = finding.step() + 1;
        if (trace.isLasso() && finding.step() >= trace.steps().size()) {
            return "Still violates " + what() + ".";
        }
        String sooner =
                now < states
                        ? ", sooner than it did: in state " + now + " of " + states
                        : ": in state " + now;
        return "Still violates " + what() + sooner + ".";
    }

    private String stuck(ReplayFinding finding) {
        String reason = finding.reason();
        String step = "Fixed: " + stepName(finding.step()) + ", is no longer enabled";
        return reason.contains(" is false") && !reason.startsWith("In the initial state")
                ? step + ", because " + reason
                : join(step + ".", reason);
    }

    /** With its number, from 1. */
    private String stepName(int index) {
        Trace trace = schedule.trace().trace();
        Step step = index < trace.steps().size() ? trace.steps().get(index) : trace.closing();
        String name =
                step == null || step.equals(Step.UNKNOWN) ? "of an unknown action" : "" + step;
        return "step " + (index + 1) + ", " + name;
    }

    private String what() {
        String property = schedule.property();
        if (property != null) {
            return property;
        }
        return switch (schedule.kind()) {
            case DEADLOCK -> "deadlock freedom";
            case ASSERT -> "an Assert";
            default -> "a property of the model";
        };
    }

    private String shape(ReplayFinding finding) {
        String names =
                finding.mismatches().stream()
                        .map(ReplayWords::mismatch)
                        .collect(Collectors.joining("; "));
        return "Does not apply: the spec's shape changed: " + names + ".";
    }

    private static String mismatch(Mismatch mismatch) {
        String part =
                switch (mismatch.part()) {
                    case VARIABLE -> "variable ";
                    case ACTION -> "action ";
                    case PROPERTY -> "property ";
                    case MODEL_VALUE -> "model value ";
                };
        String now = mismatch.now() == null ? "" : ", which may be " + mismatch.now() + " now";
        return "there is no " + part + mismatch.was() + now;
    }

    /** A sentence that says which constants had other values; empty where none had. */
    private String otherConstants(ReadyModel model) {
        List<String> differing = new ArrayList<>();
        for (TraceMeta.Constant then : schedule.trace().meta().constants()) {
            for (Model.Assignment now : model.model().constants()) {
                if (now.name().equals(then.name())
                        && !comparable(now.value()).equals(comparable(then.value()))) {
                    differing.add(then.name() + " = " + now.value() + ", not " + then.value());
                }
            }
        }
        return differing.isEmpty()
                ? ""
                : "Its model changed: now " + String.join("; ", differing) + ".";
    }

    /** Blanks, and the order of a set's elements, make no difference. */
    private static String comparable(String value) {
        String dense = value.replaceAll("\\s+", "");
        boolean plainSet = dense.matches("\\{[^{}\\[\\]()<>]*}");
        return plainSet
                ? Arrays.stream(dense.substring(1, dense.length() - 1).split(",", -1))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"))
                : dense;
    }

    Replayed undecided(Duration budget) {
        String sentence = "Not decided: it did not end within " + budget.toMillis() + " ms.";
        return bare(Outcome.UNDECIDED, Kind.INCOMPLETE, sentence, List.of());
    }

    Replayed failed(Kind kind, List<Diagnostic> errors) {
        String why = errors.isEmpty() ? "" : errors.getFirst().message();
        Outcome outcome = kind == Kind.INCOMPLETE ? Outcome.UNDECIDED : Outcome.FAILED;
        return bare(outcome, kind, join("Cannot be replayed.", why), errors);
    }

    /** Of which the files are not all there. */
    Replayed unplaced(Outcome outcome, Kind kind, String why) {
        String words = outcome == Outcome.FAILED ? "Cannot be replayed: " : "Does not apply: ";
        return bare(outcome, kind, words + why, List.of());
    }

    private Replayed bare(Outcome outcome, Kind kind, String sentence, List<Diagnostic> errors) {
        return new Replayed(schedule, outcome, kind, sentence, -1, null, List.of(), null, errors);
    }
}
