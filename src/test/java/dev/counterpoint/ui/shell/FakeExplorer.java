package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads definitions that begin in column 1, by their looks; the word {@code WRONG} is an error. */
public final class FakeExplorer implements Explorer {
    /** What becomes of every schedule; null where none is to be replayed. */
    volatile @Nullable ReplayFinding finding;

    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^([A-Za-z]\\w*)(?:\\(([^)]*)\\))?\\s*==");

    private final List<SpecSource> parsed = new ArrayList<>();

    /** What was to be parsed, in order. */
    public List<SpecSource> parsed() {
        synchronized (parsed) {
            return List.copyOf(parsed);
        }
    }

    @Override
    public CompletableFuture<Reply.Parsed> parse(SpecSource source) {
        synchronized (parsed) {
            parsed.add(source);
        }
        String text = source.overlays().get(source.rootModule());
        try {
            return CompletableFuture.completedFuture(
                    read(source, text == null ? Files.readString(source.file()) : text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public CompletableFuture<Reply.Translated> translate(String module, String text) {
        return CompletableFuture.completedFuture(
                new Reply.Translated(
                        text.replace("END TRANSLATION", "Made == 1\n\\* END TRANSLATION"),
                        List.of(),
                        List.of()));
    }

    @Override
    public CompletableFuture<Reply.Typeset> typeset(String module, String text) {
        return CompletableFuture.completedFuture(
                new Reply.Typeset("\\documentclass{article} % " + text, List.of()));
    }

    private static Reply.Parsed read(SpecSource source, String text) {
        String[] lines = text.split("\n", -1);
        String module = source.rootModule();
        for (int i = 0; i < lines.length; i++) {
            int at = lines[i].indexOf("WRONG");
            if (at >= 0) {
                return new Reply.Parsed(
                        null,
                        List.of(
                                Diagnostic.error(
                                        "parse",
                                        "WRONG is not defined here.",
                                        source.file(),
                                        new SourceRange(module, i + 1, at + 1, i + 1, at + 5))));
            }
        }
        List<Definition> definitions = new ArrayList<>();
        Matcher matcher = DEFINITION.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start()).lines().count();
            line = text.substring(0, matcher.start()).endsWith("\n") ? line + 1 : line;
            int end = line;
            while (end < lines.length
                    && !lines[end].isBlank()
                    && Character.isWhitespace(lines[end].charAt(0))) {
                end++;
            }
            String body = String.join("\n", Arrays.copyOfRange(lines, line - 1, end));
            SourceRange range =
                    new SourceRange(module, line, 1, end, Math.max(1, lines[end - 1].length()));
            SourceRange name = new SourceRange(module, line, 1, line, matcher.group(1).length());
            definitions.add(
                    new Definition(
                            matcher.group(1),
                            module,
                            parameters(matcher.group(2), name),
                            level(body),
                            false,
                            false,
                            range,
                            name,
                            body(body, text, range, module)));
        }
        Module root =
                new Module(
                        module,
                        source.file(),
                        new SourceRange(module, 1, 1, lines.length, 1),
                        List.of(),
                        constants(text, module),
                        List.of(),
                        definitions,
                        List.of());
        return new Reply.Parsed(new Spec(List.of(root)), List.of());
    }

    /** Those on lines that begin with the word. */
    private static List<Declaration> constants(String text, String module) {
        List<Declaration> constants = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?m)^CONSTANTS? (.+)$").matcher(text);
        while (matcher.find()) {
            for (String name : matcher.group(1).split(",")) {
                constants.add(
                        new Declaration(name.strip(), 0, new SourceRange(module, 1, 1, 1, 1)));
            }
        }
        return constants;
    }

    private static List<Declaration> parameters(@Nullable String text, SourceRange range) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(p -> new Declaration(p.strip(), 0, range))
                        .toList();
    }

    private static Level level(String body) {
        String formula = body.substring(body.indexOf("==") + 2);
        if (formula.contains("[]") || formula.contains("<>") || formula.contains("WF_")) {
            return Level.TEMPORAL;
        }
        boolean step =
                formula.contains("'")
                        || formula.contains("UNCHANGED")
                        || formula.matches("(?s).*\\\\/ .*\\(n\\).*");
        return step ? Level.ACTION : Level.STATE;
    }

    /** The disjunction of the definitions it names. */
    private static Expression body(String body, String text, SourceRange range, String module) {
        List<Expression> named = new ArrayList<>();
        Matcher matcher = DEFINITION.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (Pattern.compile("\\b" + name + "\\b")
                    .matcher(body.substring(name.length()))
                    .find()) {
                named.add(
                        new Expression.Apply(
                                new Operator(name, OperatorKind.DEFINITION, module),
                                List.of(),
                                range,
                                Level.ACTION));
            }
        }
        return new Expression.Apply(
                new Operator("\\/", OperatorKind.BUILT_IN, null), named, range, level(body));
    }

    @Override
    public CompletableFuture<Reply.Loaded> load(SpecSource source) {
        return finding == null
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(new Reply.Loaded(List.of(), List.of()));
    }

    @Override
    public CompletableFuture<Reply.InitialStates> initialStates(int limit) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Successors> successors(State state, int limit) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.EvaluatedAll> evaluateAll(
            String expression, List<State> states) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Explained> explain(
            String definition, State state, @Nullable State next) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Disabled> whyDisabled(State state) {
        return CompletableFuture.completedFuture(new Reply.Disabled(List.of()));
    }

    @Override
    public CompletableFuture<Reply.PropertyEvaluated> evaluateProperty(
            String property, Trace trace) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Replayed> replay(
            List<Step> steps, @Nullable List<State> states) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Trimming> trim(TrimTask task, int millis) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.ScheduleReplayed> replaySchedule(ReplayTask task) {
        ReplayFinding known = finding;
        return known == null
                ? CompletableFuture.failedFuture(new EngineException.Stopped("no schedules here"))
                : CompletableFuture.completedFuture(new Reply.ScheduleReplayed(known));
    }

    @Override
    public CompletableFuture<Reply.Ordered> causalOrder(Trace trace) {
        return CompletableFuture.failedFuture(new EngineException.Stopped("no schedules here"));
    }

    @Override
    public CompletableFuture<Reply.Trimming> trimOn(int millis, boolean stop) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Reply.Studied> study(TrimStudy.Topic topic, Trace trace, int millis) {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {}
}
