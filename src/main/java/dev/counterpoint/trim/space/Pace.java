package dev.counterpoint.trim.space;

import java.io.Serial;

/** Lets a search rest, or ends it. */
public interface Pace {
    /** For a search that may take as long as it needs. */
    Pace UNBOUNDED = () -> {};

    /**
     * To be called for each piece of work.
     *
     * @throws Ended if there is to be no more of it
     */
    void tick();

    /** A search that did not come to its end. */
    final class Ended extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;

        private final Reason reason;

        /** For a reason. */
        public Ended(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        /** Why it ended. */
        public Reason reason() {
            return reason;
        }
    }

    /** Why a search ends before it is done. */
    enum Reason {
        /** Its time is over. */
        TIME,
        /** It would need more memory than it may take. */
        MEMORY,
        /** It was asked to. */
        STOPPED,
        /** Numbers grew beyond what it counts with. */
        SIZE
    }
}
