package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;
import tla2sany.st.TreeNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SANY's places as ours: those in the text that its author wrote. SANY counts a tab as reaching to
 * the next multiple of eight; we count it as the one character it is. Safe for use by several
 * threads.
 */
public final class Places {
    private static final int TAB = 8;

    private final SpecResolver resolver;
    private final Map<String, List<String>> linesWithTabs = new ConcurrentHashMap<>();

    /** For the modules that this resolver found. */
    public Places(SpecResolver resolver) {
        this.resolver = resolver;
    }

    /** Where a node stands; the module's beginning where SANY made it up. */
    public SourceRange of(SemanticNode node, String module) {
        SourceRange range = of(node.getLocation());
        return range == null ? new SourceRange(module, 1, 1, 1, 1) : range;
    }

    /** Where a piece of syntax stands. */
    public SourceRange of(TreeNode node, String module) {
        SourceRange range = of(node.getLocation());
        return range == null ? new SourceRange(module, 1, 1, 1, 1) : range;
    }

    /** A place as ours; null for SANY's unknown ones. */
    public @Nullable SourceRange of(@Nullable Location location) {
        if (location == null || location.beginLine() < 1 || location.beginColumn() < 1) {
            return null;
        }
        return range(
                location.source(),
                location.beginLine(),
                location.beginColumn(),
                location.endLine(),
                location.endColumn());
    }

    /** The same, of a place that SANY or TLC has told in words. */
    public SourceRange of(SourceRange told) {
        return range(told.module(), told.line(), told.column(), told.endLine(), told.endColumn());
    }

    /** A range in SANY's columns as ours. */
    SourceRange range(String module, int line, int column, int endLine, int endColumn) {
        AsciiText ascii = resolver.ascii(module);
        if (ascii != null) {
            return new SourceRange(
                    module,
                    line,
                    ascii.begin(line, column),
                    Math.max(line, endLine),
                    ascii.end(endLine, endColumn));
        }
        List<String> lines = linesWithTabs.computeIfAbsent(module, this::readLines);
        return new SourceRange(
                module,
                line,
                character(lines, line, column),
                Math.max(line, endLine),
                character(lines, endLine, endColumn));
    }

    private static int character(List<String> lines, int line, int column) {
        if (line < 1 || line > lines.size() || lines.get(line - 1).indexOf('\t') < 0) {
            return Math.max(1, column);
        }
        String text = lines.get(line - 1);
        int reached = 0;
        int index = 0;
        while (index < text.length() && reached < column) {
            reached += text.charAt(index) == '\t' ? TAB - reached % TAB : 1;
            index++;
        }
        return Math.max(1, index + Math.max(0, column - reached));
    }

    private List<String> readLines(String module) {
        String text = resolver.text(module);
        return text.indexOf('\t') < 0 ? List.of() : text.lines().toList();
    }
}
