package dev.counterpoint.trim;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.imports.Mending;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A trimming from its request to its result, on a thread of its own. */
final class LiveTrim implements TrimRun {
    private static final int MOMENT_MILLIS = 150;

    private final Explorer explorer;
    private final TrimRequest request;
    private final TrimListener listener;
    private final CompletableFuture<TrimResult> result = new CompletableFuture<>();
    private final List<Trimmed> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private volatile boolean stopped;
    private @Nullable ReadyModel model;
    private volatile Roles roles = Roles.NONE;

    LiveTrim(Explorer explorer, TrimRequest request, TrimListener listener) {
        this.explorer = explorer;
        this.request = request;
        this.listener = listener;
    }

    void run() {
        try {
            result.complete(trim());
        } catch (EngineException e) {
            result.complete(ended(e));
        } catch (CompletionException e) {
            result.complete(
                    e.getCause() instanceof EngineException known
                            ? ended(known)
                            : failed(Kind.INTERNAL, "Trimming failed inside: " + e.getCause()));
        } catch (RuntimeException e) {
            result.complete(failed(Kind.INTERNAL, "Trimming failed inside: " + e));
        }
    }

    private TrimResult trim() {
        ReadyModel.Reading reading = ReadyModel.read(request.check());
        ReadyModel read = reading.model();
        if (read == null) {
            return TrimResult.failed(
                    request,
                    null,
                    new TrimResult.Failure(reading.kind(), reading.errors(), null),
                    notes);
        }
        model = read;
        TraceMeta meta = request.trace().meta();
        String differing = Origin.differingConstant(meta, read);
        if (differing != null) {
            return failed(Kind.USAGE, differing);
        }
        TrimTask.Kind kind = request.kind() == null ? Origin.kind(meta) : request.kind();
        String property = request.kind() == null ? Origin.property(meta) : request.property();
        roles =
                Roles.read(
                        explorer,
                        read.source(),
                        new ModelFile(Path.of(read.source().configName()), read.model()));
        ReadyModel aimed = property == null ? read : read.onlyFor(property);
        Reply.Loaded loaded = explorer.load(aimed.source()).join();
        List<Diagnostic> errors =
                loaded.diagnostics().stream()
                        .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            return TrimResult.failed(
                    request,
                    read,
                    new TrimResult.Failure(Kind.ofLoading(errors), errors, null),
                    notes);
        }
        TrimTask task =
                new TrimTask(
                        request.trace().trace(),
                        kind,
                        property,
                        roles.environment(),
                        roles.actors(),
                        request.order(),
                        request.budget().toMillis());
        return search(task, read);
    }

    private Reply.Trimming toItsEnd(TrimTask task) {
        Reply.Trimming reply = explorer.trim(task, MOMENT_MILLIS).join();
        hear(reply);
        while (!reply.done()) {
            reply = explorer.trimOn(MOMENT_MILLIS, stopped).join();
            hear(reply);
        }
        return reply;
    }

    /** A trace that is none of the spec may be one whose format tells less than TLA+ knows. */
    private @Nullable TrimTask mended(TrimTask task, Reply.Trimming reply) {
        TrimProblem problem = reply.problem();
        Trace trace = task.trace();
        if (problem == null
                || trace == null
                || problem.kind() != TrimProblem.Kind.NOT_OF_THE_SPEC) {
            return null;
        }
        try {
            Mending.Result mending = new Mending(explorer, trace).find();
            Trace mended = mending.trace();
            if (mended == null) {
                return null;
            }
            notes.add(mending.sentence());
            return task.of(mended);
        } catch (CompletionException e) {
            return null;
        }
    }

    private TrimResult search(TrimTask task, ReadyModel read) {
        Reply.Trimming reply = toItsEnd(task);
        TrimTask mended = mended(task, reply);
        if (mended != null) {
            reply = toItsEnd(mended);
        }
        TrimProblem problem = reply.problem();
        if (problem != null && (found.isEmpty() || problem.kind() == TrimProblem.Kind.DEFECT)) {
            return failed(read, problem);
        }
        if (Origin.isChanged(request.trace().meta(), read)) {
            notes.add(
                    "The spec or its model has changed since the trace was found; the trace still"
                            + " is a behavior of it and violates the property.");
        }
        return new Outcome(
                        request,
                        read,
                        explorer,
                        roles,
                        reply.kind(),
                        reply.property(),
                        found,
                        notes)
                .result();
    }

    private void hear(Reply.Trimming reply) {
        for (Trimmed trimmed : reply.results()) {
            found.add(trimmed);
            listener.found(trimmed);
        }
        listener.progress(reply.figures());
    }

    private TrimResult failed(ReadyModel read, TrimProblem problem) {
        boolean changed =
                problem.kind() != TrimProblem.Kind.DEFECT
                        && Origin.isChanged(request.trace().meta(), read);
        String sentence =
                changed
                        ? problem.sentence()
                                + " The spec or its model has changed since the trace was found."
                        : problem.sentence();
        Kind kind =
                switch (problem.kind()) {
                    case NOT_OF_THE_SPEC, NOT_EVALUATED -> Kind.EVALUATION;
                    case NOT_VIOLATED -> Kind.USAGE;
                    case DEFECT -> Kind.INTERNAL;
                };
        return TrimResult.failed(
                request,
                read,
                new TrimResult.Failure(kind, List.of(error(sentence)), problem),
                notes);
    }

    private TrimResult failed(Kind kind, String sentence) {
        return TrimResult.failed(
                request,
                model,
                new TrimResult.Failure(kind, List.of(error(sentence)), null),
                notes);
    }

    /** What was found before the engine ended is a result all the same. */
    private TrimResult ended(EngineException e) {
        ReadyModel read = model;
        if (found.isEmpty() || read == null) {
            return failed(Kind.INTERNAL, String.valueOf(e.getMessage()));
        }
        notes.add(String.valueOf(e.getMessage()));
        return new Outcome(
                        request,
                        read,
                        null,
                        roles,
                        null,
                        Origin.property(request.trace().meta()),
                        found,
                        notes)
                .cutShort(e);
    }

    private static Diagnostic error(String sentence) {
        return Diagnostic.error("trim", sentence, null, null);
    }

    @Override
    public CompletableFuture<TrimStudy> study(TrimStudy.Topic topic, Trace trace, Duration budget) {
        return explorer.study(topic, trace, Math.toIntExact(budget.toMillis()))
                .thenApply(Reply.Studied::study);
    }

    @Override
    public TrimFindings explain(TrimResult of, Duration budget) {
        Trace trace = of.best().trace();
        TrimStudy why = null;
        TrimStudy dial = null;
        if (!trace.isLasso()) {
            try {
                why = study(TrimStudy.Topic.WHY, trace, budget).join();
                dial = study(TrimStudy.Topic.DIAL, trace, budget).join();
            } catch (CompletionException e) {
                notes.add("What the steps are for was not found out: " + e.getCause());
            }
        }
        return new TrimFindings(
                trace,
                new Story(roles).of(trace),
                Relevance.of(trace, of.property(), roles.reads()),
                why,
                dial);
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public CompletableFuture<TrimResult> result() {
        return result;
    }

    @Override
    public void close() {
        stopped = true;
        explorer.close();
    }
}
