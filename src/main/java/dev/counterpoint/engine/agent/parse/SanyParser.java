package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;

import util.ToolIO;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has SANY parse modules and resolve them. SANY keeps its tables in static fields, which it resets
 * at the start of each run; runs must follow one another.
 */
public final class SanyParser {
    private final Path folder;

    /**
     * A parser.
     *
     * @param folder an existing folder of the engine's own
     */
    public SanyParser(Path folder) {
        this.folder = folder;
    }

    /** Parses and resolves a spec; what is wrong with it is among the diagnostics. */
    public Reply.Parsed parse(SpecSource source) {
        SpecResolver resolver = new SpecResolver(source, folder);
        SpecObj parsed = new SpecObj(source.rootModule(), resolver);
        List<Diagnostic> diagnostics = new ArrayList<>(run(source, resolver, parsed));
        boolean failed =
                diagnostics.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        return new Reply.Parsed(
                failed ? null : resolve(source, resolver, parsed, diagnostics), diagnostics);
    }

    /** What is wrong with a spec, without resolving it. */
    public static List<Diagnostic> diagnostics(SpecSource source, SpecResolver resolver) {
        return run(source, resolver, new SpecObj(source.rootModule(), resolver));
    }

    private static List<Diagnostic> run(SpecSource source, SpecResolver resolver, SpecObj parsed) {
        PrintStream out = ToolIO.out;
        PrintStream err = ToolIO.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            ToolIO.out = capture;
            ToolIO.err = capture;
            SANY.frontEndMain(parsed, source.rootModule(), capture);
        } catch (FrontEndException | RuntimeException | StackOverflowError e) {
            return new SanyErrors(source, resolver, parsed)
                    .unexpected(e, printed.toString(StandardCharsets.UTF_8));
        } finally {
            ToolIO.out = out;
            ToolIO.err = err;
        }
        return new SanyErrors(source, resolver, parsed)
                .diagnostics(printed.toString(StandardCharsets.UTF_8));
    }

    private static @Nullable Spec resolve(
            SpecSource source,
            SpecResolver resolver,
            SpecObj parsed,
            List<Diagnostic> diagnostics) {
        try {
            return new ModuleReader(resolver).read(parsed);
        } catch (StackOverflowError e) {
            diagnostics.add(
                    Diagnostic.error(
                            "parse",
                            "An expression is nested too deeply to be read.",
                            source.file(),
                            null));
            return null;
        }
    }
}
