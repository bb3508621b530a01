package dev.counterpoint.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/** The opposite of a value, for properties named the other way round. */
public final class NotValue {
    private NotValue() {}

    /** True where the value is false. */
    public static BooleanBinding of(ObservableBooleanValue value) {
        return Bindings.not(value);
    }
}
