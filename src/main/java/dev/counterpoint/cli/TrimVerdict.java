package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import java.util.Arrays;
import java.util.List;

/** Compares what a trimmed trace claims of itself with what was found out again. */
final class TrimVerdict {
    private final Console console;

    TrimVerdict(Console console) {
        this.console = console;
    }

    /** The order in which a trace was trimmed. */
    static List<Measure> order(TraceMeta.Trimmed claim) {
        return claim.order().stream()
                .flatMap(
                        word ->
                                Arrays.stream(Measure.values())
                                        .filter(measure -> measure.word().equals(word)))
                .toList();
    }

    /** Tells it; the exit code. */
    int tell(TrimResult result) {
        TraceMeta.Trimmed claim = result.request().trace().meta().trimmed();
        if (result.failure() != null || claim == null) {
            return TrimReport.failed(console, result);
        }
        result.notes().forEach(console::error);
        List<Measure> order = result.request().order();
        List<Integer> given = order.stream().map(m -> result.given().cost().of(m)).toList();
        List<Integer> now = order.stream().map(m -> result.best().cost().of(m)).toList();
        if (!given.equals(claim.after()) && claim.after().size() == order.size()) {
            console.error(
                    "Not verified: the trace has "
                            + words(order, given)
                            + ", not "
                            + words(order, claim.after())
                            + ".");
            return Kind.USAGE.exitCode();
        }
        List<Measure> proved =
                order.stream().filter(m -> claim.proved().contains(m.word())).toList();
        for (Measure measure : proved) {
            int less = result.best().cost().of(measure);
            int claimed = result.given().cost().of(measure);
            if (less < claimed) {
                console.error(
                        "Not verified: there is a counterexample with " + words(order, now) + ".");
                return Kind.USAGE.exitCode();
            }
            if (less > claimed) {
                break;
            }
        }
        if (!result.best().proved().containsAll(proved)
                || result.best().word() == Trimmed.Word.BUDGET_EXPIRED) {
            console.out().println("Not verified yet. " + result.certificate());
            return Kind.INCOMPLETE.exitCode();
        }
        console.out()
                .println(
                        "Verified: the trace replays, violates what it is said to, and "
                                + (proved.isEmpty()
                                        ? "claims nothing else."
                                        : "its claim holds. " + result.certificate()));
        return 0;
    }

    private static String words(List<Measure> order, List<Integer> numbers) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            words.append(i == 0 ? "" : ", ");
            words.append(TrimWords.count(order.get(i), numbers.get(i)));
        }
        return words.toString();
    }
}
