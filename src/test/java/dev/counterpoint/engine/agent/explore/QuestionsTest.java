package dev.counterpoint.engine.agent.explore;

import static dev.counterpoint.engine.agent.explore.RunningExplorer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Reply.Truth;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Questions about a spec whose actions take messages from a set that depends on the state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final String MODEL =
            """
            CONSTANTS Node = {a, b} a = a b = b Limit = 2
            SPECIFICATION Spec
            CONSTRAINT Small
            PROPERTY Delivered Emptied
            """;

    @TempDir static Path temp;
    private RunningExplorer running;
    private Explorer explorer;

    @BeforeAll
    void load() {
        running = new RunningExplorer(temp);
        explorer = running.explorer();
        Reply.Loaded loaded = answer(explorer.load(RunningExplorer.source("Mail", MODEL)));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.variables()).containsExactly("inbox", "seen", "count");
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void initialStatesAreAllThereAreOrAsManyAsAsked() {
        Reply.InitialStates all = answer(explorer.initialStates(10));

        assertThat(all.complete()).isTrue();
        assertThat(all.states()).hasSize(1);
        assertThat(all.states().getFirst().toString())
                .isEqualTo("/\\ inbox = {}\n/\\ seen = (a :> {} @@ b :> {})\n/\\ count = 0");
        assertThat(answer(explorer.initialStates(0)).complete()).isFalse();
    }

    @Test
    void successorsKnowTheirActionParametersPlaceAndWhetherTheCheckGoesOn() {
        Reply.Successors first = answer(explorer.successors(initial(), 100));
        Reply.Successors second = answer(explorer.successors(after("Send(a, 2)"), 100));

        assertThat(first.complete()).isTrue();
        assertThat(first.successors())
                .extracting(s -> s.step().toString())
                .containsExactlyInAnyOrder("Send(a, 1)", "Send(a, 2)", "Send(b, 1)", "Send(b, 2)");
        assertThat(first.successors())
                .allSatisfy(
                        s -> {
                            assertThat(s.inModel()).isTrue();
                            assertThat(Objects.requireNonNull(s.range()).toString())
                                    .isEqualTo("Mail:19:1");
                        });
        assertThat(second.successors())
                .extracting(s -> s.step() + " " + s.inModel())
                .contains(
                        "Send(b, 1) false",
                        "Receive([text |-> 2, to |-> a]) true",
                        "Lose([text |-> 2, to |-> a]) true");
        assertThat(answer(explorer.successors(initial(), 2)))
                .matches(cut -> !cut.complete() && cut.successors().size() == 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            textBlock =
                    """
                    count                                  § 1
                    Cardinality(inbox) + Len(<<1>>)        § 2
                    {m.to : m \\in inbox}                  § {a}
                    [n \\in Node |-> n]                    § (a :> a @@ b :> b)
                    a \\in Node /\\ a /= b              § TRUE
                    Few /\\ TypeOK                         § TRUE
                    Message                                § ?
                    Nat                                    § Nat
                    ENABLED Lose                           § TRUE
                    count' - count                         § 1
                    UNCHANGED seen                         § TRUE
                    \\/ FALSE;\\/ count = 1                § TRUE
                    SUBSET (1..40)                         § SUBSET 1..40
                    """)
    void expressionsAreEvaluatedInAStateOrOnAStep(String expression, String value) {
        State state = after("Send(a, 2)");
        State next = after("Send(a, 2)", "Send(b, 1)");

        Reply.Evaluated answer =
                answer(explorer.evaluate(expression.replace(';', '\n'), state, next));

        assertThat(answer.error()).isNull();
        assertThat(answer.value()).isNotNull();
        if (!value.equals("?")) {
            assertThat(String.valueOf(answer.value())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            textBlock =
                    """
                    Nonsense                   § Nonsense is not defined here.
                    count +                    § The expression ends too early after +.
                    count[1]                   § was applied as a function
                    count'                     § This talks about the next state, but there is none.
                    []Few                      § A temporal formula has no value in one state.
                    Endless                    § calls itself without end
                    Assert(FALSE, "no")        § "no"
                    CHOOSE x \\in {} : TRUE  § no element of S satisfied P
                    Cardinality(SUBSET (1..40)) § Cardinality cannot be applied: Overflow
                    1 + TRUE                   § Plus cannot be applied: its argument is of kind Boolean, not integer.
                    (* open                    § The expression ends inside a comment
                    """)
    void whatCannotBeEvaluatedIsToldInASentenceAndHurtsNobody(String expression, String part) {
        Reply.Evaluated answer = answer(explorer.evaluate(expression, initial(), null));

        assertThat(answer.value()).isNull();
        assertThat(answer.error()).contains(part).doesNotContain("\n");
        assertThat(evaluate("1 + 1")).isEqualTo("2");
    }

    @Test
    void anExpressionIsEvaluatedInManyStatesWhichNeedOnlyWhatItReads() {
        String expression = "IF Cardinality(inbox) = 0 THEN 1 \\div count ELSE Limit";
        Reply.EvaluatedAll empty = answer(explorer.evaluateAll(expression, List.of()));
        assertThat(empty.error()).isNull();
        assertThat(empty.reads()).containsExactly("inbox", "count");

        List<State> states = List.of(initial(), after("Send(a, 2)"), initial());
        List<State> parts = states.stream().map(QuestionsTest::withoutSeen).toList();
        Reply.EvaluatedAll all = answer(explorer.evaluateAll(expression, parts));
        assertThat(all.numbers()).containsExactly(0, 1, 0);
        assertThat(all.outcomes().get(0).error()).isEqualTo("The second argument of \\div is 0.");
        assertThat(all.outcomes().get(1).value()).hasToString("2");
        assertThat(answer(explorer.evaluateAll("Few", List.of())).reads()).containsExactly("inbox");
        assertThat(answer(explorer.evaluateAll("coutn", parts)).error()).contains("coutn");
        assertThat(answer(explorer.evaluateAll("count' = 1", parts)).error())
                .isEqualTo("This talks about the next state, but there is none.");
    }

    private static State withoutSeen(State state) {
        List<String> names = List.of("inbox", "count");
        return new State(
                names, names.stream().map(n -> Objects.requireNonNull(state.get(n))).toList());
    }

    @Test
    void whatTalksOfConstantsOnlyNeedsNoState() {
        State none = new State(List.of(), List.of());

        assertThat(
                        answer(explorer.evaluate("Cardinality(SUBSET Node) + Limit", none, null))
                                .value())
                .hasToString("6");
        assertThat(answer(explorer.evaluate("count + 1", none, null)).error())
                .isEqualTo("This talks about a state, but none is looked at.");
    }

    @Test
    void afterAnExpressionTheModelsOwnQuestionsAreAnsweredAsBefore() {
        evaluate("Cardinality(Node)");

        assertThat(answer(explorer.successors(initial(), 100)).successors()).hasSize(4);
    }

    @Test
    void parsingAnotherSpecMeanwhileDoesNotDisturbTheLoadedOne() {
        SpecSource other =
                new SpecSource(
                        temp.resolve("Other.tla"),
                        "Other",
                        Map.of("Other", "---- MODULE Other ----\nVARIABLES count, a, b\n====\n"),
                        "",
                        "",
                        List.of(),
                        List.of());

        Reply.Parsed parsed = answer(explorer.parse(other));

        assertThat(Objects.requireNonNull(parsed.spec()).variables())
                .extracting(Declaration::name)
                .containsExactly("count", "a", "b");
        assertThat(answer(explorer.successors(initial(), 100)).successors()).hasSize(4);
        assertThat(explain("Few", initial(), null).value()).hasToString("TRUE");
    }

    @Test
    void aFalseForallIsExplainedByItsWitnessDownToTheValues() {
        State both =
                after(
                        "Send(a, 2)",
                        "Receive([to |-> a, text |-> 2])",
                        "Send(a, 1)",
                        "Receive([to |-> a, text |-> 1])");

        Explanation why = explain("NobodySawTwice", both, null);

        assertThat(outline(why))
                .isEqualTo(
                        """
                        \\A n \\in Node : ~SeenTwice(n) = FALSE
                          [n = a] ~SeenTwice(n) = FALSE
                            SeenTwice(n) = TRUE
                              [n = a] {1, 2} \\subseteq seen[n] = TRUE
                                seen[n] = {1, 2}
                        """);
    }

    @Test
    void aFalseConjunctionIsExplainedByItsFalseConjuncts() {
        Explanation why =
                explain(
                        "Bounded",
                        after(
                                "Send(a, 1)",
                                "Receive([to |-> a, text |-> 1])",
                                "Send(a, 1)",
                                "Receive([to |-> a, text |-> 1])"),
                        null);

        assertThat(outline(why))
                .isEqualTo(
                        """
                        count <= Limit /\\ (count = Limit => inbox /= {}) = FALSE
                          count = Limit => inbox /= {} = FALSE
                            inbox /= {} = FALSE
                              inbox = {}
                            count = Limit = TRUE
                              count = 2
                              Limit = 2
                        """);
    }

    @Test
    void anActionIsExplainedOnAStep() {
        State from = after("Send(a, 2)");

        Explanation why = explain("CountGrows", from, initial());

        assertThat(outline(why))
                .isEqualTo(
                        """
                        [count' > count]_count = FALSE
                          count' > count = FALSE
                            count' = 0
                            count = 1
                        """);
        assertThat(outline(explain("Lose", from, initial()))).contains("UNCHANGED <<seen, count>>");
    }

    @Test
    void whatHasNoValueIsExplainedByItsError() {
        Explanation why = explain("Wrong", initial(), null);

        assertThat(why.value()).isNull();
        assertThat(why.error()).isNotBlank();
        assertThat(why.range().line()).isEqualTo(47);
    }

    @Test
    void propertiesAreEvaluatedStateByStateStepByStepAndAsAWhole() {
        Trace trace =
                replay(
                                "Send(a, 2)",
                                "Receive([to |-> a, text |-> 2])",
                                "Send(a, 1)",
                                "Receive([to |-> a, text |-> 1])")
                        .trace();
        Trace full = Objects.requireNonNull(trace);
        Trace stuck = lasso(after("Send(a, 2)"));

        assertThat(property("NobodySawTwice", full))
                .isEqualTo(
                        new Reply.PropertyEvaluated(
                                4,
                                List.of(
                                        Truth.TRUE,
                                        Truth.TRUE,
                                        Truth.TRUE,
                                        Truth.TRUE,
                                        Truth.FALSE),
                                null));
        assertThat(property("Monotone", full).violatedAt()).isEqualTo(-1);
        assertThat(property("Few", full).violatedAt()).isEqualTo(-1);
        assertThat(property("Delivered", stuck).violatedAt()).isZero();
        assertThat(property("Emptied", stuck).violatedAt()).isZero();
        assertThat(property("Emptied", lasso(initial())).violatedAt()).isEqualTo(-1);
        assertThat(property("Spec", full).violatedAt()).isEqualTo(-1);
        assertThat(property("Nowhere", full).error()).isEqualTo("Nowhere is not defined in Mail.");
        assertThat(property("Wrong", full).error()).isNotBlank();
    }

    @Test
    void aPropertyThatSpeaksOfNothingIsVacuous() {
        Trace trace = replay("Send(a, 1)", "Send(b, 2)").trace();

        assertThat(property("TwiceCounts", Objects.requireNonNull(trace)).atStates())
                .containsExactly(Truth.VACUOUS, Truth.VACUOUS, Truth.TRUE);
        assertThat(property("NoneOnTheWay", trace).atStates())
                .containsExactly(Truth.VACUOUS, Truth.TRUE, Truth.TRUE);
        assertThat(property("Bounded", trace).atStates())
                .as("a part of it speaks of every state")
                .containsOnly(Truth.TRUE);
    }

    @Test
    void stepsAreReplayedByNameAndTheParametersGiven() {
        Reply.Replayed byName =
                answer(
                        explorer.replay(
                                List.of(step("Send"), step("Receive"), step("Send"), step("Lose")),
                                null));
        Trace trace = Objects.requireNonNull(byName.trace());

        assertThat(byName.failedAt()).isEqualTo(-1);
        assertThat(trace.steps().get(3).toString())
                .as("the third step is tried until the fourth can be taken")
                .startsWith("Lose([text |-> 2");
    }

    @Test
    void aReplayThatFailsSaysWhereAndWhy() {
        Reply.Replayed unknown = replay("Send(a, 1)", "Fly");
        Reply.Replayed disabled = replay("Send(a, 1)", "Lose");
        Reply.Replayed full = replay("Send(a, 1)", "Send(a, 1)", "Send(b, 2)");
        State wrong = after("Send(b, 2)");
        Reply.Replayed other =
                answer(explorer.replay(List.of(parse("Send(a, 1)")), List.of(initial(), wrong)));
        Reply.Replayed start = answer(explorer.replay(List.of(), List.of(wrong)));

        assertThat(unknown.failedAt()).isEqualTo(1);
        assertThat(unknown.reason()).isEqualTo("Fly is not an action of the spec.");
        assertThat(disabled.failedAt()).isEqualTo(1);
        assertThat(disabled.reason()).startsWith("Lose is not enabled");
        assertThat(full.failedAt()).isEqualTo(2);
        assertThat(full.reason())
                .isEqualTo(
                        "Send(b, 2) is not enabled: count < Limit is false: count is 2, Limit is 2.");
        assertThat(Objects.requireNonNull(full.trace()).states()).hasSize(3);
        assertThat(other.failedAt()).isZero();
        assertThat(other.reason())
                .isEqualTo(
                        "Send(a, 1) leads to another state: inbox is {[text |-> 1, to |-> a]}, not"
                                + " {[text |-> 2, to |-> b]}.");
        assertThat(start.reason()).isEqualTo("The first state is not an initial state.");
    }

    private Reply.PropertyEvaluated property(String name, Trace trace) {
        return answer(explorer.evaluateProperty(name, trace));
    }

    private static Trace lasso(State state) {
        return new Trace(List.of(state), List.of(), OptionalInt.of(0), Step.STUTTERING);
    }

    private Explanation explain(String name, State state, @Nullable State next) {
        return answer(explorer.explain(name, state, next)).explanation();
    }

    private static String outline(Explanation why) {
        StringBuilder out = new StringBuilder();
        outline(why, "", out);
        return out.toString();
    }

    private static void outline(Explanation why, String indent, StringBuilder out) {
        out.append(indent);
        if (!why.bindings().isEmpty()) {
            List<String> shown = new ArrayList<>();
            why.bindings().forEach(b -> shown.add(b.name() + " = " + b.value()));
            out.append(shown).append(' ');
        }
        out.append(why.text()).append(" = ").append(why.value()).append('\n');
        why.because().forEach(part -> outline(part, indent + "  ", out));
    }

    private State initial() {
        return answer(explorer.initialStates(1)).states().getFirst();
    }

    private State after(String... steps) {
        return Objects.requireNonNull(replay(steps).trace()).states().getLast();
    }

    private Reply.Replayed replay(String... steps) {
        List<Step> parsed = new ArrayList<>();
        for (String text : steps) {
            parsed.add(parse(text));
        }
        return answer(explorer.replay(parsed, null));
    }

    private Step parse(String text) {
        if (!text.contains("(")) {
            return step(text);
        }
        String action = text.substring(0, text.indexOf('('));
        String arguments = text.substring(text.indexOf('(') + 1, text.length() - 1);
        if (action.equals("Send")) {
            String[] both = arguments.split(", ");
            return new Step(
                    action,
                    List.of(
                            new Binding("n", new ModelValue(both[0])),
                            new Binding("t", value(both[1]))));
        }
        return new Step(action, List.of(new Binding("m", value(arguments))));
    }

    private Value value(String expression) {
        return Objects.requireNonNull(
                answer(explorer.evaluate(expression, initial(), null)).value());
    }

    private String evaluate(String expression) {
        return value(expression).toString();
    }

    private static Step step(String name) {
        return new Step(name, List.of());
    }
}
