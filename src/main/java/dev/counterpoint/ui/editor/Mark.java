package dev.counterpoint.ui.editor;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

/** A diagnostic at its place in the text; lines and columns count from 0, the end is exclusive. */
record Mark(Diagnostic diagnostic, int line, int column, int endLine, int endColumn) {
    static Mark of(Diagnostic diagnostic, SourceRange range) {
        return new Mark(
                diagnostic,
                range.line() - 1,
                range.column() - 1,
                range.endLine() - 1,
                Math.max(range.endColumn(), 1));
    }

    boolean touches(int from, int lines) {
        return line < from + lines && endLine >= from;
    }

    Mark shifted(int by) {
        return new Mark(diagnostic, line + by, column, endLine + by, endColumn);
    }

    String styleClass() {
        return diagnostic.severity() == Diagnostic.Severity.ERROR ? "mark-error" : "mark-warning";
    }
}
