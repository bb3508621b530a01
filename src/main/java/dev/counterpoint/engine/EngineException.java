package dev.counterpoint.engine;

import java.io.Serial;

/** The program's fault, not the user's: the engine died, was stopped, or failed inside. */
public sealed class EngineException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private EngineException(String message) {
        super(message);
    }

    /** What lies under an exception by which a future ended; the exception itself if nothing. */
    public static Throwable cause(Throwable ended) {
        return ended.getCause() == null ? ended : ended.getCause();
    }

    /** The process ended, or what it said could not be understood. */
    public static final class Died extends EngineException {
        @Serial private static final long serialVersionUID = 1;

        /** With one sentence that says how. */
        public Died(String message) {
            super(message);
        }
    }

    /** We ended it: cancelled, closed, or out of time. */
    public static final class Stopped extends EngineException {
        @Serial private static final long serialVersionUID = 1;

        /** With one sentence that says why. */
        public Stopped(String message) {
            super(message);
        }
    }

    /** It ran out of memory. */
    public static final class OutOfMemory extends EngineException {
        @Serial private static final long serialVersionUID = 1;

        /** With one sentence that says what to do. */
        public OutOfMemory(String message) {
            super(message);
        }
    }

    /** It reported a fault of its own. */
    public static final class Internal extends EngineException {
        @Serial private static final long serialVersionUID = 1;

        /** With one sentence that says what failed. */
        public Internal(String message) {
            super(message);
        }
    }
}
