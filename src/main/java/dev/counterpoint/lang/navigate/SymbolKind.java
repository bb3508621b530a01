package dev.counterpoint.lang.navigate;

/** What sort of thing a name means. */
public enum SymbolKind {
    MODULE("module"),
    CONSTANT("constant"),
    VARIABLE("variable"),
    DEFINITION("definition"),
    INSTANCE("instance"),
    ASSUMPTION("assumption"),
    THEOREM("theorem"),
    LOCAL("definition of a LET"),
    PARAMETER("parameter"),
    BOUND("bound name");

    private final String word;

    SymbolKind(String word) {
        this.word = word;
    }

    /** What it is called. */
    public String word() {
        return word;
    }

    /** Whether it is known in a part of one definition only. */
    public boolean isLocal() {
        return this == LOCAL || this == PARAMETER || this == BOUND;
    }
}
