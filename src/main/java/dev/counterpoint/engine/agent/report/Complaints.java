package dev.counterpoint.engine.agent.report;

import dev.counterpoint.engine.agent.parse.Places;
import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.tool.ConfigFileException;
import tlc2.tool.EvalException;

import util.Assert.TLCRuntimeException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What TLC throws, as diagnostics at the stage to which they belong. */
public final class Complaints {
    /** What went wrong, and how far the check had come. */
    public record Complaint(Stage stage, List<Diagnostic> diagnostics) {
        public Complaint {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    private static final Pattern CONFIG_LINE =
            Pattern.compile(".*configuration file at line (\\d+)\\s*\\n?(.*)", Pattern.DOTALL);

    private final SpecSource source;
    private final SpecResolver resolver;

    /** For one spec. */
    public Complaints(SpecSource source, SpecResolver resolver) {
        this.source = source;
        this.resolver = resolver;
    }

    /** For what was thrown while TLC read the spec and model. */
    public Complaint whileReading(Throwable thrown) {
        if (thrown instanceof ConfigFileException) {
            return new Complaint(Stage.CONFIGURATION, List.of(configFile(text(thrown))));
        }
        int code = code(thrown);
        if (code == EC.TLC_PARSING_FAILED || code == EC.TLC_PARSING_FAILED2) {
            List<Diagnostic> errors = SanyParser.diagnostics(source, resolver);
            return new Complaint(
                    Stage.PARSING,
                    errors.isEmpty()
                            ? List.of(error("parse", TlcSentences.clean(text(thrown)), null))
                            : errors);
        }
        if (isConfiguration(code)) {
            String sentence =
                    TlcSentences.configuration(code, parts(thrown), text(thrown), names());
            return new Complaint(
                    Stage.CONFIGURATION,
                    List.of(Diagnostic.error("config", sentence, configPath(), null)));
        }
        return whileChecking(thrown);
    }

    /** For what was thrown later on. */
    public Complaint whileChecking(Throwable thrown) {
        boolean ofTheSpec =
                thrown instanceof TLCRuntimeException
                        || thrown instanceof EvalException
                        || thrown instanceof StackOverflowError;
        if (!ofTheSpec) {
            return new Complaint(
                    Stage.INTERNAL,
                    List.of(
                            error(
                                    "internal",
                                    "TLC failed with "
                                            + thrown.getClass().getSimpleName()
                                            + ": "
                                            + TlcSentences.clean(text(thrown)),
                                    null)));
        }
        int code = thrown instanceof StackOverflowError ? EC.SYSTEM_STACK_OVERFLOW : code(thrown);
        return evaluation(code, parts(thrown), text(thrown), "");
    }

    /**
     * For an expression that could not be evaluated.
     *
     * @param callStack the places TLC was at, outermost first; empty where it does not say
     */
    public Complaint evaluation(int code, List<String> parts, String text, String callStack) {
        SourceRange place = place(callStack, text);
        String sentence =
                code == EC.TLC_LIVE_CANNOT_HANDLE_FORMULA && quantifiesOverVariables(place)
                        ? "TLC cannot check a temporal formula that quantifies over variables:"
                                + " \\EE and \\AA."
                        : TlcSentences.evaluation(code, parts, text);
        return new Complaint(Stage.EVALUATION, List.of(error("evaluation", sentence, place)));
    }

    /** TLC only tells which formula it cannot handle, not why. */
    private boolean quantifiesOverVariables(@Nullable SourceRange place) {
        Path file = place == null ? null : resolver.origin(place.module());
        if (file == null || place == null) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            String line = lines.skip(place.line() - 1L).findFirst().orElse("");
            String formula = line.substring(Math.min(line.length(), place.column() - 1));
            return formula.matches("\\\\(EE|AA)\\b.*");
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Where TLC was when it gave up; null where it does not say. */
    public @Nullable SourceRange place(String callStack, String text) {
        SourceRange told = TlcSentences.place(callStack, text);
        return told == null ? null : new Places(resolver).of(told);
    }

    /** An error at a place in a module. */
    public Diagnostic error(String code, String message, @Nullable SourceRange place) {
        Path file = place == null ? source.file() : resolver.origin(place.module());
        return Diagnostic.error(code, message, file, place);
    }

    private Diagnostic configFile(String text) {
        Matcher matcher = CONFIG_LINE.matcher(text);
        if (!matcher.matches()) {
            return Diagnostic.error("config", TlcSentences.clean(text), configPath(), null);
        }
        int line = Math.max(1, Integer.parseInt(matcher.group(1)));
        String said = matcher.group(2).isBlank() ? "This line cannot be read" : matcher.group(2);
        return Diagnostic.error(
                "config",
                TlcSentences.clean(said),
                configPath(),
                new SourceRange(source.configName(), line, 1, line, 1));
    }

    private @Nullable Path configPath() {
        Path path = source.file().resolveSibling(source.configName());
        return Files.isRegularFile(path) ? path : null;
    }

    private TlcSentences.Names names() {
        String file = source.file().getFileName().toString();
        return new TlcSentences.Names(
                source.configName(),
                file.endsWith(".tla") ? file.substring(0, file.length() - 4) : file);
    }

    private static boolean isConfiguration(int code) {
        return (code >= EC.TLC_CONFIG_VALUE_NOT_ASSIGNED_TO_CONSTANT_PARAM
                        && code <= EC.TLC_NO_MODULES)
                || code == EC.TLC_CONFIG_UNDEFINED_OR_NO_OPERATOR
                || code == EC.TLC_CONFIG_SUBSTITUTION_NON_CONSTANT
                || code == EC.TLC_STRING_MODULE_NOT_FOUND
                || (code >= EC.CFG_ERROR_READING_FILE && code <= EC.CFG_EXPECTED_SYMBOL);
    }

    private static int code(Throwable thrown) {
        return switch (thrown) {
            case TLCRuntimeException e -> e.errorCode;
            case EvalException e -> e.getErrorCode();
            default -> EC.GENERAL;
        };
    }

    private static List<String> parts(Throwable thrown) {
        String[] parts =
                switch (thrown) {
                    case TLCRuntimeException e -> e.parameters;
                    case EvalException e -> e.getParameters();
                    default -> null;
                };
        return parts == null ? List.of() : Arrays.stream(parts).map(String::valueOf).toList();
    }

    private static String text(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }
}
