package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.check.Outcome.Ending;
import dev.counterpoint.engine.agent.check.Outcome.Violation;
import dev.counterpoint.engine.agent.explore.SourceTexts;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.agent.report.Complaints;
import dev.counterpoint.engine.agent.report.Complaints.Complaint;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

import tlc2.TLCGlobals;
import tlc2.output.MP;
import tlc2.tool.fp.FPSet;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.fp.FPSetFactory;

import util.ToolIO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One check: TLC's model checker is run once in a process and never again. */
public final class CheckRun {
    private static final long FLUSH_MILLIS = 120;

    /** TLC is to tell at the end only how often it evaluated what. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Request.Check request;
    private final EventSink events;
    private final long started = System.nanoTime();
    private final TlcMessages messages = new TlcMessages();
    private final List<Diagnostic> notes = new CopyOnWriteArrayList<>();
    private volatile @Nullable WatchedChecker checker;
    private volatile @Nullable RecordedGraph graph;
    private volatile @Nullable RunWatch watch;

    /** A check that has not begun. */
    public CheckRun(Request.Check request, Consumer<CheckEvent> events) {
        this.request = request;
        this.events = new EventSink(events);
    }

    /** Runs it to its end on this thread. */
    public void run() {
        ToolIO.out =
                new PrintedLines(
                        messages, (line, tools) -> events.accept(new CheckEvent.Log(line, tools)));
        ToolIO.err = ToolIO.out;
        MP.setRecorder(messages);
        try {
            Path folder = Files.createTempDirectory("check");
            Watch watch = new Watch(this::sendFigures, folder, this::diskUsed);
            try {
                check(folder);
            } finally {
                watch.close();
            }
        } catch (IOException e) {
            notes.add(
                    Diagnostic.error(
                            "internal",
                            "The engine's folder cannot be used: " + e.getMessage(),
                            null,
                            null));
            end(Stage.INTERNAL, false, 0);
        }
    }

    /** Ends it with the figures so far; from another thread. */
    public void stop() {
        finishGraph(FLUSH_MILLIS);
        tellCoverage(null);
        end(Stage.STOPPED, false, 0);
        WatchedChecker running = checker;
        if (running != null) {
            running.stop();
        }
    }

    private void check(Path folder) throws IOException {
        SpecResolver resolver = new SpecResolver(request.source(), folder);
        Complaints complaints = new Complaints(request.source(), resolver);
        LoadedModel model;
        try {
            // TLC decides when its classes are loaded: this process does so just now.
            TLCGlobals.coverageInterval = request.options().coverage() ? NEVER : -1;
            model = LoadedModel.read(request.source(), resolver, request.options().workers());
        } catch (RuntimeException | StackOverflowError e) {
            complain(complaints.whileReading(e));
            return;
        }
        NewerWords newer = new NewerWords(model, request.options(), complaints);
        if (!newer.problems().isEmpty()) {
            complain(new Complaint(Stage.CONFIGURATION, newer.problems()));
            return;
        }
        notes.addAll(model.notes());
        if (resolver.ownModules().contains("IOUtils") && !resolver.isTrusted()) {
            notes.add(
                    new Diagnostic(
                            Severity.NOTE,
                            "trust",
                            "The folder of the spec is not trusted, so its IOEnv is empty (--trust"
                                    + " names folders that are).",
                            null,
                            null));
        }
        try {
            explore(model, newer, folder, complaints, new SourceTexts(resolver, model.places()));
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError e) {
            finishGraph(Long.MAX_VALUE);
            complain(complaints.whileChecking(e));
        }
    }

