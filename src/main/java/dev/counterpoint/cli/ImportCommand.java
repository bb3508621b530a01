package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.Kind;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.imports.Imported;
import dev.counterpoint.imports.Imports;
import dev.counterpoint.imports.Mender;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code counterpoint import}: a trace that another program wrote, as ITF. */
@Command(
        name = "import",
        description = "Read a trace that another program wrote, and write it as ITF.",
        footerHeading = "%nWhat can be read:%n",
        footer = {
            "  what TLC prints, plain or with -tool, and logs of it that were cut or pasted from",
            "  CI; what TLC's -dumpTrace json writes; ITF of Apalache and Quint; the pages and",
            "  bundles of counterpoint export",
            "",
            "Exit codes:",
            "  0 it was read; 64 wrong usage, or it is no trace; 75 with --spec, it is no behavior",
            "  of the spec; 70 internal error, 150 parse error, 151 configuration error"
        })
final class ImportCommand implements Callable<Integer> {
    private final Mender mender;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The log, the trace, the page or the bundle.")
    private Path file = Path.of("");

    @Option(
            names = "--spec",
            paramLabel = "SPEC.tla",
            description =
                    "Replay it against this module: steps get their names, and values that the"
                            + " format does not tell apart are found again.")
    private @Nullable Path spec;

    @Mixin private final ConfigOption config = new ConfigOption();
    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Mixin private final OutputOption output = new OutputOption();

    ImportCommand(Mender mender, Console console) {
        this.mender = mender;
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        Path module = spec;
        if (module != null && !Files.exists(module)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "there is no " + module);
        }
        try {
            Imported read = Imports.read(file);
            if (module == null) {
                read.notes().forEach(console::error);
                if (read.format() == Imported.Format.TLC_JSON && !read.notes().isEmpty()) {
                    console.error("Name the spec with --spec to find out what they were.");
                }
                return write(read.file());
            }
            return mend(read, module);
        } catch (ItfException e) {
            console.err().println(Problems.of(file).line(e.diagnostic()));
            return Kind.USAGE.exitCode();
        } catch (IOException e) {
            console.error("the trace could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private int write(TraceFile trace) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ItfWriter.write(trace, bytes);
        output.write(console, bytes.toByteArray());
        return 0;
    }

    /** The trace as the spec takes it. */
    private int mend(Imported read, Path module) throws IOException {
        CheckRequest request =
                CheckRequest.of(module, config.choice())
                        .libraries(library.places())
                        .trusted(PlacesCheck.of(command, "--trust", trusted))
                        .build();
        Mender.Outcome mended = mender.mend(read.file(), request);
        TraceFile found = mended.file();
        if (found == null) {
            for (Diagnostic error : mended.errors()) {
                console.err().println(Problems.of(module).line(error));
            }
            return mended.kind().exitCode();
        }
        read.notes().forEach(console::error);
        if (!mended.note().isEmpty()) {
            console.error(mended.note());
        }
        return write(found);
    }
}
