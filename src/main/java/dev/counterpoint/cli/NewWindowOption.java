package dev.counterpoint.cli;

import picocli.CommandLine.Option;

/** Whether a window is opened where there is one already. */
final class NewWindowOption {
    @Option(
            names = "--new-window",
            description = "Open another window, not the one that is there already.")
    private boolean asked;

    boolean asked() {
        return asked;
    }
}
