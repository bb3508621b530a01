package dev.counterpoint.check;

import java.nio.file.Path;
import java.time.Instant;

/**
 * How a property came out when a model was last checked.
 *
 * @param time when that was
 * @param model the model's name
 * @param spec the root module's file
 * @param before whether the spec or the model was changed since
 */
public record PastVerdict(
        Kind.Verdict verdict, Instant time, String model, Path spec, boolean before) {
    /** In a word or two. */
    public String words() {
        String word =
                switch (verdict) {
                    case PASSED -> "passed";
                    case VIOLATED -> "violated";
                    case INCOMPLETE -> "not finished";
                    case FAILED -> "could not be checked";
                };
        return before ? word + " before the last change" : word;
    }
}
