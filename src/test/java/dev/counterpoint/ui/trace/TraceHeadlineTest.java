package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.ui.session.Examples;

import org.junit.jupiter.api.Test;

import java.util.List;

class TraceHeadlineTest {
    @Test
    void anInvariantIsSaidPlainlyThenFormallyThenWhyItIsFalseHere() {
        TraceHeadline headline = TraceHeadline.of(Examples.leaseViolation());
        assertThat(headline.plain())
                .isEqualTo("No two nodes ever answer requests as the leader at the same time.");
        assertThat(headline.formal())
                .isEqualTo(
                        "OneLeaderAtATime =="
                                + " \\A a, b \\in Node : Serves(a) /\\ Serves(b) => a = b");
        assertThat(headline.here())
                .isEqualTo("False in state 8: Serves(n1) and Serves(n3), n1 /= n3");
    }

    @Test
    void aLassoSaysWhichStatesRepeat() {
        assertThat(TraceHeadline.of(Examples.lassoViolation()).here())
                .isEqualTo(
                        "From state 4 on, states 4 to 6 repeat for ever, and this never comes"
                                + " true.");
    }

    @Test
    void aDeadlockSaysWhereNothingIsEnabled() {
        TraceHeadline headline = TraceHeadline.of(Examples.deadlock());
        assertThat(headline.plain()).isEqualTo("In state 3 no action is enabled.");
        assertThat(headline.formal()).isNull();
    }

    @Test
    void comparisonsAreTurnedRoundAndVariablesGetTheirValues() {
        State state = Examples.counter(7);
        assertThat(ExplanationWords.of(leaf("x <= 3", false), state)).isEqualTo("x > 3  (x = 7)");
        assertThat(ExplanationWords.of(leaf("x \\in Small", false), state))
                .isEqualTo("x \\notin Small  (x = 7)");
        assertThat(ExplanationWords.of(leaf("Ready /\\ x = 1", false), state))
                .isEqualTo("Ready /\\ x = 1 is false  (x = 7)");
    }

    @Test
    void whatAComparisonComparesStandsBesideIt() {
        Explanation operand = value("charges[c]", IntegerValue.of(2));
        Explanation body =
                new Explanation(
                        "charges[c] <= 1",
                        Examples.PLACE,
                        new BooleanValue(false),
                        null,
                        List.of(new Binding("c", new ModelValue("alice"))),
                        List.of(operand));
        assertThat(ExplanationWords.of(body, Examples.counter(0)))
                .isEqualTo("charges[alice] > 1  (charges[alice] = 2)");
    }

    @Test
    void operandsThatSayTheSameAreLeftOut() {
        Explanation equal =
                new Explanation(
                        "a = b",
                        Examples.PLACE,
                        new BooleanValue(false),
                        null,
                        List.of(
                                new Binding("a", new ModelValue("n1")),
                                new Binding("b", new ModelValue("n2"))),
                        List.of(
                                value("a", new ModelValue("n1")),
                                value("b", new ModelValue("n2"))));
        assertThat(ExplanationWords.of(equal, Examples.counter(0))).isEqualTo("n1 /= n2");
    }

    private static Explanation value(String text, Value value) {
        return new Explanation(text, Examples.PLACE, value, null, List.of(), List.of());
    }

    @Test
    void namesInStringsAreNotReplaced() {
        Explanation part =
                new Explanation(
                        "status[p] = \"p\"",
                        Examples.PLACE,
                        new BooleanValue(false),
                        null,
                        List.of(new Binding("p", new ModelValue("p1"))),
                        List.of());
        assertThat(ExplanationWords.of(part, Examples.counter(0))).isEqualTo("status[p1] /= \"p\"");
    }

    @Test
    void whatCannotBeEvaluatedIsSaidSo() {
        Explanation part =
                new Explanation(
                        "f[k] = 1",
                        Examples.PLACE,
                        null,
                        "k is not in its domain",
                        List.of(new Binding("k", new StringValue("a"))),
                        List.of());
        assertThat(ExplanationWords.of(part, Examples.counter(0)))
                .isEqualTo("f[\"a\"] = 1 cannot be evaluated: k is not in its domain");
    }

    private static Explanation leaf(String text, boolean value) {
        return new Explanation(
                text, Examples.PLACE, new BooleanValue(value), null, List.of(), List.of());
    }
}
