package dev.counterpoint.spec;

/** What a formula talks about: nothing that changes, one state, a step, or a whole behavior. */
public enum Level {
    CONSTANT,
    STATE,
    ACTION,
    TEMPORAL
}
