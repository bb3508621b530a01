package dev.counterpoint.graph.font;

/** The bundled fonts: one family for words, one for TLA+, two weights each. */
public enum Typeface {
    SANS("Counterpoint Sans", "CounterpointSans-Regular.ttf", false),
    SANS_BOLD("Counterpoint Sans", "CounterpointSans-Bold.ttf", true),
    MONO("Counterpoint Mono", "CounterpointMono-Regular.ttf", false),
    MONO_BOLD("Counterpoint Mono", "CounterpointMono-Bold.ttf", true);

    private final String family;
    private final String file;
    private final boolean bold;

    Typeface(String family, String file, boolean bold) {
        this.family = family;
        this.file = file;
        this.bold = bold;
    }

    /** The family's name as toolkits know it. */
    public String family() {
        return family;
    }

    /** The file's name in {@code dev/counterpoint/fonts}. */
    public String file() {
        return file;
    }

    /** Whether it is the heavier weight. */
    public boolean isBold() {
        return bold;
    }

    /** Whether all its characters have one width. */
    public boolean isMono() {
        return this == MONO || this == MONO_BOLD;
    }
}
