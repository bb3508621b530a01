package dev.counterpoint.review;

import java.util.List;

/**
 * What changed in what a spec promises and assumes.
 *
 * @param properties properties and assumptions
 * @param bounds what the models say
 */
public record Review(List<PropertyChange> properties, List<BoundChange> bounds) {
    public Review {
        properties = List.copyOf(properties);
        bounds = List.copyOf(bounds);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return properties.isEmpty() && bounds.isEmpty();
    }
}
