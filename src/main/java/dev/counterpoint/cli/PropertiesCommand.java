package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** {@code counterpoint properties}: what people say and what the spec says, side by side. */
@Command(
        name = "properties",
        description = "List a spec's properties, assumptions and actions: plain beside formal.")
final class PropertiesCommand implements Callable<Integer> {
    private final Supplier<Explorer> explorers;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SPEC.tla", description = "The module.")
    private Path spec = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "text|json|md",
            description = "The format: ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.text;

    @Option(
            names = "-o",
            paramLabel = "F",
            description = "The file to write; standard output without it.")
    private @Nullable Path target;

    @Option(
            names = "--library",
            paramLabel = "DIR|JAR",
            description = "Where else to look for modules. May be repeated.")
    private List<Path> libraries = List.of();

    /** The formats, as they are written on the command line. */
    enum Format {
        text,
        json,
        md
    }

    PropertiesCommand(Supplier<Explorer> explorers, Console console) {
        this.explorers = explorers;
        this.console = console;
    }

    @Override
    public Integer call() {
        Target.check(command, "-o", target);
        return switch (SourceText.read(spec)) {
            case SourceText.Reading.Text read ->
                    ModuleHeader.check(read.text(), spec)
                            .map(problem -> refuse(Kind.PARSE, List.of(problem)))
                            .orElseGet(this::list);
            case SourceText.Reading.Unreadable no -> {
                boolean file = Files.isRegularFile(spec) && Files.isReadable(spec);
                yield refuse(file ? Kind.PARSE : Kind.USAGE, List.of(no.diagnostic()));
            }
        };
    }

    private int list() {
        try (Explorer explorer = explorers.get()) {
            Reply.Parsed parsed = SpecCards.parse(explorer, spec, libraries);
            if (parsed.spec() == null) {
                return refuse(Kind.PARSE, parsed.diagnostics());
            }
            String content = new PropertiesReport(SpecCards.of(parsed.spec(), spec)).as(format);
            new Output(console, target).write(content.getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (CompletionException e) {
            console.error(
                    e.getCause() instanceof EngineException known
                            ? String.valueOf(known.getMessage())
                            : e.toString());
            return Kind.INTERNAL.exitCode();
        } catch (IOException e) {
            console.error("the properties could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private int refuse(Kind kind, List<Diagnostic> diagnostics) {
        Problems problems = Problems.of(spec);
        diagnostics.forEach(d -> console.err().println(problems.line(d)));
        return kind.exitCode();
    }
}
