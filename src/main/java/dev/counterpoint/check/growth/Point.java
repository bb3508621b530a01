package dev.counterpoint.check.growth;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;

/**
 * A model of one size, checked.
 *
 * @param size of the constant that was turned
 * @param distinct states found
 * @param millis wall-clock time
 * @param kind how the check ended
 * @param property what was violated; empty where nothing was
 */
public record Point(
        int size, String value, long distinct, int depth, long millis, Kind kind, String property) {

    static Point of(int size, String value, CheckResult result, long millis) {
        String property =
                result.violations().isEmpty() || result.violations().getFirst().property() == null
                        ? ""
                        : String.valueOf(result.violations().getFirst().property());
        return new Point(
                size,
                value,
                result.figures().distinct(),
                result.figures().depth(),
                millis,
                result.kind(),
                property);
    }

    /** Whether all states were found. */
    public boolean isWhole() {
        return kind == Kind.PASSED;
    }
}
