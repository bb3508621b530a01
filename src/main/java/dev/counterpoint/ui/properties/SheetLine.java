package dev.counterpoint.ui.properties;

/** A line of the sheet. */
public sealed interface SheetLine {
    /** What the rows below it have in common. */
    record Heading(String text, int rows) implements SheetLine {}

    /** A property, an action or an assumption. */
    record Row(SheetRow row) implements SheetLine {}
}
