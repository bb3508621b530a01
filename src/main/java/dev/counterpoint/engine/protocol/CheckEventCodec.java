package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.CheckEvent.CallStack;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Graph;
import dev.counterpoint.engine.protocol.CheckEvent.Log;
import dev.counterpoint.engine.protocol.CheckEvent.Progress;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.Started;
import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.GraphDelta.Label;

import java.util.List;

/** A check's events as messages; their types are 201 to 208. */
final class CheckEventCodec {
    private static final Codes<ViolationKind> KINDS =
            new Codes<>(
                    ViolationKind.class,
                    List.of(
                            ViolationKind.ASSUMPTION,
                            ViolationKind.DEADLOCK,
                            ViolationKind.INVARIANT,
                            ViolationKind.ACTION_PROPERTY,
                            ViolationKind.TEMPORAL_PROPERTY,
                            ViolationKind.ASSERT,
                            ViolationKind.EVALUATION,
                            ViolationKind.POSTCONDITION));
    private static final Codes<Stage> STAGES =
            new Codes<>(
                    Stage.class,
                    List.of(
                            Stage.PARSING,
                            Stage.CONFIGURATION,
                            Stage.EVALUATION,
                            Stage.CHECKED,
                            Stage.STOPPED,
                            Stage.INTERNAL));

    private CheckEventCodec() {}

    /** Writes an event and returns its type. */
    static int write(MessageWriter out, CheckEvent event) {
        return switch (event) {
            case Started e -> {
                out.list(e.variables(), out::text);
                out.nullable(e.statesFile(), out::path);
                yield 201;
            }
            case Progress e -> {
                write(out, e.figures());
                out.integer(e.memory());
                out.integer(e.mostMemory());
                yield 202;
            }
            case Graph e -> {
                write(out, e.delta());
                yield 203;
            }
            case Log e -> {
                out.text(e.line());
                out.bytes().putBoolean(e.tools());
                yield 204;
            }
            case Violation e -> {
                KINDS.write(out, e.kind());
                out.list(e.properties(), out::text);
                out.text(e.message());
                out.nullable(e.trace(), trace -> StateCodec.write(out, trace));
                out.list(e.graphStates(), (Integer number) -> out.integer(number));
                out.nullable(e.alias(), trace -> StateCodec.write(out, trace));
                yield 205;
            }
            case Finished e -> {
                STAGES.write(out, e.stage());
                out.bool(e.success());
                write(out, e.figures());
                out.bytes().putDouble(e.collision());
                ReplyCodec.diagnostics(out, e.diagnostics());
                yield 206;
            }
            case CallStack e -> {
                out.list(e.calls(), out::range);
                yield 207;
            }
            case Coverage e -> {
                CoverageCodec.write(out, e);
                yield 208;
            }
        };
    }

    static CheckEvent read(MessageReader in, int type) {
        return switch (type) {
            case 201 -> new Started(in.list(in::text), in.nullable(in::path));
            case 202 -> new Progress(figures(in), in.longInteger(), in.longInteger());
            case 203 -> new Graph(delta(in));
            case 204 -> new Log(in.text(), in.bytes().getBoolean());
            case 205 ->
                    new Violation(
                            KINDS.read(in),
                            in.list(in::text),
                            in.text(),
                            in.nullable(() -> StateCodec.trace(in)),
                            in.list(in::integer),
                            in.nullable(() -> StateCodec.trace(in)));
            case 206 ->
                    new Finished(
                            STAGES.read(in),
                            in.bool(),
                            figures(in),
                            in.bytes().getDouble(),
                            ReplyCodec.diagnostics(in));
            case 207 -> new CallStack(in.list(in::range));
            case 208 -> CoverageCodec.read(in);
            default -> throw new ProtocolException("no event has the number " + type);
        };
    }

    private static void write(MessageWriter out, Figures figures) {
        out.integer(figures.generated());
        out.integer(figures.distinct());
        out.integer(figures.queued());
        out.integer(figures.depth());
        out.integer(figures.elapsedMillis());
        out.integer(figures.behaviors());
    }

    private static Figures figures(MessageReader in) {
        return new Figures(
                in.longInteger(),
                in.longInteger(),
                in.longInteger(),
                in.integer(),
                in.longInteger(),
                in.longInteger());
    }

    private static void write(MessageWriter out, GraphDelta delta) {
        out.bytes().putLongs(delta.stateOffsets());
        out.bytes().putInts(delta.initialStates());
        out.list(
                delta.labels(),
                (Label label) -> {
                    StateCodec.write(out, label.step());
                    out.nullable(label.range(), out::range);
                });
        out.bytes().putInts(delta.sources());
        out.bytes().putInts(delta.targets());
        out.bytes().putInts(delta.labelNumbers());
    }

    private static GraphDelta delta(MessageReader in) {
        return new GraphDelta(
                in.bytes().getLongs(),
                in.bytes().getInts(),
                in.list(() -> new Label(StateCodec.step(in), in.nullable(in::range))),
                in.bytes().getInts(),
                in.bytes().getInts(),
                in.bytes().getInts());
    }
}
