package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.Reply.Disabled;
import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.engine.protocol.Reply.EvaluatedAll;
import dev.counterpoint.engine.protocol.Reply.Explained;
import dev.counterpoint.engine.protocol.Reply.Failed;
import dev.counterpoint.engine.protocol.Reply.FairnessMissing;
import dev.counterpoint.engine.protocol.Reply.Hello;
import dev.counterpoint.engine.protocol.Reply.InitialStates;
import dev.counterpoint.engine.protocol.Reply.Loaded;
import dev.counterpoint.engine.protocol.Reply.Ordered;
import dev.counterpoint.engine.protocol.Reply.Parsed;
import dev.counterpoint.engine.protocol.Reply.PropertyEvaluated;
import dev.counterpoint.engine.protocol.Reply.Replayed;
import dev.counterpoint.engine.protocol.Reply.ScheduleReplayed;
import dev.counterpoint.engine.protocol.Reply.Studied;
import dev.counterpoint.engine.protocol.Reply.Successor;
import dev.counterpoint.engine.protocol.Reply.Successors;
import dev.counterpoint.engine.protocol.Reply.Translated;
import dev.counterpoint.engine.protocol.Reply.Trimming;
import dev.counterpoint.engine.protocol.Reply.Truth;
import dev.counterpoint.engine.protocol.Reply.Typeset;
import dev.counterpoint.spec.Diagnostic;

import java.util.List;

