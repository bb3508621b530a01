package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
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
            return new Reply.Failed(
                    false,
                    List.of(Diagnostic.error("trim", "No trace is being trimmed.", null, null)));
        }
        questions.spec().makeCurrent();
        return request.stop() ? current.stop() : current.goOn(request.millis());
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
