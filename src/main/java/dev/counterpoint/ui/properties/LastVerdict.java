package dev.counterpoint.ui.properties;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.PastVerdict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How the last check of a property ended.
 *
 * @param sentence the verdict in words
 * @param stale whether the spec was changed since
 */
public record LastVerdict(Kind.Verdict verdict, String sentence, boolean stale) {
    /** One of an earlier session, with its time as it is said in a zone. */
    public static LastVerdict of(PastVerdict past, ZoneId zone) {
        String when =
                DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                        .withZone(zone)
                        .format(past.time());
        return new LastVerdict(
                past.verdict(), past.words() + " · " + past.model() + " · " + when, past.before());
    }

    LastVerdict aged() {
        return new LastVerdict(verdict, sentence, true);
    }

    /** As the card says it. */
    String word() {
        String word =
                switch (verdict) {
                    case PASSED -> isVacuous() ? "passed, vacuously" : "passed";
                    case VIOLATED -> "violated";
                    case INCOMPLETE -> "not finished";
                    case FAILED -> "not checked";
                };
        return stale ? word + " before the last change" : word;
    }

    /** Its icon's literal: never colour alone. */
    String icon() {
        return switch (verdict) {
            case PASSED -> isVacuous() ? "fth-alert-circle" : "fth-check-circle";
            case VIOLATED -> "fth-x-circle";
            case INCOMPLETE -> "fth-clock";
            case FAILED -> "fth-alert-triangle";
        };
    }

    private boolean isVacuous() {
        return sentence.contains(" holds vacuously");
    }

    /** Its style class. */
    String styleClass() {
        return "verdict-" + verdict.word();
    }
}
