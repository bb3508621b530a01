package dev.counterpoint.ui.guide;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Knows which place of the guide explains a panel. */
public final class ContextHelp {
    private final Map<String, Place> topics = GuideBook.topics();

    /** The place that explains the innermost known panel around a node; else another one. */
    public Place of(@Nullable Node node, Place otherwise) {
        for (Node at = node; at != null; at = at.getParent()) {
            Place known = of(at);
            if (known != null) {
                return known;
            }
        }
        return otherwise;
    }

    private @Nullable Place of(Node node) {
        for (String style : node.getStyleClass()) {
            Place known = topics.get(style);
            if (known != null) {
                return known;
            }
        }
        return null;
    }
}
