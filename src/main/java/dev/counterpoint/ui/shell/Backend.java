package dev.counterpoint.ui.shell;

import dev.counterpoint.check.Checks;
import dev.counterpoint.engine.Explorer;

import java.util.function.Supplier;

/**
 * What the IDE stands on.
 *
 * @param explorer starts the engine that answers questions; asked once, after the window is shown
 * @param checks starts checks
 */
public record Backend(Supplier<Explorer> explorer, Checks checks) {}
