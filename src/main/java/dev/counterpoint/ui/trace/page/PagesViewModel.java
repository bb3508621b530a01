package dev.counterpoint.ui.trace.page;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Arrays;
import java.util.List;

/** Which page is shown. */
public final class PagesViewModel {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.GRAPH);
    private final List<Command> commands = Arrays.stream(Page.values()).map(this::command).toList();

    private Command command(Page to) {
        return Command.always(
                to.commandId(), "Show " + to.title(), to.icon(), to.key(), () -> page.set(to));
    }

    /** The page that is shown. */
    public ObjectProperty<Page> page() {
        return page;
    }

    /** A command for each page. */
    public List<Command> commands() {
        return commands;
    }
}
