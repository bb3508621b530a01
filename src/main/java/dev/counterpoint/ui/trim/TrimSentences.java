package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.spec.Model;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a trimming, in words. */
final class TrimSentences {
    private TrimSentences() {}

    /** What became less, or more, the most important first. */
    static String difference(TrimResult result, boolean other) {
        Cost before = result.given().cost();
        Cost after = result.best().cost();
        List<Measure> order = result.request().order();
        List<String> changed =
                order.stream()
                        .filter(m -> before.of(m) != after.of(m))
                        .map(
                                m ->
                                        number(before.of(m))
                                                + " → "
                                                + number(after.of(m))
                                                + " "
                                                + TrimWords.several(m))
                        .toList();
        if (changed.isEmpty()) {
            String size = TrimWords.count(Measure.STEPS, after.steps());
            boolean optimal = result.best().word() == Trimmed.Word.OPTIMAL;
            return other
                    ? "Trimmed: another counterexample that costs the same, " + size
                    : (optimal ? "Nothing can be left out: " : "Nothing was left out: ") + size;
        }
        return "Trimmed: " + String.join(", ", changed);
    }

    /** How far a search has come. */
    static String activity(TrimFigures figures) {
        return figures.states() == 0
                ? "Trimming: reading the spec and replaying the trace…"
                : String.format(
                        Locale.ROOT,
                        "Trimming: %,d distinct states, %,.1f s",
                        figures.states(),
                        figures.elapsedMillis() / 1000.0);
    }

    /** The best so far and what it is. */
    static String soFar(Trimmed best) {
        return "So far "
                + TrimWords.count(Measure.STEPS, best.cost().steps())
                + ": "
                + TrimWords.stage(best.stage())
                + ".";
    }

    /** The honest word as a sentence begins with it. */
    static String word(Trimmed.Word word) {
        return switch (word) {
            case OPTIMAL -> "Optimal";
            case LOCALLY_MINIMAL -> "Locally minimal";
            case BUDGET_EXPIRED -> "Budget expired";
        };
    }

    /** A claim without its honest word, where it begins with that. */
    static String afterWord(String claim, Trimmed.Word word) {
        String begin = word(word) + ":";
        return claim.startsWith(begin) ? claim.substring(begin.length()).strip() : claim;
    }

    /** The values for which a result holds, and smaller ones with which the model still fails. */
    static String constants(TrimResult result, SmallerConstants.@Nullable Result smaller) {
        Model model = result.model() == null ? null : result.model().model();
        return model == null || model.constants().isEmpty()
                ? ""
                : model.constants().stream()
                        .map(
                                c ->
                                        c.name()
                                                + (c.override() ? " <- " : " = ")
                                                + c.value()
                                                + less(c.name(), smaller))
                        .collect(Collectors.joining("\n"));
    }

    private static String less(String name, SmallerConstants.@Nullable Result smaller) {
        String value = smaller == null ? null : smaller.constants().get(name);
        return value == null ? "" : " → " + value;
    }

    /** What trying smaller constants came to. */
    static String smaller(SmallerConstants.@Nullable Result result) {
        if (result == null) {
            return "Smaller constants are tried…";
        }
        Trimmed best = result.best();
        String found =
                best == null
                        ? result.tried().isEmpty()
                                ? "No smaller values were tried."
                                : "No smaller value that was tried still fails."
                        : "With the smaller values it still fails, in "
                                + TrimWords.count(Measure.STEPS, best.cost().steps())
                                + ".";
        String tried =
                result.tried().isEmpty()
                        ? ""
                        : " Nothing is violated with " + String.join(", or ", result.tried()) + ".";
        return found
                + tried
                + (result.complete() ? "" : " The time for it was over before all was tried.");
    }

    /** A measure as a row of a table begins with it. */
    static String title(Measure measure) {
        String words = TrimWords.several(measure);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A time as people say it. */
    static String seconds(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
