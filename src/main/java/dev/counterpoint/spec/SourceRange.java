package dev.counterpoint.spec;

/**
 * A stretch of a module's text. Lines and columns count from 1 in UTF-16 units as the TLA+ tools
 * do; the end is the last character, not the one after it.
 */
public record SourceRange(String module, int line, int column, int endLine, int endColumn)
        implements Comparable<SourceRange> {
    public SourceRange {
        if (line < 1 || column < 1 || endLine < line) {
            throw new IllegalArgumentException(
                    "no range: " + line + ":" + column + " to " + endLine + ":" + endColumn);
        }
    }

    /** Whether a place lies in it. */
    public boolean contains(int atLine, int atColumn) {
        boolean afterStart = atLine > line || (atLine == line && atColumn >= column);
        boolean beforeEnd = atLine < endLine || (atLine == endLine && atColumn <= endColumn);
        return afterStart && beforeEnd;
    }

    @Override
    public int compareTo(SourceRange other) {
        int byModule = module.compareTo(other.module);
        if (byModule != 0) {
            return byModule;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return module + ":" + line + ":" + column;
    }
}
