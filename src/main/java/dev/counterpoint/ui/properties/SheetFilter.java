package dev.counterpoint.ui.properties;

import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.CardKind;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which rows of the sheet are shown.
 *
 * @param words as it is offered
 */
public record SheetFilter(String words, Predicate<SheetRow> rows) {
    static final SheetFilter ALL_KINDS = new SheetFilter("All kinds", r -> true);
    static final SheetFilter PROPERTIES =
            new SheetFilter("Properties", r -> r.card().kind().isProperty());
    static final SheetFilter ENVIRONMENT = of("Environment actions", CardKind.ENVIRONMENT_ACTION);

    static final SheetFilter ANY_STATE = new SheetFilter("Whatever its state", r -> true);
    static final SheetFilter NO_PLAIN_TEXT =
            new SheetFilter("Without plain text", r -> r.lacks(Standing.Missing.PLAIN_TEXT));
    static final SheetFilter NEVER_CHECKED =
            new SheetFilter("Never checked", r -> r.standing().isNeverChecked());
    static final SheetFilter VIOLATED =
            new SheetFilter(
                    "Violated", r -> r.last() != null && r.last().words().startsWith("violated"));
    static final SheetFilter DRIFTED = new SheetFilter("Drifted", SheetRow::isDrifted);

    /** By what a row is. */
    static final List<SheetFilter> KINDS =
            List.of(
                    ALL_KINDS,
                    PROPERTIES,
                    of("Invariants", CardKind.INVARIANT),
                    of("Action properties", CardKind.ACTION_PROPERTY),
                    of("Temporal properties", CardKind.TEMPORAL_PROPERTY),
                    new SheetFilter("Actions", r -> r.card().kind().isAction()),
                    ENVIRONMENT,
                    of("Assumptions", CardKind.ASSUMPTION));

    /** By what is to be done about it. */
    static final List<SheetFilter> STATES =
            List.of(
                    ANY_STATE,
                    NO_PLAIN_TEXT,
                    NEVER_CHECKED,
                    VIOLATED,
                    DRIFTED,
                    new SheetFilter("Code not found", r -> r.lacks(Standing.Missing.CODE)));

    private static SheetFilter of(String words, CardKind kind) {
        return new SheetFilter(words, r -> r.card().kind() == kind);
    }

    boolean shows(SheetRow row) {
        return rows.test(row);
    }

    @Override
    public String toString() {
        return words;
    }
}
