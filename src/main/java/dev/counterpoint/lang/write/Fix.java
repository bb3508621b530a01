package dev.counterpoint.lang.write;

import dev.counterpoint.lang.navigate.TextEdit;

import java.util.List;

/** One way to put something right, in the text it stands in. */
public record Fix(String title, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