/** Replies as messages; their types are 101 to 119. */
final class ReplyCodec {
    private static final Codes<Truth> TRUTHS =
            new Codes<>(
                    Truth.class, List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.VACUOUS));

    private ReplyCodec() {}

    /** Writes a reply and returns its type. */
    static int write(MessageWriter out, Reply reply) {
        return switch (reply) {
            case Hello r -> {
                out.integer(r.protocolVersion());
                out.text(r.toolsVersion());
                out.integer(r.pid());
                yield 101;
            }
            case Parsed r -> {
                out.nullable(r.spec(), spec -> SpecCodec.write(out, spec));
                diagnostics(out, r.diagnostics());
                yield 102;
            }
            case Loaded r -> {
                out.list(r.variables(), out::text);
                diagnostics(out, r.diagnostics());
                yield 103;
            }
            case InitialStates r -> {
                out.list(r.states(), state -> StateCodec.write(out, state));
                out.bool(r.complete());
                yield 104;
            }
            case Successors r -> {
                out.list(r.successors(), successor -> write(out, successor));
                out.bool(r.complete());
                yield 105;
            }
            case Evaluated r -> {
                write(out, r);
                yield 106;
            }
            case EvaluatedAll r -> {
                out.nullable(r.error(), out::text);
                out.list(r.reads(), out::text);
                out.list(r.outcomes(), (Evaluated outcome) -> write(out, outcome));
                out.list(r.numbers(), (Integer number) -> out.integer(number));
                yield 116;
            }
            case Explained r -> {
                write(out, r.explanation());
                yield 107;
            }
            case PropertyEvaluated r -> {
                out.integer(r.violatedAt());
                out.list(r.atStates(), (Truth truth) -> TRUTHS.write(out, truth));
                out.nullable(r.error(), out::text);
                yield 108;
            }
            case Replayed r -> {
                out.nullable(r.trace(), trace -> StateCodec.write(out, trace));
                out.integer(r.failedAt());
                out.nullable(r.reason(), out::text);
                yield 109;
            }
            case Failed r -> {
                out.bool(r.internal());
                diagnostics(out, r.diagnostics());
                yield 110;
            }
            case Translated r -> {
                out.nullable(r.text(), out::text);
                out.list(
                        r.jumps(),
                        jump -> {
                            out.integer(jump.translation());
                            out.integer(jump.algorithm());
                        });
                diagnostics(out, r.diagnostics());
                yield 111;
            }
            case Disabled r -> {
                out.list(r.actions(), action -> write(out, action));
                yield 112;
            }
            case FairnessMissing r -> {
                out.list(r.assumptions(), assumption -> write(out, assumption));
                yield 113;
            }
            case Typeset r -> {
                out.nullable(r.latex(), out::text);
                diagnostics(out, r.diagnostics());
                yield 114;
            }
            case Trimming r -> {
                out.list(r.results(), trimmed -> TrimCodec.write(out, trimmed));
                out.nullable(r.problem(), problem -> TrimCodec.write(out, problem));
                out.bool(r.done());
                out.nullable(r.kind(), kind -> TrimCodec.write(out, kind));
                out.nullable(r.property(), out::text);
                TrimCodec.write(out, r.figures());
                yield 115;
            }
            case Studied r -> {
                StudyCodec.write(out, r.study());
                yield 117;
            }
            case ScheduleReplayed r -> {
                ReplayTaskCodec.write(out, r.finding());
                yield 118;
            }
            case Ordered r -> {
                ReplayTaskCodec.write(out, r);
                yield 119;
            }
        };
    }

    static Reply read(MessageReader in, int type) {
        return switch (type) {
            case 101 -> new Hello(in.integer(), in.text(), in.longInteger());
            case 102 -> new Parsed(in.nullable(() -> SpecCodec.spec(in)), diagnostics(in));
            case 103 -> new Loaded(in.list(in::text), diagnostics(in));
            case 104 -> new InitialStates(in.list(() -> StateCodec.state(in)), in.bool());
            case 105 -> new Successors(in.list(() -> successor(in)), in.bool());
            case 106 -> evaluated(in);
            case 107 -> new Explained(explanation(in));
            case 108 ->
                    new PropertyEvaluated(
                            in.integer(), in.list(() -> TRUTHS.read(in)), in.nullable(in::text));
            case 109 ->
                    new Replayed(
                            in.nullable(() -> StateCodec.trace(in)),
                            in.integer(),
                            in.nullable(in::text));
            case 110 -> new Failed(in.bool(), diagnostics(in));
            case 111 ->
                    new Translated(
                            in.nullable(in::text),
                            in.list(() -> new Reply.Jump(in.integer(), in.integer())),
                            diagnostics(in));
            case 112 -> new Disabled(in.list(() -> disabled(in)));
            case 113 -> new FairnessMissing(in.list(() -> fairness(in)));
            case 114 -> new Typeset(in.nullable(in::text), diagnostics(in));
            case 115 ->
                    new Trimming(
                            in.list(() -> TrimCodec.trimmed(in)),
                            in.nullable(() -> TrimCodec.problem(in)),
                            in.bool(),
                            in.nullable(() -> TrimCodec.kind(in)),
                            in.nullable(in::text),
                            TrimCodec.figures(in));
            case 116 ->
                    new EvaluatedAll(
                            in.nullable(in::text),
                            in.list(in::text),
                            in.list(() -> evaluated(in)),
                            in.list(in::integer));
            case 117 -> new Studied(StudyCodec.study(in));
            case 118 -> new ScheduleReplayed(ReplayTaskCodec.finding(in));
            case 119 -> ReplayTaskCodec.ordered(in);
            default -> throw new ProtocolException("no reply has the number " + type);
        };
    }

    static void diagnostics(MessageWriter out, List<Diagnostic> diagnostics) {
        out.list(diagnostics, diagnostic -> SpecCodec.write(out, diagnostic));
    }

    static List<Diagnostic> diagnostics(MessageReader in) {
        return in.list(() -> SpecCodec.diagnostic(in));
    }

    private static void write(MessageWriter out, Evaluated outcome) {
        out.nullable(outcome.value(), out::value);
        out.nullable(outcome.error(), out::text);
    }

    private static Evaluated evaluated(MessageReader in) {
        return new Evaluated(in.nullable(in::value), in.nullable(in::text));
    }

    private static void write(MessageWriter out, Successor successor) {
        StateCodec.write(out, successor.step());
        StateCodec.write(out, successor.state());
        out.nullable(successor.range(), out::range);
        out.bool(successor.inModel());
    }

    private static Successor successor(MessageReader in) {
        return new Successor(
                StateCodec.step(in), StateCodec.state(in), in.nullable(in::range), in.bool());
    }

    private static void write(MessageWriter out, DisabledAction action) {
        StateCodec.write(out, action.step());
        out.range(action.range());
        out.nullable(action.because(), because -> write(out, because));
        out.text(action.reason());
    }

    private static DisabledAction disabled(MessageReader in) {
        return new DisabledAction(
                StateCodec.step(in), in.range(), in.nullable(() -> explanation(in)), in.text());
    }

    private static void write(MessageWriter out, Fairness fairness) {
        out.bool(fairness.strong());
        StateCodec.write(out, fairness.step());
        out.bool(fairness.some());
        out.nullable(fairness.range(), out::range);
    }

    private static Fairness fairness(MessageReader in) {
        return new Fairness(in.bool(), StateCodec.step(in), in.bool(), in.nullable(in::range));
    }

    private static void write(MessageWriter out, Explanation explanation) {
        out.nested(
                () -> {
                    out.text(explanation.text());
                    out.range(explanation.range());
                    out.nullable(explanation.value(), out::value);
                    out.nullable(explanation.error(), out::text);
                    out.list(explanation.bindings(), binding -> StateCodec.write(out, binding));
                    out.list(explanation.because(), part -> write(out, part));
                });
    }

    private static Explanation explanation(MessageReader in) {
        return in.nested(
                () ->
                        new Explanation(
                                in.text(),
                                in.range(),
                                in.nullable(in::value),
                                in.nullable(in::text),
                                in.list(() -> StateCodec.binding(in)),
                                in.list(() -> explanation(in))));
    }
}
