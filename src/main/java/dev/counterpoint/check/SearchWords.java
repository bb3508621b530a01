package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/** A search that found nothing and did not see all, in words that say how much it saw. */
record SearchWords(Search search, Figures figures) {
    /**
     * The verdict.
     *
     * @param budget the time that ended; null where it was something else
     * @param course how it went on lately
     */
    String incomplete(Ending why, @Nullable Duration budget, Course course) {
        String reason = budget == null ? why.words() : why.words() + " after " + seconds(budget);
        if (search.mode() == Search.Mode.SIMULATION) {
            return simulated(why, reason);
        }
        if (figures.distinct() == 0) {
            return "Not finished: " + reason + ", before a state was found.";
        }
        String found = VerdictWords.count(figures.distinct(), "distinct state", "distinct states");
        boolean deepest = search.mode() == Search.Mode.DEPTH_FIRST && why == Ending.ITSELF;
        if (search.isShared() && why == Ending.ITSELF && figures.queued() == 0) {
            return "Not finished: all %s were explored, but TLC's distributed mode decides no temporal property."
                    .formatted(found);
        }
        if (deepest && figures.queued() == 0) {
            return "Not finished: all %s were explored depth-first, which decides no temporal property."
                    .formatted(found);
        }
        if (deepest) {
            return String.format(
                    Locale.ROOT,
                    "Not finished: nothing was found in behaviors of up to %,d states, with %s;"
                            + " there are more beyond.",
                    search.depth(),
                    found);
        }
        String rest =
                figures.queued() == 0
                        ? found + " found and the search not at its end"
                        : String.format(
                                Locale.ROOT,
                                "%,d of %s found still to explore",
                                figures.queued(),
                                found);
        String lately = search.mode() == Search.Mode.BREADTH_FIRST ? course.words() : "";
        return "Not finished: "
                + reason
                + ", with "
                + rest
                + "."
                + (lately.isEmpty() ? "" : " " + lately);
    }

    private String simulated(Ending why, String reason) {
        String made =
                String.format(
                        Locale.ROOT,
                        "%s of up to %,d states simulated with seed %d",
                        VerdictWords.count(figures.behaviors(), "behavior", "behaviors"),
                        search.depth(),
                        search.seed());
        return why == Ending.ITSELF
                ? "Not finished: " + made + ", and nothing found."
                : "Not finished: " + reason + ", with " + made + " and nothing found.";
    }

    /** What that does not prove. */
    String notProved(@Nullable Model model) {
        if (search.mode() != Search.Mode.SIMULATION) {
            return "No violation was found so far. The states that were not reached were not"
                    + " checked, and no temporal property was decided.";
        }
        boolean temporal = model != null && !model.properties().isEmpty();
        return "This proves nothing: other behaviors were not tried"
                + (temporal
                        ? ", and of temporal properties only the loops within one behavior were seen."
                        : ".");
    }

    /**
     * What a search that went on after its violations says of the other properties.
     *
     * @param exhausted whether it came to an end that proves them
     * @param ended whether it came to its own end
     */
    String othersProved(boolean exhausted, boolean ended) {
        if (exhausted) {
            return "All states were explored: what else was asked for holds in this model.";
        }
        if (search.mode() == Search.Mode.SIMULATION) {
            return "Simulation proves nothing of the other properties.";
        }
        boolean all = ended && figures.queued() == 0 && search.mode() == Search.Mode.DEPTH_FIRST;
        return all
                ? "All states were explored: what else was asked for holds in this model, but for"
                        + " temporal properties, which were not checked."
                : "Not all states were explored: the other properties are not decided.";
    }

    private static String seconds(Duration budget) {
        long millis = budget.toMillis();
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
