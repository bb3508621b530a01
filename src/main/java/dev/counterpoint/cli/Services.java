package dev.counterpoint.cli;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.Workers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What the commands stand on; each is made when it is first used.
 *
 * @param records of the checks that were run
 * @param explorer a new explorer, which the command closes
 * @param workers for checks on other machines
 * @param ide opens the IDE; returns the exit code
 * @param tour makes the tour's pictures in a folder; returns the exit code
 */
public record Services(
        Checks checks,
        RunRecords records,
        Supplier<Explorer> explorer,
        Workers workers,
        ToIntFunction<IdeRequest> ide,
        ToIntFunction<Path> tour,
        Supplier<List<DoctorCommand.Finding>> doctor) {}
