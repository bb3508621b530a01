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
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

import tlc2.TLCGlobals;
import tlc2.output.MP;
import tlc2.tool.AbstractChecker;
import tlc2.tool.fp.FPSet;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.fp.FPSetFactory;

import util.ToolIO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One check: TLC's model checker is run once in a process and never again. */
public final class CheckRun {
    private static final long FLUSH_MILLIS = 120;
    private static final String STATES = "graph.states";

    /** TLC is to tell at the end only how often it evaluated what. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Request.Check request;
    private final EventSink events;
    private final long started = System.nanoTime();
    private final Gate gate = new Gate();
    private final TlcMessages messages = new TlcMessages();
    private final List<Diagnostic> notes = new CopyOnWriteArrayList<>();
    private volatile @Nullable Exploration checker;
    private volatile @Nullable Violations every;
    private volatile @Nullable RecordedGraph graph;
    private volatile @Nullable RunWatch watch;
    private final @Nullable Checkpoint checkpoint;
    private final @Nullable SharedSearch shared;

    /** A check that has not begun. */
    public CheckRun(Request.Check request, Consumer<CheckEvent> events) {
        this.request = request;
        this.events = new EventSink(events);
        this.checkpoint =
                request.options().search().reach() instanceof Reach.Kept kept
                        ? new Checkpoint(kept, request)
                        : null;
        this.shared =
                request.options().search().reach() instanceof Reach.Shared reach
                        ? new SharedSearch(request, reach, messages)
                        : null;
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
            Path files =
                    request.options().search().reach() instanceof Reach.Kept kept
                            ? kept.folder()
                            : folder;
            Watch watch = new Watch(this::sendFigures, files, this::diskUsed);
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
        sendViolations();
        tellCoverage(null);
        end(Stage.STOPPED, false, 0);
        Exploration running = checker;
        if (running != null) {
            running.stop();
        }
        gate.shut(false);
    }

    /** Lets it wait where it is, or go on; from another thread. */
    public void pause(boolean paused) {
        gate.shut(paused);
    }

    private void check(Path folder) throws IOException {
        Checkpoint kept = checkpoint;
        String problem = shared == null ? null : shared.open(folder);
        if (kept != null) {
            Checkpoint.keepFiles();
            problem = kept.open();
        }
        if (problem != null) {
            refuse(problem);
            return;
        }
        SpecResolver resolver = new SpecResolver(request.source(), folder);
        String misfit = kept == null ? null : kept.misfit(resolver);
        if (misfit != null) {
            refuse(misfit);
            return;
        }
        Complaints complaints = new Complaints(request.source(), resolver);
        LoadedModel model;
        try {
            // TLC decides when its classes are loaded: this process does so just now.
            TLCGlobals.coverageInterval = request.options().coverage() ? NEVER : -1;
            int workers = request.options().workers();
            int fingerprint = request.options().search().fingerprint();
            model =
                    shared == null
                            ? LoadedModel.read(request.source(), resolver, workers, fingerprint)
                            : LoadedModel.read(
                                    resolver, 0, fingerprint, () -> shared.read(resolver));
        } catch (RuntimeException | StackOverflowError e) {
            complain(complaints.whileReading(e));
            return;
        }
        NewerWords newer = new NewerWords(model, request.options(), complaints);
        if (!newer.problems().isEmpty()) {
            complain(new Complaint(Stage.CONFIGURATION, newer.problems()));
            return;
        }
        if (kept != null) {
            kept.describe(resolver);
            notes.addAll(kept.notes());
        }
        notes.addAll(model.notes(request.options().search(), resolver));
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
        Search search = options.search();
        Checkpoint kept = checkpoint;
        String metadir =
                kept == null
                        ? Files.createDirectory(folder.resolve("states")).toString()
                        : kept.metadir();
        boolean deadlock = options.deadlock() && model.tool().getModelConfig().getCheckDeadlock();
        EveryProperty found = search.everyProperty() ? new EveryProperty(model.tool()) : null;
        RecordedGraph recorded = null;
        Exploration running;
        OwnSearch.Terms terms =
                new OwnSearch.Terms(model.tool(), metadir, deadlock, search, found, gate);
        if (shared != null) {
            started(model, null, folder);
            running = shared.on(terms);
        } else if (search.mode() == Search.Mode.BREADTH_FIRST) {
            NoPort.install();
            FPSet set =
                    FPSetFactory.getFPSet(new FPSetConfiguration())
                            .init(options.workers(), metadir, model.tool().getRootName());
            RunWatch watching = new RunWatch(model, texts, gate);
            watch = watching;
            recorded = options.recordGraph() ? record(model, set, folder, watching) : null;
            started(model, recorded, folder);
            WatchedChecker watched =
                    new WatchedChecker(
                            model.tool(),
                            metadir,
                            recorded == null ? new CountingWriter(watching) : recorded.writer(),
                            deadlock,
                            kept == null ? null : kept.recoverFrom(),
                            recorded == null ? set : recorded.fingerprints(),
                            found,
                            recorded == null ? watching::freeze : recorded::freeze);
            messages.atSummary(() -> watching.findWitnesses(watched));
            running = watched;
        } else {
            started(model, null, folder);
            running = OwnSearch.of(terms, options.workers());
        }
        if (running instanceof AbstractChecker tlc) {
            TLCGlobals.mainChecker = tlc;
        }
        checker = running;
        if (found != null) {
            found.begin(running);
            every = new Violations(model, newer, found, events);
        }
        int result = running.explore();
        Outcome outcome = new Outcome(model, running, messages, complaints);
        Ending ending = outcome.read(result);
        if (!outcome.calls().isEmpty()) {
            events.accept(new CheckEvent.CallStack(outcome.calls()));
        }
        boolean all = ending.success() && running.figures(0).queued() == 0;
        if (all && kept != null) {
            kept.remove();
        }
        Ending after = all ? newer.postcondition() : null;
        finish(after == null ? ending : after, newer, recorded, outcome.collision());
    }

