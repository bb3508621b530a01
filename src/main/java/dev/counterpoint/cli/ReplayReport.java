package dev.counterpoint.cli;

import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Status;
import dev.counterpoint.spec.Diagnostic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells people what became of schedules: one paragraph each, and how many of each kind. */
final class ReplayReport {
    private final Console console;

    private final boolean repairs;

    /**
     * @param repairs whether what can be repaired is
     */
    ReplayReport(Console console, boolean repairs) {
        this.console = console;
        this.repairs = repairs;
    }

    void tell(Replayed replayed) {
        Schedule schedule = replayed.schedule();
        console.out().println(schedule.file() + " (" + schedule.incident().status().word() + ")");
        console.out().println("  " + schedule.title());
        console.out().println("  " + replayed.sentence());
        if (replayed.isRepairable() && !repairs) {
            console.out()
                    .println(
                            "  It can be repaired: --repair writes it with the names that the"
                                    + " spec has now.");
        }
        if (replayed.isBack()) {
            console.out().println("  It is back: it was fixed once.");
        }
        if (replayed.isAccepted()) {
            console.out().println("  That is accepted, and does not count.");
        }
        if (replayed.outcome() == Outcome.FIXED || replayed.outcome() == Outcome.HARMLESS) {
            Status status = schedule.incident().status();
            if (status == Status.OPEN || status == Status.UNDERSTOOD) {
                console.out().println("  Its status can be set to fixed.");
            }
        }
        for (Diagnostic error : replayed.errors()) {
            console.err().println(Problems.of(Path.of("")).line(error));
        }
    }

    void end(List<Replayed> replayed, List<Path> repaired) {
        repaired.forEach(file -> console.out().println("Repaired: " + file));
        if (replayed.size() < 2) {
            return;
        }
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long number = replayed.stream().filter(r -> r.outcome() == outcome).count();
            if (number > 0) {
                counts.add(number + " " + plural(outcome, number));
            }
        }
        console.out().println();
        console.out()
                .println(
                        Words.count(replayed.size(), "schedule", "schedules")
                                + ": "
                                + String.join(", ", counts)
                                + ".");
    }

    private static String plural(Outcome outcome, long number) {
        if (number == 1) {
            return outcome.words();
        }
        return switch (outcome) {
            case STILL_VIOLATES -> "still violate";
            case HARMLESS -> "no longer violate, though they replay";
            case DOES_NOT_APPLY -> "do not apply";
            case FIXED, UNDECIDED, FAILED -> outcome.words();
        };
    }
}
