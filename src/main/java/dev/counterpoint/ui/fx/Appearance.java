package dev.counterpoint.ui.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Which theme is shown: the system's, until someone says otherwise. */
public final class Appearance {
    /** What the user asked for. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObservableValue<Theme> system;
    private final ObservableValue<Boolean> lessMotion;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> theme;

    /** With what the system says about both. */
    public Appearance(ObservableValue<Theme> system, ObservableValue<Boolean> lessMotion) {
        this.system = system;
        this.lessMotion = lessMotion;
        theme = new ReadOnlyObjectWrapper<>(system.getValue());
        system.addListener((o, was, is) -> update());
        choice.addListener((o, was, is) -> update());
    }

    private void update() {
        theme.set(
                switch (choice.get()) {
                    case SYSTEM -> system.getValue();
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                });
    }

    /** What the user asked for. */
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /** Whether the system asks for less motion. */
    public ObservableValue<Boolean> lessMotion() {
        return lessMotion;
    }

    /** Shows the other theme from now on, whatever the system says. */
    public void toggle() {
        choice.set(theme.get() == Theme.DARK ? Choice.LIGHT : Choice.DARK);
    }
}
