package dev.counterpoint.cli;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code counterpoint doctor}: what the program found on this machine. */
@Command(
        name = "doctor",
        description = "Say what was found here: Java, engine, fonts, libraries, folders, versions.")
public final class DoctorCommand implements Callable<Integer> {
    private static final int INTERNAL = 70;
    private final Supplier<List<Finding>> findings;
    private final Console console;

    /**
     * One thing that was looked at.
     *
     * @param well false where it keeps a part of the program from working; the value says what to
     *     do
     */
    public record Finding(String what, String value, boolean well) {}

    DoctorCommand(Supplier<List<Finding>> findings, Console console) {
        this.findings = findings;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Finding> all = findings.get();
        int width = all.stream().mapToInt(f -> f.what().length()).max().orElse(0);
        for (Finding finding : all) {
            String mark = finding.well() ? "ok" : "!!";
            String name = finding.what() + " ".repeat(width - finding.what().length());
            console.out().println(mark + "  " + name + "  " + finding.value());
        }
        return all.stream().allMatch(Finding::well) ? 0 : INTERNAL;
    }
}
