package dev.counterpoint.ci;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ProjectSettings;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * How a model is to end.
 *
 * @param property what is to be violated: a property's name, or {@code deadlock}, {@code assert} or
 *     {@code assumption}; null for whichever
 */
public record Expectation(Kind.Verdict verdict, @Nullable String property) {
    /** What is expected of a model of which nothing is said. */
    public static final Expectation PASSED = new Expectation(Kind.Verdict.PASSED, null);

    private static final Set<Kind> NAMELESS = Set.of(Kind.DEADLOCK, Kind.ASSERT, Kind.ASSUMPTION);

    /** What a project's settings say. */
    static Expectation of(ProjectSettings.Expected expected) {
        return new Expectation(expected.kind(), expected.property());
    }

    /**
     * Whether a check ended so. One that was to come no further than incomplete may also pass: how
     * far it comes depends on the machine.
     */
    public boolean isMetBy(CheckResult result) {
        return switch (verdict) {
            case PASSED -> result.kind() == Kind.PASSED;
            case VIOLATED -> result.kind().verdict() == Kind.Verdict.VIOLATED && names(result);
            case INCOMPLETE ->
                    result.kind() == Kind.PASSED
                            || result.kind().verdict() == Kind.Verdict.INCOMPLETE;
            case FAILED -> false;
        };
    }

    private boolean names(CheckResult result) {
        if (property == null) {
            return true;
        }
        boolean nameless =
                NAMELESS.contains(result.kind())
                        && result.kind().word().equals(property.toLowerCase(Locale.ROOT));
        return nameless
                || result.violations().stream()
                        .map(Counterexample::property)
                        .anyMatch(property::equals);
    }

    /** As the list says it. */
    @Override
    public String toString() {
        return property == null ? verdict.word() : verdict.word() + " " + property;
    }
}
