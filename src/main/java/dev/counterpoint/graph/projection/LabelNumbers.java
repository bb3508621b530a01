package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers labels in the order in which they come. */
final class LabelNumbers {
    private final Map<Label, Integer> numbers = new HashMap<>();
    private final List<Label> labels;

    /** Adds new ones to this list. */
    LabelNumbers(List<Label> labels) {
        this.labels = labels;
    }

    int number(Label label) {
        Integer known = numbers.putIfAbsent(label, labels.size());
        if (known != null) {
            return known;
        }
        labels.add(label);
        return labels.size() - 1;
    }
}
