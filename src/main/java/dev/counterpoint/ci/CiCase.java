package dev.counterpoint.ci;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What came of a model.
 *
 * @param result of its check; null where the budget was over before it
 * @param trend beside the last run; null without a result
 */
public record CiCase(CiModel model, @Nullable CheckResult result, @Nullable Trend trend) {
    /** The exit code where nothing is wrong but that a model did not end as it was to. */
    public static final int UNEXPECTED = 1;

    /** One for which no time was left. */
    static CiCase notChecked(CiModel model) {
        return new CiCase(model, null, null);
    }

    /** Whether it ended as it was to. */
    public boolean isMet() {
        return result != null && model.expectation().isMetBy(result);
    }

    /** Whether a violation was to happen and did. */
    public boolean isExpectedViolation() {
        return isMet() && model.expectation().verdict() == Kind.Verdict.VIOLATED;
    }

    /** 0 where it ended as it was to, else what tells how it ended. */
    public int exitCode() {
        if (result == null) {
            return Kind.INCOMPLETE.exitCode();
        }
        if (isMet()) {
            return 0;
        }
        return result.kind() == Kind.PASSED ? UNEXPECTED : result.kind().exitCode();
    }

    /** The rung of the ladder; where a violation was to happen and none did, failed. */
    public Kind.Verdict verdict() {
        if (result == null) {
            return Kind.Verdict.INCOMPLETE;
        }
        if (isMet()) {
            return Kind.Verdict.PASSED;
        }
        return result.kind() == Kind.PASSED ? Kind.Verdict.FAILED : result.kind().verdict();
    }

    /** What came of it, in words. */
    public String sentence() {
        if (result == null) {
            return "Not checked: the budget was over before it began.";
        }
        String said = result.sentence();
        if (!result.errors().isEmpty() && result.kind().verdict() == Kind.Verdict.FAILED) {
            said = result.errors().getFirst().message();
        }
        if (!isMet()) {
            boolean plain = model.expectation().equals(Expectation.PASSED);
            return plain ? said : said + " Expected: " + model.expectation() + ".";
        }
        return switch (model.expectation().verdict()) {
            case VIOLATED -> "As expected. " + said;
            case INCOMPLETE ->
                    result.kind() == Kind.PASSED
                            ? said + " More than expected: the list could say passed."
                            : "As expected. " + said;
            default -> said;
        };
    }

    /** The violation that nobody expected. */
    public Optional<Counterexample> unexpected() {
        boolean violated = verdict() == Kind.Verdict.VIOLATED;
        return violated && result != null
                ? result.violations().stream().findFirst()
                : Optional.empty();
    }
}
