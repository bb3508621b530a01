package dev.counterpoint.graph.picture;

import java.util.List;

/**
 * What stands in a state's box: a heading in words, which may be empty, and short lines of TLA+.
 */
public record NodeText(String heading, List<String> lines) {
    /** Nothing. */
    public static final NodeText NONE = new NodeText("", List.of());

    public NodeText {
        lines = List.copyOf(lines);
    }
}
