package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.CheckEvent.Coverage;

import java.util.List;

/** What happened beside a verdict, as part of a message. */
final class CoverageCodec {
    private static final Codes<Premise.Kind> KINDS =
            new Codes<>(
                    Premise.Kind.class,
                    List.of(Premise.Kind.CONDITION, Premise.Kind.SETS, Premise.Kind.LEADS_TO));

    private CoverageCodec() {}

    static void write(MessageWriter out, Coverage coverage) {
        out.integer(coverage.looked());
        out.bool(coverage.everywhere());
        out.list(coverage.actions(), action -> write(out, action));
        out.list(coverage.expressions(), expression -> write(out, expression));
        out.list(coverage.premises(), premise -> write(out, premise));
    }

    static Coverage read(MessageReader in) {
        return new Coverage(
                in.longInteger(),
                in.bool(),
                in.list(() -> action(in)),
                in.list(() -> new ExpressionCount(in.range(), in.longInteger())),
                in.list(() -> premise(in)));
    }

    private static void write(MessageWriter out, ActionCount action) {
        out.text(action.action());
        out.nullable(action.range(), out::range);
        out.integer(action.taken());
        out.integer(action.found());
    }

    private static ActionCount action(MessageReader in) {
        return new ActionCount(
                in.text(), in.nullable(in::range), in.longInteger(), in.longInteger());
    }

    private static void write(MessageWriter out, ExpressionCount expression) {
        out.range(expression.range());
        out.integer(expression.count());
    }

    private static void write(MessageWriter out, Premise premise) {
        out.text(premise.property());
        KINDS.write(out, premise.kind());
        out.text(premise.text());
        out.range(premise.range());
        out.integer(premise.level());
        out.nullable(premise.witness(), trace -> StateCodec.write(out, trace));
        out.list(premise.graphStates(), (Integer number) -> out.integer(number));
    }

    private static Premise premise(MessageReader in) {
        return new Premise(
                in.text(),
                KINDS.read(in),
                in.text(),
                in.range(),
                in.integer(),
                in.nullable(() -> StateCodec.trace(in)),
                in.list(in::integer));
    }
}
