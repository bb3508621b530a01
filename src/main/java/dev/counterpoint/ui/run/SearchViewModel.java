package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Search.Mode;
import dev.counterpoint.ui.run.SearchChoice.Field;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How the chosen model is explored; each model keeps its own. */
public final class SearchViewModel {
    private final @Nullable SearchMemory memory;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.BREADTH_FIRST);
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final BooleanProperty everyProperty = new SimpleBooleanProperty();
    private final BooleanProperty coverage = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<SearchChoice> choice =
            new ReadOnlyObjectWrapper<>(SearchChoice.USUAL);
    private @Nullable Path config;
    private boolean filling;

    /** With what is remembered; null where nothing is. */
    SearchViewModel(@Nullable SearchMemory memory) {
        this.memory = memory;
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(o -> changed());
            fields.put(field, text);
        }
        mode.addListener(o -> changed());
        everyProperty.addListener(o -> changed());
        coverage.addListener(o -> changed());
    }

    /** The order in which states are explored. */
    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** What is written in a field; empty for the usual. */
    public StringProperty field(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Whether the check goes on after a violation, until each property has one. */
    public BooleanProperty everyProperty() {
        return everyProperty;
    }

    /** Whether it is counted how often each expression is evaluated, which takes time. */
    public BooleanProperty coverage() {
        return coverage;
    }

    /** All of it. */
    public ReadOnlyObjectProperty<SearchChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** What such a search does not tell, in words; empty where it tells all. */
    public String limits() {
        return limits(mode.get());
    }

    static String limits(Mode mode) {
        return switch (mode) {
            case BREADTH_FIRST -> "";
            case DEPTH_FIRST ->
                    "Depth-first search records no state graph, counts no actions, and decides no"
                            + " temporal property.";
            case SIMULATION ->
                    "Simulation tries behaviors at random: it finds violations and proves nothing."
                            + " It records no state graph and counts no actions.";
        };
    }

    /** Another model is chosen: it is explored as it was before. */
    void show(@Nullable Path other) {
        config = other;
        SearchChoice kept = of(other);
        filling = true;
        mode.set(kept.mode());
        fields.forEach((field, text) -> text.set(kept.text(field)));
        everyProperty.set(kept.everyProperty());
        coverage.set(kept.coverage());
        filling = false;
        changed();
    }

    /** How a model is explored, the chosen one or another. */
    SearchChoice of(@Nullable Path model) {
        return model == null || memory == null ? choice.get() : memory.of(model);
    }

    private void changed() {
        if (filling) {
            return;
        }
        Map<Field, String> written = new EnumMap<>(Field.class);
        fields.forEach(
                (field, text) -> {
                    if (!text.get().isBlank()) {
                        written.put(field, text.get().strip());
                    }
                });
        choice.set(new SearchChoice(mode.get(), written, everyProperty.get(), coverage.get()));
        if (config != null && memory != null) {
            memory.keep(config, choice.get());
        }
    }
}
