package dev.counterpoint.ui.shell;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Explorer;

import java.util.function.Supplier;

/**
 * What the IDE stands on.
 *
 * @param explorer starts an engine that answers questions: one for the window, after it is shown,
 *     and one for each trimming
 * @param checks starts checks
 * @param records of the checks that were run; the window adds its own
 */
public record Backend(Supplier<Explorer> explorer, Checks checks, RunRecords records) {
    /** The same with records kept elsewhere. */
    public Backend with(RunRecords other) {
        return new Backend(explorer, checks, other);
    }
}
