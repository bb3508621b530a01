package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;

import java.util.List;

/** Answers what is asked about kept counterexamples. */
public final class ReplayQuestions {
    private final SpecQuestions questions;
    private final NamedSteps steps;
    private final Shape shape;

    /** About a loaded model. */
    public ReplayQuestions(SpecQuestions questions) {
        this.questions = questions;
        steps = new NamedSteps(questions.spec());
        shape = new Shape(questions.spec(), steps);
    }

    /** Takes one again. */
    public Reply answer(Request.ReplaySchedule request) {
        questions.spec().makeCurrent();
        try {
            return new Reply.ScheduleReplayed(replay(request.task()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.ScheduleReplayed(
                    new ReplayFinding(
                            Ending.NOT_EVALUATED,
                            -1,
                            questions.sentence(e),
                            request.task().property(),
                            List.of(),
                            null));
        }
    }

    private ReplayFinding replay(ReplayTask task) {
        List<Mismatch> mismatches = shape.mismatches(task);
        return mismatches.isEmpty()
                ? new ScheduleReplay(questions, steps, task).replay()
                : new Renaming(questions.spec(), steps, shape, task).find(mismatches);
    }

    /** Puts the steps of one in order. */
    public Reply answer(Request.CausalOrder request) {
        questions.spec().makeCurrent();
        try {
            return new CausalOrder(questions.spec(), steps).of(request.trace());
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.Ordered(List.of(), -1, false, questions.sentence(e));
        }
    }
}
