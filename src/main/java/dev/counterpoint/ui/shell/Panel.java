package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;

import javafx.scene.Node;

import java.util.List;
import java.util.function.Supplier;

/**
 * What fills an arrangement, as the shell knows it. A feature's view is adapted to this where the
 * program is wired.
 *
 * @param view makes its nodes, when they are first looked at; grows and shrinks down to 560 by 400
 * @param mainAction the arrangement's one filled button, shown in the header
 * @param commands all that can be done there, the main action included. An id's first part is the
 *     menu it goes to: {@code file, edit, view, run, trace, help}. A key without Ctrl or Alt is
 *     shown in the menu, but the panel itself listens for it, so that typing elsewhere is safe.
 */
public record Panel(Supplier<Node> view, Command mainAction, List<Command> commands) {
    public Panel {
        commands = List.copyOf(commands);
    }
}
