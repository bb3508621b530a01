package dev.counterpoint.graph;

/** What is wrong with the last state of a finite counterexample. */
public enum SpineEnd {
    PROPERTY("violates the property"),
    DEADLOCK("is a deadlock"),
    ASSERTION("fails an assertion"),
    EVALUATION("cannot be evaluated");

    private final String words;

    SpineEnd(String words) {
        this.words = words;
    }

    /** As a sentence about the state goes on. */
    public String words() {
        return words;
    }
}
