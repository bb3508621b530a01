package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.Trimmed.Stage;
import dev.counterpoint.engine.protocol.Trimmed.Word;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.Pace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What belongs to trimming as parts of messages. */
final class TrimCodec {
    private static final Codes<TrimTask.Kind> KINDS =
            new Codes<>(
                    TrimTask.Kind.class,
                    List.of(TrimTask.Kind.PROPERTY, TrimTask.Kind.DEADLOCK, TrimTask.Kind.ASSERT));
    private static final Codes<Measure> MEASURES =
            new Codes<>(
                    Measure.class,
                    List.of(
                            Measure.FAULTS,
                            Measure.STEPS,
                            Measure.SWITCHES,
                            Measure.ACTORS,
                            Measure.CHANGES));
    private static final Codes<Stage> STAGES =
            new Codes<>(
                    Stage.class,
                    List.of(Stage.GIVEN, Stage.DETOURS, Stage.PART, Stage.STEPS, Stage.BEST));
    private static final Codes<Word> WORDS =
            new Codes<>(
                    Word.class, List.of(Word.OPTIMAL, Word.LOCALLY_MINIMAL, Word.BUDGET_EXPIRED));
    private static final Codes<Pace.Reason> REASONS =
            new Codes<>(
                    Pace.Reason.class,
                    List.of(
                            Pace.Reason.TIME,
                            Pace.Reason.MEMORY,
                            Pace.Reason.STOPPED,
                            Pace.Reason.SIZE));
    private static final Codes<TrimProblem.Kind> PROBLEMS =
            new Codes<>(
                    TrimProblem.Kind.class,
                    List.of(
                            TrimProblem.Kind.NOT_OF_THE_SPEC,
                            TrimProblem.Kind.NOT_VIOLATED,
                            TrimProblem.Kind.NOT_EVALUATED,
                            TrimProblem.Kind.DEFECT));

    private TrimCodec() {}

    static void write(MessageWriter out, TrimTask.Kind kind) {
        KINDS.write(out, kind);
    }

    static TrimTask.Kind kind(MessageReader in) {
        return KINDS.read(in);
    }

    static void write(MessageWriter out, TrimTask task) {
        out.nullable(task.trace(), trace -> StateCodec.write(out, trace));
        out.nullable(task.kind(), kind -> KINDS.write(out, kind));
        out.nullable(task.property(), out::text);
        out.list(task.environment(), out::text);
        out.list(
                task.actors().entrySet(),
                (Map.Entry<String, String> actor) -> {
                    out.text(actor.getKey());
                    out.text(actor.getValue());
                });
        out.list(task.order(), (Measure measure) -> MEASURES.write(out, measure));
        out.integer(task.budgetMillis());
    }

    static TrimTask task(MessageReader in) {
        return new TrimTask(
                in.nullable(() -> StateCodec.trace(in)),
                in.nullable(() -> KINDS.read(in)),
                in.nullable(in::text),
                new HashSet<>(in.list(in::text)),
                entries(in.list(() -> Map.entry(in.text(), in.text()))),
                in.list(() -> MEASURES.read(in)),
                in.longInteger());
    }

    static void write(MessageWriter out, Trimmed trimmed) {
        STAGES.write(out, trimmed.stage());
        StateCodec.write(out, trimmed.trace());
        write(out, trimmed.cost());
        WORDS.write(out, trimmed.word());
        out.list(trimmed.proved(), (Measure measure) -> MEASURES.write(out, measure));
        out.nullable(trimmed.ended(), reason -> REASONS.write(out, reason));
        out.list(
                trimmed.ruledOut().entrySet(),
                (Map.Entry<Measure, Integer> bound) -> {
                    MEASURES.write(out, bound.getKey());
                    out.integer(bound.getValue());
                });
        write(out, trimmed.figures());
    }

    static Trimmed trimmed(MessageReader in) {
        return new Trimmed(
                STAGES.read(in),
                StateCodec.trace(in),
                cost(in),
                WORDS.read(in),
                in.list(() -> MEASURES.read(in)),
                in.nullable(() -> REASONS.read(in)),
                entries(in.list(() -> Map.entry(MEASURES.read(in), in.integer()))),
                figures(in));
    }

    static void write(MessageWriter out, Cost cost) {
        for (Measure measure : Measure.values()) {
            out.integer(cost.of(measure));
        }
    }

    static Cost cost(MessageReader in) {
        return new Cost(in.integer(), in.integer(), in.integer(), in.integer(), in.integer());
    }

    static void write(MessageWriter out, TrimFigures figures) {
        out.integer(figures.states());
        out.integer(figures.steps());
        out.integer(figures.nodes());
        out.integer(figures.unevaluated());
        out.integer(figures.elapsedMillis());
    }

    static TrimFigures figures(MessageReader in) {
        return new TrimFigures(
                in.longInteger(),
                in.longInteger(),
                in.longInteger(),
                in.longInteger(),
                in.longInteger());
    }

    static void write(MessageWriter out, TrimProblem problem) {
        PROBLEMS.write(out, problem.kind());
        out.integer(problem.step());
        out.text(problem.sentence());
    }

    static TrimProblem problem(MessageReader in) {
        return new TrimProblem(PROBLEMS.read(in), in.integer(), in.text());
    }

    private static <K, V> Map<K, V> entries(List<Map.Entry<K, V>> entries) {
        Map<K, V> map = new HashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
