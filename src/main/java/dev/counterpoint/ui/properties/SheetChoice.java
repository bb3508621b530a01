package dev.counterpoint.ui.properties;

import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.CardKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;

/** What of the sheet is shown, and in which order. */
public final class SheetChoice {
    private SheetChoice() {}

    /** The two pages of the sheet. */
    public enum Page {
        /** All that the specs say. */
        PROPERTIES,
        /** What they take for granted. */
        ASSUMPTIONS
    }

    /** Which kinds. */
    public enum Kinds {
        ALL("All kinds", r -> true),
        PROPERTIES("Properties", r -> r.card().kind().isProperty()),
        INVARIANTS("Invariants", r -> r.card().kind() == CardKind.INVARIANT),
        ACTION_PROPERTIES("Action properties", r -> r.card().kind() == CardKind.ACTION_PROPERTY),
        TEMPORAL("Temporal properties", r -> r.card().kind() == CardKind.TEMPORAL_PROPERTY),
        ACTIONS("Actions", r -> r.card().kind().isAction()),
        ENVIRONMENT("Environment actions", r -> r.card().kind() == CardKind.ENVIRONMENT_ACTION),
        ASSUMPTIONS("Assumptions", r -> r.card().kind() == CardKind.ASSUMPTION);

        private final String words;
        private final Predicate<SheetRow> shows;

        Kinds(String words, Predicate<SheetRow> shows) {
            this.words = words;
            this.shows = shows;
        }

        boolean shows(SheetRow row) {
            return shows.test(row);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether all, or those with something to do about. */
    public enum Only {
        EVERYTHING("Whatever its state", r -> true),
        NO_PLAIN_TEXT("Without plain text", r -> r.lacks(Standing.Missing.PLAIN_TEXT)),
        NEVER_CHECKED("Never checked", r -> r.standing().isNeverChecked()),
        VIOLATED("Violated", r -> r.last() != null && r.last().words().startsWith("violated")),
        DRIFTED("Drifted", SheetRow::isDrifted),
        CODE_MISSING("Code not found", r -> r.lacks(Standing.Missing.CODE));

        private final String words;
        private final Predicate<SheetRow> shows;

        Only(String words, Predicate<SheetRow> shows) {
            this.words = words;
            this.shows = shows;
        }

        boolean shows(SheetRow row) {
            return shows.test(row);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** In which order. */
    public enum Order {
        AS_WRITTEN("As written", null),
        NAME("By name", Comparator.comparing(r -> r.card().name())),
        KIND("By kind", Comparator.comparing(r -> r.card().kind())),
        VERDICT("By verdict, worst first", Comparator.comparingInt(Order::urgency)),
        TIME("By last check, oldest first", Comparator.comparing(Order::time));

        private final String words;
        private final @Nullable Comparator<SheetRow> order;

        Order(String words, @Nullable Comparator<SheetRow> order) {
            this.words = words;
            this.order = order;
        }

        @Nullable Comparator<SheetRow> order() {
            return order;
        }

        private static int urgency(SheetRow row) {
            PastVerdict last = row.last();
            if (last == null) {
                return row.standing().isNeverChecked() ? 1 : 5;
            }
            return switch (last.verdict()) {
                case VIOLATED -> 0;
                case FAILED -> 2;
                case INCOMPLETE -> 3;
                case PASSED -> 4;
            };
        }

        private static Instant time(SheetRow row) {
            PastVerdict last = row.last();
            if (last != null) {
                return last.time();
            }
            return row.standing().isNeverChecked() ? Instant.MIN : Instant.MAX;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
