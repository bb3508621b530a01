package dev.counterpoint.lang;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Literal.LiteralKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import java.util.List;

/** Definitions for tests, found in a text by their name at the place given by {@code Name ==}. */
final class Definitions {
    private Definitions() {}

    static Definition in(String text, String name) {
        int start = text.indexOf(name + " ==");
        int blank = text.indexOf("\n\n", start);
        int end = blank < 0 ? text.length() : blank;
        TextLines lines = new TextLines(text);
        SourceRange range = lines.range("M", start, end);
        return new Definition(
                name,
                "M",
                List.of(),
                Level.STATE,
                false,
                false,
                range,
                lines.range("M", start, start + name.length()),
                new Expression.Literal(LiteralKind.NUMBER, "1", range));
    }
}
