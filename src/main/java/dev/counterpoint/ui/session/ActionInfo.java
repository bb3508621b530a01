package dev.counterpoint.ui.session;

import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

/**
 * What the spec says of an action.
 *
 * @param plain its plain sentence, where it has one
 * @param environment whether it is a fault's or an adversary's step
 * @param range where it is defined, where that is known
 * @param actor the parameter or quantified name that says who acts, where one is known
 */
public record ActionInfo(
        String name,
        @Nullable String plain,
        boolean environment,
        @Nullable SourceRange range,
        @Nullable String actor) {
    /** One of which nobody knows who acts. */
    public ActionInfo(
            String name, @Nullable String plain, boolean environment, @Nullable SourceRange range) {
        this(name, plain, environment, range, null);
    }
}
