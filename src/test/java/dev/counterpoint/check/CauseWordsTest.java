package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

/** Why deadlocks and lassos came about, in sentences; and what is said of a run cut short. */
class CauseWordsTest {
    private static final SourceRange PLACE = new SourceRange("Lease", 3, 5, 3, 9);

    private static Step grant(String node) {
        return new Step("Grant", List.of(new Binding("n", new ModelValue(node))));
    }

    private static DisabledAction needs(Step step, String condition, String side, Value value) {
        Explanation part = new Explanation(side, PLACE, value, null, List.of(), List.of());
        return new DisabledAction(
                step,
                PLACE,
                new Explanation(
                        condition,
                        PLACE,
                        new BooleanValue(false),
                        null,
                        step.parameters(),
                        List.of(part)),
                "");
    }

    @Test
    void actionsWithTheSameReasonAreToldTogether() {
        List<String> lines =
                CauseWords.disabled(
                        List.of(
                                needs(grant("n1"), "free > 0", "free", IntegerValue.of(0)),
                                needs(grant("n2"), "free > 0", "free", IntegerValue.of(0)),
                                new DisabledAction(
                                        new Step("Recv", List.of()),
                                        PLACE,
                                        null,
                                        "there is no m in msgs.")));
        assertThat(lines)
                .containsExactly(
                        "Grant(n1) and Grant(n2) need free > 0, but free is 0.",
                        "Recv cannot be taken: there is no m in msgs.");
    }

    @Test
    void parametersStandAsTheirValuesInTheCondition() {
        List<String> lines =
                CauseWords.disabled(
                        List.of(needs(grant("n1"), "left[n] > 0", "left[n]", IntegerValue.of(0))));
        assertThat(lines).containsExactly("Grant(n1) needs left[n1] > 0, but left[n1] is 0.");
    }

    @Test
    void fairnessIsWrittenAsTheSpecWouldSayIt() {
        Causes causes =
                new Causes(
                        List.of(),
                        List.of(
                                new Fairness(false, grant("n1"), false, PLACE),
                                new Fairness(true, new Step("Recv", List.of()), true, PLACE)),
                        "vars");
        assertThat(CauseWords.of(lasso(causes)))
                .containsExactly(
                        "Weak fairness of Grant(n1), WF_vars(Grant(n1)), would rule this behavior"
                                + " out: it can be taken in every state of the loop and never is.",
                        "Strong fairness of Recv, with any parameters, would rule this behavior"
                                + " out: it can be taken again and again in the loop and never is.",
                        "That was found out on this behavior alone: there may be others that such"
                                + " an assumption allows.");
    }

    private static Counterexample lasso(Causes causes) {
        List<State> states =
                List.of(
                        new State(List.of("x"), List.of(IntegerValue.of(0))),
                        new State(List.of("x"), List.of(IntegerValue.of(1))));
        Trace trace = new Trace(states, List.of(grant("n2")), OptionalInt.of(0), grant("n3"));
        return new Counterexample(
                Kind.PROPERTY,
                "Live",
                null,
                null,
                null,
                null,
                "It is violated.",
                trace,
                List.of(),
                null,
                null,
                causes);
    }

    @Test
    void aQueueThatShrinksHasAnEstimate() {
        assertThat(course(4_000, 2_000).words())
                .isEqualTo(
                        "In the last 4 s it found 250 distinct states a second, and 500 fewer were"
                                + " left each second: about 4 s more at that rate, an estimate.");
    }

    @Test
    void aQueueThatGrowsHasNone() {
        assertThat(course(2_000, 3_000).words())
                .isEqualTo(
                        "In the last 4 s it found 250 distinct states a second, and no fewer were"
                                + " left to explore: how long it would take is not known.");
    }

    @Test
    void ofAMomentNothingIsSaid() {
        Course course = new Course();
        course.add(new Figures(10, 10, 5, 2, 100));
        assertThat(course.words()).isEmpty();
    }

    private static Course course(long queuedFirst, long queuedLast) {
        Course course = new Course();
        course.add(new Figures(90_000, 4_000, queuedFirst, 5, 1_000));
        course.add(new Figures(99_000, 5_000, queuedLast, 9, 5_000));
        return course;
    }
}
