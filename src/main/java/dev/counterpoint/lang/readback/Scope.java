package dev.counterpoint.lang.readback;

import org.jspecify.annotations.Nullable;

/**
 * Where a formula stands.
 *
 * @param flat whether it is inside a line, so that no list can be
 * @param at what {@code @} means here; null where it has no name
 */
record Scope(Place place, boolean flat, @Nullable String at) {
    enum Place {
        /** It says what happens in a step. */
        STEP,
        /** It says what else happens in a step, and may say when the step can be at all. */
        PART,
        /** It says something of a whole behavior, from its first state on. */
        BEHAVIOR,
        /** Anywhere else. */
        INSIDE
    }

    static Scope of(Place place) {
        return new Scope(place, false, null);
    }

    Scope inside() {
        return new Scope(Place.INSIDE, flat, at);
    }

    /** One of several things that happen together. */
    Scope part() {
        return isStep() ? new Scope(Place.PART, flat, at) : this;
    }

    Scope inLine() {
        return new Scope(Place.INSIDE, true, at);
    }

    Scope withAt(@Nullable String path) {
        return new Scope(place, flat, path);
    }

    boolean isStep() {
        return place == Place.STEP || place == Place.PART;
    }
}
