package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.TrimStudy.Found;
import dev.counterpoint.engine.protocol.TrimStudy.Freedom;
import dev.counterpoint.engine.protocol.TrimStudy.StepStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Topic;

import java.util.List;

/** What is found out about counterexamples as parts of messages. */
final class StudyCodec {
    private static final Codes<Topic> TOPICS =
            new Codes<>(Topic.class, List.of(Topic.WHY, Topic.DIAL, Topic.ALL));

    private StudyCodec() {}

    static void write(MessageWriter out, Topic topic) {
        TOPICS.write(out, topic);
    }

    static Topic topic(MessageReader in) {
        return TOPICS.read(in);
    }

    static void write(MessageWriter out, TrimStudy study) {
        out.list(study.steps(), step -> write(out, step));
        out.list(study.canonical(), step -> StateCodec.write(out, step));
        out.list(study.freedoms(), freedom -> write(out, freedom));
        out.nullable(study.nearMiss(), trace -> StateCodec.write(out, trace));
        out.integer(study.deciding());
        out.list(study.found(), found -> write(out, found));
        out.bool(study.complete());
    }

    static TrimStudy study(MessageReader in) {
        return new TrimStudy(
                in.list(() -> step(in)),
                in.list(() -> StateCodec.step(in)),
                in.list(
                        () ->
                                new Freedom(
                                        in.integer(),
                                        in.text(),
                                        in.nullable(in::value),
                                        in.value())),
                in.nullable(() -> StateCodec.trace(in)),
                in.integer(),
                in.list(() -> new Found(TrimCodec.cost(in), StateCodec.trace(in))),
                in.bool());
    }

    private static void write(MessageWriter out, StepStudy step) {
        out.nullable(step.without(), trace -> StateCodec.write(out, trace));
        out.bool(step.swaps());
        out.list(step.after(), (Integer before) -> out.integer(before));
    }

    private static StepStudy step(MessageReader in) {
        return new StepStudy(
                in.nullable(() -> StateCodec.trace(in)), in.bool(), in.list(in::integer));
    }

    private static void write(MessageWriter out, Freedom freedom) {
        out.integer(freedom.state());
        out.text(freedom.variable());
        out.nullable(freedom.key(), out::value);
        out.value(freedom.instead());
    }

    private static void write(MessageWriter out, Found found) {
        TrimCodec.write(out, found.cost());
        StateCodec.write(out, found.trace());
    }
}
