package dev.counterpoint.trim;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What came of trimming a trace.
 *
 * @param model the model it was trimmed for; null where it could not be read
 * @param roles who takes which action, as the spec tells it
 * @param kind what the trace violates; null where that was not found out
 * @param property the violated property's name; null for a deadlock or an Assert
 * @param found all results in the order in which they came: the trace as given up to its violation
 *     first, the best last; empty where there is a failure
 * @param file the best as a trace file; null where there is a failure
 * @param certificate how far the claim goes, in words
 * @param failure why there is no result; null where there is one
 * @param notes what the user should know beside it
 */
public record TrimResult(
        TrimRequest request,
        @Nullable ReadyModel model,
        Roles roles,
        TrimTask.@Nullable Kind kind,
        @Nullable String property,
        List<Trimmed> found,
        @Nullable TraceFile file,
        String certificate,
        @Nullable Failure failure,
        List<String> notes) {
    public TrimResult {
        found = List.copyOf(found);
        notes = List.copyOf(notes);
    }

    /** One of a spec whose actors are not known. */
    public TrimResult(
            TrimRequest request,
            @Nullable ReadyModel model,
            TrimTask.@Nullable Kind kind,
            @Nullable String property,
            List<Trimmed> found,
            @Nullable TraceFile file,
            String certificate,
            @Nullable Failure failure,
            List<String> notes) {
        this(request, model, Roles.NONE, kind, property, found, file, certificate, failure, notes);
    }

    /**
     * Why a trace could not be trimmed.
     *
     * @param kind with the exit code
     * @param problem what is wrong with the trace; null where something else is
     */
    public record Failure(Kind kind, List<Diagnostic> errors, @Nullable TrimProblem problem) {
        public Failure {
            errors = List.copyOf(errors);
        }
    }

    /** The trace as it was given, up to its violation. */
    public Trimmed given() {
        return found.getFirst();
    }

    /** The best that was found. */
    public Trimmed best() {
        return found.getLast();
    }

    /** One without a result. */
    static TrimResult failed(
            TrimRequest request, @Nullable ReadyModel model, Failure failure, List<String> notes) {
        return new TrimResult(
                request, model, Roles.NONE, null, null, List.of(), null, "", failure, notes);
    }
}
