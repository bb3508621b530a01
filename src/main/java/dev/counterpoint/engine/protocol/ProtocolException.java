package dev.counterpoint.engine.protocol;

import java.io.Serial;

/** Bytes that are not what the protocol says: the other side is broken, or is not ours. */
public final class ProtocolException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /** With one sentence that says what was found. */
    public ProtocolException(String message) {
        super(message);
    }

    /** With one sentence and what caused it. */
    public ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
