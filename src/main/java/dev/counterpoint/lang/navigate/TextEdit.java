package dev.counterpoint.lang.navigate;

import java.util.Comparator;
import java.util.List;

/** Text put in place of a stretch of another one: from an offset to before another. */
public record TextEdit(int start, int end, String text) {
    /** A text with all edits made, none of which may overlap another. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (TextEdit edit :
                edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList()) {
            result.append(text, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }
}
