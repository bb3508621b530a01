package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.layout.ColorBy;

/**
 * What colours are to say.
 *
 * @param variable whose value; empty where it is something else
 */
public record ColorChoice(ColorBy by, String variable) {
    /** Nothing. */
    public static final ColorChoice NOTHING = of(ColorBy.NOTHING);

    /** What is no variable's value. */
    public static ColorChoice of(ColorBy by) {
        return new ColorChoice(by, "");
    }

    /** The value of a variable. */
    public static ColorChoice value(String variable) {
        return new ColorChoice(ColorBy.VALUE, variable);
    }

    /** Its name on the screen. */
    public String title() {
        return variable.isEmpty() ? by.title() : by.title() + " of " + variable;
    }
}