    private void explore(
            LoadedModel model,
            NewerWords newer,
            Path folder,
            Complaints complaints,
            SourceTexts texts)
            throws Exception {
        CheckOptions options = request.options();
        String metadir = Files.createDirectory(folder.resolve("states")).toString();
        String root = model.tool().getRootName();
        NoPort.install();
        FPSet set =
                FPSetFactory.getFPSet(new FPSetConfiguration())
                        .init(options.workers(), metadir, root);
        RunWatch watching = new RunWatch(model, texts);
        watch = watching;
        RecordedGraph recorded = null;
        if (options.recordGraph()) {
            Path file = folder.resolve("graph.states");
            recorded =
                    new RecordedGraph(
                            model,
                            set,
                            options.workers(),
                            options.graphStates(),
                            file,
                            events,
                            watching);
            set = recorded.fingerprints();
            graph = recorded;
            events.accept(new CheckEvent.Started(model.states().variables(), file));
        } else {
            events.accept(new CheckEvent.Started(model.states().variables(), null));
        }
        WatchedChecker running =
                new WatchedChecker(
                        model.tool(),
                        metadir,
                        recorded == null ? new CountingWriter(watching) : recorded.writer(),
                        options.deadlock() && model.tool().getModelConfig().getCheckDeadlock(),
                        set,
                        recorded == null ? watching::freeze : recorded::freeze);
        messages.atSummary(() -> watching.findWitnesses(running));
        TLCGlobals.mainChecker = running;
        checker = running;
        int result = running.modelCheck();
        Outcome outcome = new Outcome(model, running, messages, complaints);
        Ending ending = outcome.read(result);
        if (!outcome.calls().isEmpty()) {
            events.accept(new CheckEvent.CallStack(outcome.calls()));
        }
        boolean all = ending.success() && running.getStateQueueSize() == 0;
        Ending after = all ? newer.postcondition() : null;
        finish(after == null ? ending : after, newer, recorded, outcome.collision());
    }

    private void finish(
            Ending ending, NewerWords newer, @Nullable RecordedGraph recorded, double collision) {
        Violation violation = ending.violation();
        Spine spine = violation == null ? null : violation.spine();
        finishGraph(Long.MAX_VALUE);
        List<Integer> numbers = List.of();
        if (spine != null) {
            numbers =
                    recorded == null
                            ? Collections.nCopies(spine.states().size(), -1)
                            : recorded.include(spine);
        }
        if (violation != null) {
            events.accept(
                    new CheckEvent.Violation(
                            violation.kind(),
                            violation.properties(),
                            violation.message(),
                            spine == null ? null : spine.trace(),
                            numbers,
                            spine == null ? null : newer.alias(spine)));
        }
        tellCoverage(recorded);
        notes.addAll(newer.notes());
        if (recorded != null) {
            notes.addAll(recorded.notes());
        }
        notes.addAll(ending.diagnostics());
        end(ending.stage(), ending.success(), collision);
    }

    private void tellCoverage(@Nullable RecordedGraph recorded) {
        RunWatch watched = watch;
        if (watched != null) {
            events.accept(watched.told(messages, recorded));
        }
    }

    private void complain(Complaint complaint) {
        notes.addAll(complaint.diagnostics());
        end(complaint.stage(), false, 0);
    }

    private void finishGraph(long millis) {
        RecordedGraph recorded = graph;
        if (recorded != null) {
            recorded.finish(millis);
        }
    }

    private void end(Stage stage, boolean success, double collision) {
        events.accept(new CheckEvent.Finished(stage, success, figures(), collision, notes));
    }

    private void sendFigures() {
        Runtime jvm = Runtime.getRuntime();
        events.accept(
                new CheckEvent.Progress(
                        figures(), jvm.totalMemory() - jvm.freeMemory(), jvm.maxMemory()));
    }

    private Figures figures() {
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        WatchedChecker running = checker;
        return running == null ? new Figures(0, 0, 0, 0, elapsed) : running.figures(elapsed);
    }

    private void diskUsed(long bytes) {
        if (bytes > request.options().diskBytes()) {
            notes.add(
                    new Diagnostic(
                            Severity.WARNING,
                            "disk",
                            "The check was stopped because its files take more than %,d MB."
                                    .formatted(request.options().diskBytes() >> 20),
                            null,
                            null));
            stop();
        }
    }
}
