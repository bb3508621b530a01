package dev.counterpoint.review;

/** How a formula that changed stands to what it was. */
public enum Meaning {
    /** It was true of all that it is true of now, and of less than it was. */
    STRENGTHENED,
    /** It is true of all that it was true of, and of more. */
    WEAKENED,
    /** It is true where it was false, and the other way round. */
    OTHER,
    /** No difference was found. */
    NONE_FOUND,
    /** It was not found out. */
    UNKNOWN
}
