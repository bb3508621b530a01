package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.engine.protocol.ReplayFinding.Part;
import dev.counterpoint.state.Step;

import java.util.List;

/** What belongs to the replay of kept counterexamples as parts of messages. */
final class ReplayTaskCodec {
    private static final Codes<Ending> ENDINGS =
            new Codes<>(
                    Ending.class,
                    List.of(
                            Ending.VIOLATES,
                            Ending.NOT_ENABLED,
                            Ending.UNFAIR,
                            Ending.HARMLESS,
                            Ending.OTHER_SHAPE,
                            Ending.OUTSIDE,
                            Ending.UNDECIDED,
                            Ending.NOT_EVALUATED));
    private static final Codes<Part> PARTS =
            new Codes<>(
                    Part.class,
                    List.of(Part.VARIABLE, Part.ACTION, Part.PROPERTY, Part.MODEL_VALUE));

    private ReplayTaskCodec() {}

    static void write(MessageWriter out, ReplayTask task) {
        StateCodec.write(out, task.trace());
        out.nullable(task.kind(), kind -> TrimCodec.write(out, kind));
        out.nullable(task.property(), out::text);
        out.bool(task.withTrace());
    }

    static ReplayTask task(MessageReader in) {
        return new ReplayTask(
                StateCodec.trace(in),
                in.nullable(() -> TrimCodec.kind(in)),
                in.nullable(in::text),
                in.bool());
    }

    static void write(MessageWriter out, ReplayFinding finding) {
        ENDINGS.write(out, finding.ending());
        out.integer(finding.step());
        out.text(finding.reason());
        out.nullable(finding.property(), out::text);
        out.list(
                finding.mismatches(),
                (Mismatch mismatch) -> {
                    PARTS.write(out, mismatch.part());
                    out.text(mismatch.was());
                    out.nullable(mismatch.now(), out::text);
                });
        out.nullable(finding.trace(), trace -> StateCodec.write(out, trace));
    }

    static ReplayFinding finding(MessageReader in) {
        return new ReplayFinding(
                ENDINGS.read(in),
                in.integer(),
                in.text(),
                in.nullable(in::text),
                in.list(() -> new Mismatch(PARTS.read(in), in.text(), in.nullable(in::text))),
                in.nullable(() -> StateCodec.trace(in)));
    }

    static void write(MessageWriter out, Reply.Ordered ordered) {
        out.list(ordered.steps(), (Step step) -> StateCodec.write(out, step));
        out.integer(ordered.loop());
        out.bool(ordered.complete());
        out.nullable(ordered.problem(), out::text);
    }

    static Reply.Ordered ordered(MessageReader in) {
        return new Reply.Ordered(
                in.list(() -> StateCodec.step(in)), in.integer(), in.bool(), in.nullable(in::text));
    }
}
