package dev.counterpoint.lang;

/** What a stretch of text is, as far as its colour goes. */
public enum TokenKind {
    /** Space, tab, line end. */
    WHITESPACE,
    /** Text outside any module, which the tools do not read. */
    PROSE,
    /** Line or block comment; a block comment has one token a line. */
    COMMENT,
    KEYWORD,
    /** A word of PlusCal, inside the comment that holds an algorithm. */
    PLUSCAL_KEYWORD,
    /** {@code TRUE}, {@code FALSE}, {@code BOOLEAN} and {@code STRING}. */
    CONSTANT_WORD,
    IDENTIFIER,
    /** The name that a definition on this line defines. */
    DEFINED_NAME,
    NUMBER,
    STRING,
    OPERATOR,
    /** Brackets, commas and the like. */
    PUNCTUATION,
    /** A module's head and foot and the rules across it: four or more of - or =. */
    SEPARATOR,
    /** A PlusCal label or the name of a proof step. */
    LABEL,
    /** What no token begins with, or a string without its end. */
    ERROR
}
