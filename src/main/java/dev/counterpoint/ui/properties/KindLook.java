package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.CardKind;

/**
 * How a kind is called and drawn.
 *
 * @param word in the field's words
 * @param icon its icon's literal
 * @param styleClass colour for environment actions; all else is quiet
 */
public record KindLook(String word, String icon, String styleClass) {
    /** Of a kind. */
    public static KindLook of(CardKind kind) {
        return switch (kind) {
            case INVARIANT -> new KindLook("invariant", "fth-shield", "kind-property");
            case ACTION_PROPERTY ->
                    new KindLook("action property", "fth-git-commit", "kind-property");
            case TEMPORAL_PROPERTY ->
                    new KindLook("temporal property", "fth-repeat", "kind-property");
            case ACTION -> new KindLook("action", "fth-chevrons-right", "kind-plain");
            case ENVIRONMENT_ACTION ->
                    new KindLook("environment action", "fth-zap", "kind-environment");
            case ASSUMPTION -> new KindLook("assumption", "fth-anchor", "kind-plain");
            case INITIAL_PREDICATE -> new KindLook("initial states", "fth-log-in", "kind-plain");
            case NEXT_STATE_RELATION -> new KindLook("steps", "fth-git-branch", "kind-plain");
            case SPECIFICATION -> new KindLook("specification", "fth-book", "kind-plain");
            case DEFINITION -> new KindLook("definition", "fth-hash", "kind-plain");
        };
    }
}
