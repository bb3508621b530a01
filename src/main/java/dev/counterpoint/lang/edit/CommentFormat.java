package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.CommentReflow;
import dev.counterpoint.lang.TextEdit;

import java.util.Optional;

/** Comments with their lines broken anew, and lines put in a box. */
public final class CommentFormat {
    private CommentFormat() {}

    /** The comment at the caret in lines of equal width; empty where the caret is in none. */
    public static Optional<Change> reflow(Selection s) {
        return CommentReflow.at(s.text(), s.caret())
                .filter(edit -> !edit.applyTo(s.text()).equals(s.text()))
                .map(edit -> change(s, edit));
    }

    /** The selected lines, or the comment at the caret, as a comment in a box. */
    public static Change box(Selection s) {
        return change(s, CommentReflow.box(s.text(), s.linesStart(), s.linesEnd()));
    }

    private static Change change(Selection s, TextEdit edit) {
        int inside = Math.max(0, s.caret() - edit.start());
        int caret = edit.start() + Math.min(inside, edit.replacement().length());
        return new Change(edit, caret, caret);
    }
}
