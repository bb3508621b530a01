package dev.counterpoint.ui.properties;

import dev.counterpoint.check.Kind;

/**
 * How the last check of a property ended.
 *
 * @param sentence the verdict in words
 * @param stale whether the spec was changed since
 */
public record LastVerdict(Kind.Verdict verdict, String sentence, boolean stale) {
    LastVerdict aged() {
        return new LastVerdict(verdict, sentence, true);
    }

    /** As the card says it. */
    String word() {
        String word =
                switch (verdict) {
                    case PASSED -> "passed";
                    case VIOLATED -> "violated";
                    case INCOMPLETE -> "not finished";
                    case FAILED -> "not checked";
                };
        return stale ? word + " before the last change" : word;
    }

    /** Its icon's literal: never colour alone. */
    String icon() {
        return switch (verdict) {
            case PASSED -> "fth-check-circle";
            case VIOLATED -> "fth-x-circle";
            case INCOMPLETE -> "fth-clock";
            case FAILED -> "fth-alert-triangle";
        };
    }

    /** Its style class. */
    String styleClass() {
        return "verdict-" + verdict.word();
    }
}
