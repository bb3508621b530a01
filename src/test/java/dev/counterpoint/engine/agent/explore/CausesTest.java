package dev.counterpoint.engine.agent.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** What keeps actions from being taken, and which fairness a loop does not meet. */
class CausesTest {
    private static final String MODULE =
            """
            ---- MODULE Walk ----
            EXTENDS Integers
            VARIABLES x, msgs
            Init == x = 0 /\\ msgs = {}
            Free == x < 2
            Up == /\\ x >= 0
                  /\\ x < 2
                  /\\ x' = x + 1 /\\ UNCHANGED msgs
            Down(n) == x >= n /\\ x' = x - n /\\ UNCHANGED msgs
            Recv(m) == msgs' = msgs \\ {m} /\\ UNCHANGED x
            Either == (x = 7 \\/ x = 8) /\\ Free /\\ x' = 0 /\\ UNCHANGED msgs
            Away == x' = x + 1 /\\ x' = 0 /\\ UNCHANGED msgs
            Picked == \\E k \\in {5, 6} : x > k /\\ x' = k /\\ UNCHANGED msgs
            Choice == IF x = 2 THEN x > 4 /\\ x' = 1 /\\ UNCHANGED msgs
                      ELSE x' = 2 /\\ UNCHANGED msgs
            Next == \\/ Up
                    \\/ \\E n \\in 3..4 : Down(n)
                    \\/ \\E m \\in msgs : Recv(m)
                    \\/ Either \\/ Away \\/ Picked \\/ Choice
            Zero == x = 1 /\\ x' = 0 /\\ UNCHANGED msgs
            Add(n) == x + n <= 3 /\\ x' = x + n /\\ UNCHANGED msgs
            Jump == x = 3 /\\ x' = 1 /\\ UNCHANGED msgs
            Walks == Zero \\/ Jump \\/ \\E n \\in 1..2 : Add(n)
            ====
            """;

    @TempDir static Path temp;
    private static @Nullable SpecQuestions stuck;
    private static @Nullable SpecQuestions walking;

    @BeforeAll
    static void load() {
        stuck = load("Next");
        walking = load("Walks");
    }

    private static SpecQuestions load(String next) {
        SpecSource source =
                new SpecSource(
                        temp.resolve("Walk.tla"),
                        "Walk",
                        Map.of("Walk", MODULE),
                        "Walk.cfg",
                        "INIT Init\nNEXT " + next + "\n",
                        List.of(),
                        List.of());
        return Objects.requireNonNull(SpecQuestions.load(source, temp).questions());
    }

    @Test
    void eachActionIsToldWithTheFirstConditionThatIsFalse() {
        assertThat(disabled(2))
                .containsExactly(
                        "Up: x < 2",
                        "Down(3): x >= n",
                        "Down(4): x >= n",
                        "Recv: there is no m in msgs.",
                        "Either: x = 7 \\/ x = 8",
                        "Away: what it says of the next state cannot be met.",
                        "Picked(5): x > k",
                        "Picked(6): x > k",
                        "Choice: x > 4");
    }

    private static List<String> disabled(int x) {
        Reply reply = Objects.requireNonNull(stuck).answer(new Request.WhyDisabled(state(x)));
        return ((Reply.Disabled) reply).actions().stream().map(CausesTest::text).toList();
    }

    private static String text(DisabledAction action) {
        return action.step()
                + ": "
                + (action.because() == null ? action.reason() : action.because().text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    (0)       | weak Add(1), weak Add(2)
                    0 (3)     | weak Jump
                    (0 1)     | weak Add(2)
                    0 (1 3)   | strong Zero, strong Add(1)
                    0 1 2 (2) | weak Add(1)
                    """)
    void aLoopIsRuledOutByFairnessOfWhatItNeverDoes(String behavior, String hints) {
        Reply reply =
                Objects.requireNonNull(walking).answer(new Request.FairnessHints(lasso(behavior)));
        assertThat(
                        ((Reply.FairnessMissing) reply)
                                .assumptions().stream().map(CausesTest::text).toList())
                .containsExactlyInAnyOrder(hints.split(", "));
    }

    @Test
    void aTraceThatEndsNeedsNoFairness() {
        Trace trace = Trace.finite(List.of(state(0)), List.of());
        assertThat(Objects.requireNonNull(walking).answer(new Request.FairnessHints(trace)))
                .isEqualTo(new Reply.FairnessMissing(List.of()));
    }

    private static String text(Fairness assumption) {
        return (assumption.strong() ? "strong " : "weak ")
                + assumption.step()
                + (assumption.some() ? " some" : "");
    }

    private static Trace lasso(String text) {
        int open = text.indexOf('(');
        List<State> states = new ArrayList<>();
        Arrays.stream(text.replaceAll("[()]", " ").strip().split(" +"))
                .forEach(x -> states.add(state(Integer.parseInt(x))));
        String before = text.substring(0, open).strip();
        int loop = before.isEmpty() ? 0 : before.split(" +").length;
        return new Trace(
                states,
                Collections.nCopies(states.size() - 1, Step.UNKNOWN),
                OptionalInt.of(loop),
                null);
    }

    private static State state(int x) {
        List<Value> values = List.of(IntegerValue.of(x), new SetValue(List.of()));
        return new State(List.of("x", "msgs"), values);
    }
}
