package dev.counterpoint.graph.projection;

import java.io.Serial;

/** States cannot be grouped as asked; the message is a sentence for the user. */
public final class GroupingException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /** With a sentence. */
    public GroupingException(String sentence) {
        super(sentence);
    }
}
