package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.export.redact.Redaction;
import dev.counterpoint.export.text.TlaExport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** {@code counterpoint export}: a trace in another format, for others. */
@Command(name = "export", description = "Write a trace in another format.")
final class ExportCommand implements Callable<Integer> {
    private final Supplier<Explorer> explorers;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "TRACE.itf.json", description = "The trace.")
    private Path trace = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "The format: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.md;

    @Option(
            names = "--spec",
            paramLabel = "SPEC.tla",
            description =
                    "The trace's spec: what it says of its actions, and what else could have been"
                            + " done; its files go into a bundle.")
    private @Nullable Path spec;

    @Option(
            names = "--before",
            paramLabel = "TRACE.itf.json",
            description = "The trace from which it was trimmed.")
    private @Nullable Path before;

    @Option(
            names = "--redact",
            paramLabel = "NAME[=ALIAS]",
            description = "Give a name or a string another name, everywhere. May be repeated.")
    private List<String> redacted = List.of();

    @Option(
            names = "--blank",
            paramLabel = "NAME",
            description =
                    "Leave out the values of a variable, field or parameter. May be repeated.")
    private List<String> blanked = List.of();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "With junit: the package of the Java classes. Default: schedules.")
    private String packageName = "schedules";

    @Mixin private final ConfigOption config = new ConfigOption();
    @Mixin private final LibraryOption library = new LibraryOption();
    @Mixin private final OutputOption output = new OutputOption();

    /** The formats, as they are written on the command line. */
    enum Format {
        html,
        md,
        mermaid,
        itf,
        json,
        csv,
        text,
        svg,
        png,
        dot,
        shiviz,
        tla,
        bundle,
        junit
    }

    ExportCommand(Supplier<Explorer> explorers, Console console) {
        this.explorers = explorers;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (format == Format.junit) {
            return regressionTest();
        }
        output.check();
        TraceFormat to = TraceFormat.valueOf(format.name().toUpperCase(Locale.ROOT));
        if (!to.isText()) {
            output.refuseTerminal(console, to == TraceFormat.PNG ? "a PNG" : "a bundle");
        }
        if (trace.toString().endsWith(".tla")) {
            throw wrong(
                    trace
                            + " is a spec; export wants a trace, as this writes it: counterpoint check "
                            + trace
                            + " --trace F.itf.json");
        }
        Redaction redaction = redaction();
        Path reading = trace;
        try {
            TraceFile file = ItfReader.read(trace);
            SharedTrace shared = SharedTrace.of(file);
            if (before != null) {
                reading = before;
                shared = shared.trimmedFrom(ItfReader.read(before).trace());
            }
            ExportSources sources =
                    new ExportSources(explorers, trace, spec, config.file(), library.places());
            shared = sources.around(shared, file.meta(), to);
            Optional<String> problem = redaction.problem(shared.file());
            if (problem.isPresent()) {
                throw wrong("--redact, --blank: " + problem.get());
            }
            if (to == TraceFormat.BUNDLE && shared.sources().isEmpty()) {
                console.err()
                        .println(
                                "The spec is not beside the trace, so the bundle is without it;"
                                        + " name it with --spec.");
            }
            write(redaction.of(shared), to);
            return 0;
        } catch (ItfException e) {
            console.err().println(Problems.of(reading).line(e.diagnostic()));
            return Kind.USAGE.exitCode();
        } catch (IOException e) {
            console.error("the trace could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        } catch (ExportSources.Unusable e) {
            console.error(e.sentence());
            return e.exitCode();
        } catch (EngineException | CompletionException e) {
            console.error("the spec could not be asked: " + e.getMessage());
            return Kind.INTERNAL.exitCode();
        }
    }

    /** Several files: its target is a folder. */
    private int regressionTest() {
        Path folder = output.target();
        if (folder == null || Files.isRegularFile(folder)) {
            throw wrong("a regression test is several files; name a folder with -o");
        }
        if (!redacted.isEmpty() || !blanked.isEmpty()) {
            throw wrong("--redact, --blank: a test of what is not in the spec would test nothing");
        }
        return new RegressionExport(explorers, console, library.places())
                .write(trace, spec, config.file(), packageName, folder);
    }

    private Redaction redaction() {
        Redaction.Reading reading = Redaction.read(redacted, blanked);
        Redaction redaction = reading.redaction();
        if (redaction == null) {
            throw wrong("--redact: " + reading.problem());
        }
        return redaction;
    }

    /** A TLA+ module in a file has its model beside it. */
    private void write(SharedTrace shared, TraceFormat to) throws IOException {
        Path target = output.target();
        String name = target == null ? "" : String.valueOf(target.getFileName());
        output.write(console, to.bytes(shared, name));
        if (to == TraceFormat.TLA && target != null && name.endsWith(".tla")) {
            StringBuilder model = new StringBuilder();
            TlaExport.writeModel(shared.file(), model);
            Files.writeString(
                    target.resolveSibling(name.replaceAll("\\.tla$", ".cfg")),
                    model,
                    StandardCharsets.UTF_8);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
