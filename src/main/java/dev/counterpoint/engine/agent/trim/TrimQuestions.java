package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Answers what is asked about trimming; one trace at a time. */
public final class TrimQuestions implements AutoCloseable {
    private final SpecQuestions questions;
    private @Nullable Trimming running;

    /** About a loaded model. */
    public TrimQuestions(SpecQuestions questions) {
        this.questions = questions;
    }

    /** Begins to trim a trace. */
    public Reply answer(Request.Trim request) {
        close();
        questions.spec().makeCurrent();
        Trimming begun = new Trimming(questions.spec(), questions, request.task());
        running = begun;
        return begun.goOn(request.millis());
    }

    /** Goes on with it. */
    public Reply answer(Request.TrimOn request) {
        Trimming current = running;
        if (current == null) {
            return failed("No trace is being trimmed.");
        }
        questions.spec().makeCurrent();
        return request.stop() ? current.stop() : current.goOn(request.millis());
    }

    /** Finds out more about what was trimmed. */
    public Reply answer(Request.Study request) {
        Trimming current = running;
        if (current == null || !current.isDone()) {
            return nothing();
        }
        questions.spec().makeCurrent();
        try {
            TrimStudy study = current.study(request);
            return study == null ? nothing() : new Reply.Studied(study);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(questions.sentence(e));
        }
    }

    private static Reply nothing() {
        return failed("No counterexample of this kind was trimmed.");
    }

    private static Reply failed(String sentence) {
        return new Reply.Failed(false, List.of(Diagnostic.error("trim", sentence, null, null)));
    }

    /** Ends what is being trimmed. */
    @Override
    public void close() {
        Trimming current = running;
        running = null;
        if (current != null) {
            current.stop();
        }
    }
}
