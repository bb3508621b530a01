package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.parse.Places;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.spec.SourceRange;

import tla2sany.semantic.SemanticNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Formulas as their authors wrote them, on one line and without comments. */
public final class SourceTexts {
    private static final Pattern COMMENT =
            Pattern.compile("\\\\\\*[^\\n]*|\\(\\*.*?\\*\\)", Pattern.DOTALL);

    private final SpecResolver resolver;
    private final Places places;
    private final Map<String, List<String>> modules = new HashMap<>();

    /** For the modules that this resolver found. */
    public SourceTexts(SpecResolver resolver, Places places) {
        this.resolver = resolver;
        this.places = places;
    }

    /** Where a formula stands. */
    public SourceRange range(SemanticNode node) {
        return places.of(node, node.getLocation().source());
    }

    /** A formula's text. */
    public String text(SemanticNode node) {
        SourceRange range = range(node);
        List<String> lines = modules.computeIfAbsent(range.module(), this::read);
        if (node.getLocation().beginLine() < 1 || range.endLine() > lines.size()) {
            return node.getTreeNode() == null ? "" : node.getTreeNode().getHumanReadableImage();
        }
        StringBuilder text = new StringBuilder();
        for (int i = range.line(); i <= range.endLine(); i++) {
            String line = lines.get(i - 1);
            int from = i == range.line() ? range.column() - 1 : 0;
            int to = i == range.endLine() ? range.endColumn() : line.length();
            text.append(line, Math.min(from, line.length()), Math.min(to, line.length()));
            text.append('\n');
        }
        return COMMENT.matcher(text).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    private List<String> read(String module) {
        return resolver.text(module).lines().toList();
    }
}
