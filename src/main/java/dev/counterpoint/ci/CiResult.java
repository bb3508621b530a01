package dev.counterpoint.ci;

import dev.counterpoint.check.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of all that CI ran.
 *
 * @param listed whether the project's settings had a list of models
 * @param schedules the kept schedules, in the order in which they were replayed
 * @param cases the models, in the order in which they were checked
 * @param untouched models that were left out since the change touches nothing of them
 * @param notes what else was not checked, a sentence each
 * @param began when it began
 * @param took how long it took
 */
public record CiResult(
        CiRequest request,
        boolean listed,
        List<CiSchedule> schedules,
        List<CiCase> cases,
        List<CiModel> untouched,
        List<String> notes,
        Instant began,
        Duration took) {
    /** From the worst to the best. */
    private static final List<Integer> LADDER =
            List.of(70, 150, 151, 75, 64, 12, 13, 11, 10, 14, CiCase.UNEXPECTED, 20, 0);

    public CiResult {
        schedules = List.copyOf(schedules);
        cases = List.copyOf(cases);
        untouched = List.copyOf(untouched);
        notes = List.copyOf(notes);
    }

    /** The exit code of the worst. */
    public int exitCode() {
        return codes().min((a, b) -> rank(a) - rank(b)).orElse(0);
    }

    private Stream<Integer> codes() {
        return Stream.concat(
                schedules.stream().map(CiSchedule::exitCode), cases.stream().map(CiCase::exitCode));
    }

    private static int rank(int code) {
        int at = LADDER.indexOf(code);
        return at < 0 ? 0 : at;
    }

    /** The rung of the worst. */
    public Kind.Verdict verdict() {
        int worst = exitCode();
        if (worst == 0) {
            return Kind.Verdict.PASSED;
        }
        if (worst == Kind.INCOMPLETE.exitCode()) {
            return Kind.Verdict.INCOMPLETE;
        }
        return worst >= 10 && worst <= 14 ? Kind.Verdict.VIOLATED : Kind.Verdict.FAILED;
    }

    /** What was not checked, a sentence each. */
    public List<String> notChecked() {
        List<String> left = new ArrayList<>();
        for (CiCase one : cases) {
            if (one.result() == null) {
                left.add(one.model().name() + ": the budget was over before it began.");
            } else if (one.result().kind() == Kind.INCOMPLETE) {
                left.add(one.model().name() + ": " + one.result().sentence());
            }
        }
        untouched.forEach(m -> left.add(m.name() + ": the change touches nothing of it."));
        left.addAll(notes);
        return left;
    }
}
