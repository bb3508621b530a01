package dev.counterpoint.ui.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that writes a journal: its number, and when it began, since numbers come again.
 *
 * @param window tells apart the journals of one process
 */
public record Owner(long pid, long startMillis, long window) {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

    /** The system tells the begin of a process by its clock, which may be set a little. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    /** This process. */
    public static Owner here(long window) {
        ProcessHandle here = ProcessHandle.current();
        return new Owner(here.pid(), start(here).orElse(0L), window);
    }

    /** The name of its journal's folder. */
    String folder() {
        return pid + "-" + startMillis + "-" + window;
    }

    static Optional<Owner> of(String folder) {
        Matcher name = NAME.matcher(folder);
        return name.matches()
                ? Optional.of(
                        new Owner(
                                Long.parseLong(name.group(1)),
                                Long.parseLong(name.group(2)),
                                Long.parseLong(name.group(3))))
                : Optional.empty();
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(isIt()).isPresent();
    }

    private Predicate<ProcessHandle> isIt() {
        return process ->
                start(process)
                        .map(s -> Math.abs(s - startMillis) <= CLOCKS_DIFFER.toMillis())
                        .orElse(true);
    }

    private static Optional<Long> start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }
}
