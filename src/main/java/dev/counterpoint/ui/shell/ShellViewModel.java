package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The window's own state: arrangement, theme, commands, and what the status bar says. */
public final class ShellViewModel {
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(Arrangement.WRITE);
    private final ObservableList<Command> commands = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty("Counterpoint");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty schedules = new SimpleStringProperty("");
    private final StringProperty engine = new SimpleStringProperty("");
    private final StringProperty position = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Command> urgent = new SimpleObjectProperty<>();
    private final Appearance appearance;

    /** With the theme it shows. */
    public ShellViewModel(Appearance appearance) {
        this.appearance = appearance;
    }

    /** Which arrangement is shown. */
    public ObjectProperty<Arrangement> arrangement() {
        return arrangement;
    }

    /** What stands in the main action's place for the time being, such as Stop; null for none. */
    public ObjectProperty<@Nullable Command> urgent() {
        return urgent;
    }

    /** Which theme is shown. */
    public Appearance appearance() {
        return appearance;
    }

    /** All that can be done, for menus and palette. */
    public ObservableList<Command> commands() {
        return commands;
    }

    /** The command of an id. */
    public Optional<Command> command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The commands whose id begins with a menu's word. */
    public List<Command> menu(String word) {
        return commands.stream().filter(c -> c.id().startsWith(word + ".")).toList();
    }

    /** The window's title. */
    public StringProperty title() {
        return title;
    }

    /** What the user was told last. */
    public StringProperty message() {
        return message;
    }

    /** What the engine does. */
    public StringProperty engine() {
        return engine;
    }

    /** How the kept schedules stand; empty where none violates. */
    public StringProperty schedules() {
        return schedules;
    }

    /** Whether the engine works on something. */
    public BooleanProperty busy() {
        return busy;
    }

    /** Where the caret is. */
    public StringProperty position() {
        return position;
    }
}
