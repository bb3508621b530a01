package dev.counterpoint.graph;

import java.io.Serial;

/** A question to a graph has no answer, such as a misspelt expression; a sentence says why. */
public final class QuestionException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final String sentence;

    /** With a sentence for the user. */
    public QuestionException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why there is no answer, for the user. */
    public String sentence() {
        return sentence;
    }
}
