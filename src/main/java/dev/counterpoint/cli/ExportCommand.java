package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.JsonExport;
import dev.counterpoint.export.MarkdownExport;
import dev.counterpoint.export.TraceFile;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code counterpoint export}: a trace in another format. */
@Command(name = "export", description = "Write a trace in another format.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "TRACE.itf.json", description = "The trace.")
    private Path trace = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "md|itf|json",
            description = "The format: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.md;

    @Mixin private final OutputOption output = new OutputOption();

    /** The formats, as they are written on the command line. */
    enum Format {
        md,
        itf,
        json
    }

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        if (trace.toString().endsWith(".tla")) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    trace
                            + " is a spec; export wants a trace, as this writes it: counterpoint check "
                            + trace
                            + " --trace F.itf.json");
        }
        try {
            output.write(console, convert(ItfReader.read(trace)));
            return 0;
        } catch (ItfException e) {
            console.err().println(Problems.of(trace).line(e.diagnostic()));
            return Kind.USAGE.exitCode();
        } catch (IOException e) {
            console.error("the trace could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private byte[] convert(TraceFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (format) {
            case md -> {
                StringBuilder text = new StringBuilder();
                MarkdownExport.write(file, text);
                bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
            }
            case json -> JsonExport.write(file, bytes);
            case itf -> ItfWriter.write(file, bytes);
        }
        return bytes.toByteArray();
    }
}
