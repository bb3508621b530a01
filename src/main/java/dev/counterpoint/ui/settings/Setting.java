package dev.counterpoint.ui.settings;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.function.Function;

/** Something that can be set. */
public sealed interface Setting {
    /** What is said of it. */
    About about();

    /**
     * What is said of a setting.
     *
     * @param id the id of its control
     * @param group under which heading it stands
     * @param note what holds in its place or beside it at this time; empty for nothing
     */
    record About(
            String id, String group, String title, String words, ObservableValue<String> note) {}

    /** On or off. */
    record Toggle(About about, BooleanProperty value) implements Setting {}

    /** One of several. */
    record Choice(About about, List<Option> options, Property<String> value) implements Setting {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of the things to choose from. */
    record Option(String value, String label) {}

    /**
     * Something written.
     *
     * @param problem what is wrong with a text; empty for nothing
     */
    record Written(About about, StringProperty value, Function<String, String> problem)
            implements Setting {}

    /** Something that is done elsewhere. */
    record Elsewhere(About about, Command command) implements Setting {}
}
