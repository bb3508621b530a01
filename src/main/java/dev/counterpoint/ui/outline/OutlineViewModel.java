package dev.counterpoint.ui.outline;

import dev.counterpoint.spec.SourceRange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the module in front defines, and in which of it the caret is. */
public final class OutlineViewModel {
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper module = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Row> current = new ReadOnlyObjectWrapper<>();
    private int line;
    private int column;

    /**
     * One thing that has a name.
     *
     * @param word what sort of thing, in the field's words
     * @param styleClass the colour of its sort
     * @param place where its name stands
     * @param extent all of it
     */
    public record Row(
            String name,
            String word,
            String icon,
            String styleClass,
            SourceRange place,
            SourceRange extent) {}

    /** From top to bottom. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The module in front; empty where none is. */
    public ReadOnlyStringProperty module() {
        return module.getReadOnlyProperty();
    }

    /** What the caret is in; null where it is between things. */
    public ReadOnlyObjectProperty<@Nullable Row> current() {
        return current.getReadOnlyProperty();
    }

    /** Shows what a module defines. */
    public void show(String newModule, List<Row> found) {
        module.set(newModule);
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        find();
    }

    /** The caret is here, both from 1. */
    public void caretAt(int newLine, int newColumn) {
        line = newLine;
        column = newColumn;
        find();
    }

    private void find() {
        Row found = null;
        for (Row row : rows) {
            if (row.extent().contains(line, column)) {
                found = row;
            }
        }
        current.set(found);
    }
}
