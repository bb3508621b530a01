package dev.counterpoint.ui.model;

import dev.counterpoint.lang.Card;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of the spec that a model is of.
 *
 * @param spec resolved; null while it is not understood
 * @param cards of its definitions
 */
public record Known(@Nullable Spec spec, List<Card> cards) {
    /** Nothing yet. */
    public static final Known NOTHING = new Known(null, List.of());

    public Known {
        cards = List.copyOf(cards);
    }
}
