package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.Attempt;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.page.OtherTraces;
import dev.counterpoint.ui.trace.page.TraceChoice;

import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The traces of this session's runs, and those in files. */
final class SessionTraces implements OtherTraces {
    private final ObservableList<Attempt> attempts;
    private final Desktop desktop;
    private final Latest readings;
    private final Consumer<String> tell;
    private final TraceReading reading;
    private final Consumer<Path> openSpec;

    SessionTraces(
            ObservableList<Attempt> attempts,
            Desktop desktop,
            Threads threads,
            Consumer<String> tell,
            TraceReading reading,
            Consumer<Path> openSpec) {
        this.attempts = attempts;
        this.desktop = desktop;
        this.tell = tell;
        this.reading = reading;
        this.openSpec = openSpec;
        readings = new Latest(threads, this::failed);
    }

    @Override
    public List<TraceChoice> known() {
        List<TraceChoice> all = new ArrayList<>();
        for (Attempt attempt : attempts.reversed()) {
            CheckResult result = attempt.result().get();
            for (Counterexample found :
                    result == null ? List.<Counterexample>of() : result.violations()) {
                if (found.trace() != null) {
                    String what = found.property() == null ? "violation" : found.property();
                    all.add(new TraceChoice(attempt.name() + ": " + what, found.trace()));
                }
            }
        }
        return all;
    }

    @Override
    public Optional<Path> chooseFile() {
        return desktop.chooseFile("Open a trace", TraceReading.PATTERNS);
    }

    /** Opens a trace from a file, and writes a walk into one. */
    List<Command> commands(
            Consumer<TraceFile> show,
            Exploration exploration,
            Supplier<@Nullable CheckRequest> chosen) {
        return List.of(open(show), new TraceExport(desktop, tell).walk(exploration, chosen));
    }

    /** Opens a trace from a file. */
    Command open(Consumer<TraceFile> show) {
        return Command.always(
                "file.open-trace",
                "Open Trace…",
                "fth-film",
                null,
                () -> chooseFile().ifPresent(file -> read(file, show)));
    }

    /** Reads a trace in the background. */
    void read(Path file, Consumer<TraceFile> show) {
        tell.accept("Reading " + file.getFileName() + "…");
        readings.take(
                reading.read(file),
                read -> {
                    if (read.spec() != null) {
                        openSpec.accept(read.spec());
                    }
                    show.accept(read.file());
                    tell.accept(
                            file.getFileName()
                                    + ": "
                                    + read.file().headline()
                                    + (read.notes().isEmpty() ? "" : ". ")
                                    + String.join(" ", read.notes()));
                });
    }

    private void failed(Throwable error) {
        Throwable cause = EngineException.cause(error);
        tell.accept(String.valueOf(cause.getMessage()));
    }
}
