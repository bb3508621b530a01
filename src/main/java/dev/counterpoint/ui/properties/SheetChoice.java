package dev.counterpoint.ui.properties;

import dev.counterpoint.check.PastVerdict;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/** Which page of the sheet is open, and in which order its rows stand. */
public final class SheetChoice {
    private SheetChoice() {}

    /** The two pages of the sheet. */
    public enum Page {
        /** All that the specs say. */
        PROPERTIES,
        /** What they take for granted. */
        ASSUMPTIONS
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