    private RecordedGraph record(LoadedModel model, FPSet set, Path folder, RunWatch watching)
            throws IOException {
        CheckOptions options = request.options();
        RecordedGraph recorded =
                new RecordedGraph(
                        model,
                        set,
                        options.workers(),
                        options.graphStates(),
                        folder.resolve(STATES),
                        events,
                        watching);
        graph = recorded;
        return recorded;
    }

    private void started(LoadedModel model, @Nullable RecordedGraph recorded, Path folder) {
        Path file = recorded == null ? null : folder.resolve(STATES);
        events.accept(new CheckEvent.Started(model.states().variables(), file));
    }

    private void finish(
            Ending ending, NewerWords newer, @Nullable RecordedGraph recorded, double collision) {
        Violation violation = ending.violation();
        Spine spine = violation == null ? null : violation.spine();
        finishGraph(Long.MAX_VALUE);
        sendViolations();
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

    /** What each property was found to be violated by, where the search went on. */
    private void sendViolations() {
        Violations found = every;
        if (found != null) {
            found.send();
        }
    }

    private void tellCoverage(@Nullable RecordedGraph recorded) {
        RunWatch watched = watch;
        boolean whole = checkpoint == null || checkpoint.recoverFrom() == null;
        if (watched != null && whole) {
            events.accept(watched.told(messages, recorded));
        }
    }

    private void refuse(String sentence) {
        complain(
                new Complaint(
                        Stage.CONFIGURATION,
                        List.of(Diagnostic.error("reach", sentence, null, null))));
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
        Figures now = figures();
        Runtime jvm = Runtime.getRuntime();
        events.accept(
                new CheckEvent.Progress(
                        now, jvm.totalMemory() - jvm.freeMemory(), jvm.maxMemory()));
        sendViolations();
        Checkpoint kept = checkpoint;
        if (kept != null && checker instanceof WatchedChecker running) {
            kept.look(running);
        }
        Search search = request.options().search();
        long states = search.mode() == Search.Mode.SIMULATION ? now.generated() : now.distinct();
        if (search.maxStates() > 0 && states > search.maxStates()) {
            stopFor(
                    "states",
                    String.format(
                            Locale.ROOT,
                            "The check was stopped because it has more than %,d states.",
                            search.maxStates()));
        }
    }

    private Figures figures() {
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        long elapsed = Math.max(0, passed - gate.shutMillis());
        Exploration running = checker;
        return running == null ? new Figures(0, 0, 0, 0, elapsed) : running.figures(elapsed);
    }

    private void diskUsed(long bytes) {
        if (bytes > request.options().diskBytes()) {
            stopFor(
                    "disk",
                    String.format(
                            Locale.ROOT,
                            "The check was stopped because its files take more than %,d MB.",
                            request.options().diskBytes() >> 20));
        }
    }

    private void stopFor(String code, String sentence) {
        notes.add(new Diagnostic(Severity.WARNING, code, sentence, null, null));
        stop();
    }
}
