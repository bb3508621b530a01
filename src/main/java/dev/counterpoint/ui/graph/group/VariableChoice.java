package dev.counterpoint.ui.graph.group;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A variable that states can be grouped by. */
public final class VariableChoice {
    private final String name;
    private final String values;
    private final String reason;
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    VariableChoice(String name, String values, String reason) {
        this.name = name;
        this.values = values;
        this.reason = reason;
    }

    /** The variable. */
    public String name() {
        return name;
    }

    /** How many values it has, in words. */
    public String values() {
        return values;
    }

    /** Why it is suggested, in words; empty where it is not. */
    public String reason() {
        return reason;
    }

    /** Whether states are grouped by it. */
    public BooleanProperty chosen() {
        return chosen;
    }
}
