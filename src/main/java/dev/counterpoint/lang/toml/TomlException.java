package dev.counterpoint.lang.toml;

/** A text is no TOML; the message is a sentence for the user. */
public final class TomlException extends Exception {
    private static final long serialVersionUID = 1;

    private final int offset;

    TomlException(String sentence, int offset) {
        super(sentence);
        this.offset = offset;
    }

    /** Where it was noticed. */
    public int offset() {
        return offset;
    }
}
