package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a model's states are to be explored, as the user writes it.
 *
 * @param written what stands in the fields; a field that is not there is left to the usual
 * @param everyProperty whether the check goes on after a violation
 * @param coverage whether it is counted how often each expression is evaluated
 */
public record SearchChoice(
        Mode mode, Map<Field, String> written, boolean everyProperty, boolean coverage) {
    private static final int USUAL_DEPTH = 100;
    private static final long USUAL_NUMBER = 1_000;
    private static final long MOST = 1_000_000_000_000L;
    private static final Pattern GROUPS = Pattern.compile("[ ,_]");

    /** Breadth-first, and all the rest as usual. */
    public static final SearchChoice USUAL =
            new SearchChoice(Mode.BREADTH_FIRST, Map.of(), false, false);

    /** What can be written, the search it goes with, and what is said where it is wrong. */
    public enum Field {
        DEPTH(
                Set.of(Mode.DEPTH_FIRST, Mode.SIMULATION),
                "Write the most states in a behavior, such as 50."),
        NUMBER(Set.of(Mode.SIMULATION), "Write how many behaviors, such as 1000."),
        SEED(Set.of(Mode.SIMULATION), "Write a whole number, or nothing for one at random."),
        MAX_STATES(Set.of(Mode.values()), "Write a number of states, or nothing for no bound."),
        DISK(Set.of(Mode.values()), "Write 500 MB or 20 GB, or nothing for 20 GB."),
        FINGERPRINT(Set.of(Mode.values()), "There are the functions 0 to 130.");

        private final Set<Mode> modes;
        private final String problem;

        Field(Set<Mode> modes, String problem) {
            this.modes = modes;
            this.problem = problem;
        }

        /** Whether it says anything in such a search. */
        public boolean goesWith(Mode mode) {
            return modes.contains(mode);
        }
    }

    public SearchChoice {
        mode = mode == null ? Mode.BREADTH_FIRST : mode;
        written = written == null ? Map.of() : Map.copyOf(written);
    }

    /** What stands in a field; empty where nothing does. */
    public String text(Field field) {
        return Objects.requireNonNull(written.getOrDefault(field, "")).strip();
    }

    /** What is wrong with a field, in words; null where nothing is, or where it says nothing. */
    public @Nullable String problem(Field field) {
        if (!field.goesWith(mode) || text(field).isEmpty()) {
            return null;
        }
        boolean right =
                switch (field) {
                    case DISK -> Amounts.memory(text(field)).isPresent();
                    case FINGERPRINT ->
                            number(field, 0).filter(n -> n < Search.FINGERPRINTS).isPresent();
                    case DEPTH -> number(field, 1).filter(n -> n <= Integer.MAX_VALUE).isPresent();
                    case SEED -> number(field, -MOST).isPresent();
                    case NUMBER, MAX_STATES -> number(field, 1).isPresent();
                };
        return right ? null : field.problem;
    }

    /** Whether a check can be asked for so. */
    public boolean isRight() {
        for (Field field : Field.values()) {
            if (problem(field) != null) {
                return false;
            }
        }
        return true;
    }

    /** As people group digits, {@code 1,000} and {@code 1_000} too. */
    private Optional<Long> number(Field field, long least) {
        String digits = GROUPS.matcher(text(field)).replaceAll("");
        try {
            return Optional.of(Long.parseLong(digits)).filter(n -> n >= least && n <= MOST);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private long numberOr(Field field, long least, long otherwise) {
        return field.goesWith(mode) ? number(field, least).orElse(otherwise) : otherwise;
    }

    /**
     * The search. Without a number and without another bound, simulation makes the usual number of
     * behaviors.
     *
     * @param timed whether it has a time budget
     * @param random the seed where none is written
     */
    Search search(boolean timed, long random) {
        boolean simulates = mode == Mode.SIMULATION;
        long maxStates = numberOr(Field.MAX_STATES, 1, 0);
        long unbounded = timed || maxStates > 0 ? 0 : USUAL_NUMBER;
        return new Search(
                mode,
                (int) numberOr(Field.DEPTH, 1, simulates ? USUAL_DEPTH : 0),
                numberOr(Field.NUMBER, 1, simulates ? unbounded : 0),
                numberOr(Field.SEED, -MOST, simulates ? random : 0),
                (int) numberOr(Field.FINGERPRINT, 0, 0),
                maxStates,
                everyProperty);
    }

    /** How many bytes a check may write. */
    long disk() {
        return Amounts.memory(text(Field.DISK)).orElse(CheckRequest.DISK);
    }

    /** How many threads explore, of those that are wanted: depth-first there is one. */
    int workers(int wanted) {
        return mode == Mode.DEPTH_FIRST ? 1 : wanted;
    }
}
