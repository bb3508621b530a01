package dev.counterpoint.lang;

/** What a definition or assumption is to its spec. */
public enum CardKind {
    /** Must hold in every reachable state. */
    INVARIANT,
    /** Must hold of every step: {@code [][A]_v}. */
    ACTION_PROPERTY,
    /** Must hold of every behavior. */
    TEMPORAL_PROPERTY,
    /** What the system does. */
    ACTION,
    /** A fault or an adversary's move. */
    ENVIRONMENT_ACTION,
    /** What the spec takes for granted. */
    ASSUMPTION,
    INITIAL_PREDICATE,
    NEXT_STATE_RELATION,
    SPECIFICATION,
    /** Any other definition. */
    DEFINITION;

    /** Whether a model can check it. */
    public boolean isProperty() {
        return this == INVARIANT || this == ACTION_PROPERTY || this == TEMPORAL_PROPERTY;
    }

    /** Whether its formal text makes a statement that people check their own words against. */
    public boolean isRead() {
        return isProperty() || isAction() || this == ASSUMPTION;
    }

    /** Whether it is a step of the system or of its environment. */
    public boolean isAction() {
        return this == ACTION || this == ENVIRONMENT_ACTION;
    }
}
