package dev.counterpoint.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out the result
 * @param err errors and progress
 * @param terminal whether a person watches: then a long check shows a progress line
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {
    /** One error sentence. */
    void error(String sentence) {
        err.println("counterpoint: " + sentence);
    }
}
