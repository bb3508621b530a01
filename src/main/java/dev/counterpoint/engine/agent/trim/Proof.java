package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

/**
 * Replays a result from an initial state and evaluates its violation, by other code than that which
 * found it.
 */
final class Proof {
    private final SpecQuestions questions;
    private final Target target;

    Proof(SpecQuestions questions, Target target) {
        this.questions = questions;
        this.target = target;
    }

    /** What is wrong with a result; null where it is what it is said to be. */
    @Nullable String flaw(Trace trace) {
        Reply reply = questions.answer(new Request.Replay(trace.steps(), trace.states()));
        if (!(reply instanceof Reply.Replayed replayed)
                || replayed.failedAt() >= 0
                || replayed.trace() == null
                || !replayed.trace().states().equals(trace.states())) {
            return "it does not replay";
        }
        return switch (target.kind()) {
            case PROPERTY -> property(trace);
            case DEADLOCK -> hasNext(trace.states().getLast()) ? "it does not end there" : null;
            case ASSERT ->
                    questions.answer(new Request.Successors(trace.states().getLast(), 100_000))
                                    instanceof Reply.Failed
                            ? null
                            : "no Assert fails";
        };
    }

    private @Nullable String property(Trace trace) {
        String name = String.valueOf(target.property());
        Reply reply = questions.answer(new Request.EvaluateProperty(name, trace));
        boolean violated =
                reply instanceof Reply.PropertyEvaluated evaluated
                        && evaluated.error() == null
                        && evaluated.violatedAt() >= 0;
        return violated ? null : "it does not violate " + name;
    }

    private boolean hasNext(State state) {
        return !(questions.answer(new Request.Successors(state, 1))
                        instanceof Reply.Successors successors)
                || !successors.successors().isEmpty();
    }
}
