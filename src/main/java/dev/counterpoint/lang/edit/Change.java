package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;

/**
 * One change of a text, and where the selection stands in the text after it.
 *
 * @param anchor where the selection begins for who drags it
 * @param caret where it ends, with the caret
 */
public record Change(TextEdit edit, int anchor, int caret) {
    /** Replaces a stretch, with the caret and no selection after it. */
    static Change of(int start, int end, String replacement, int caret) {
        return new Change(new TextEdit(start, end, replacement), caret, caret);
    }

    /** The same change in a text of which the one it was made for is a part from an offset on. */
    public Change shifted(int by) {
        return new Change(
                new TextEdit(edit.start() + by, edit.end() + by, edit.replacement()),
                anchor + by,
                caret + by);
    }
}
