package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.ListedStates;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

class StateExpressionsTest {
    private static final int STATES = 5_000;

    private final ListedStates values = ListedStates.random(STATES, 7);
    private final List<Integer> batches = new ArrayList<>();

    @Test
    void anExpressionIsEvaluatedOnceForAllStatesInWhichWhatItReadsIsTheSame() {
        ExpressionColumn column = evaluate(reading(List.of("x"), state -> state.get("x")), 10);
        assertThat(batches).containsExactly(0, 3);
        for (int state = 0; state < STATES; state++) {
            assertThat(column.outcome(state).value()).isEqualTo(values.state(state).get("x"));
        }
        assertThat(column.outcomes()).hasSize(3);
        assertThat(column.withoutValue().isEmpty()).isTrue();
    }

    @Test
    void whatReadsEverythingIsAskedInBatches() {
        Value wanted = values.state(4_321).get("z");
        ExpressionColumn column =
                evaluate(
                        reading(
                                values.variables(),
                                state -> new BooleanValue(wanted.equals(state.get("z")))),
                        10);
        assertThat(batches).containsExactly(0, 2_000, 2_000, 1_000);
        assertThat(column.holds().stream()).containsExactly(4_321);
    }

    @Test
    void whatReadsMoreThanItSaysIsEvaluatedInWholeStates() {
        ExpressionColumn column =
                evaluate(
                        reading(
                                List.of("x"),
                                state -> state.get("y") == null ? null : new BooleanValue(true)),
                        10);
        assertThat(column.holds().cardinality()).isEqualTo(STATES);
    }

    @Test
    void moreValuesThanWantedAnErrorAndAnExpressionThatIsNotBooleanAreToldInASentence() {
        assertThatThrownBy(() -> evaluate(reading(values.variables(), state -> state.get("z")), 10))
                .isInstanceOf(QuestionException.class)
                .hasMessage("E has more than 10 different values; more than anybody can read.");
        Explorer wrong =
                explorer(
                        states ->
                                CompletableFuture.completedFuture(
                                        new Reply.EvaluatedAll(
                                                "E is not defined here.",
                                                List.of(),
                                                List.of(),
                                                List.of())));
        assertThatThrownBy(() -> evaluate(wrong, 10))
                .isInstanceOf(QuestionException.class)
                .hasMessage("E is not defined here.");
        ExpressionColumn number = evaluate(reading(List.of("x"), state -> state.get("x")), 10);
        assertThatThrownBy(number::holds).hasMessageStartingWith("E is neither true nor false");
    }

    @Test
    void cancellingGivesUpTheQuestionAndAnEngineThatDiesIsToldOf() {
        CompletableFuture<Reply.EvaluatedAll> never = new CompletableFuture<>();
        StateExpressions waiting = new StateExpressions(explorer(states -> never), values);
        int[] asked = {0};
        Cancel soon = () -> asked[0]++ > 1;
        assertThatThrownBy(() -> waiting.evaluate("E", STATES, 10, Progress.NONE, soon))
                .isInstanceOf(CancellationException.class);
        assertThat(never).isCancelled();
        Explorer dead =
                explorer(
                        states ->
                                CompletableFuture.failedFuture(
                                        new EngineException.Stopped("It was closed.")));
        assertThatThrownBy(() -> evaluate(dead, 10)).isInstanceOf(EngineException.Stopped.class);
    }

    private ExpressionColumn evaluate(Explorer explorer, int most) {
        return new StateExpressions(explorer, values)
                .evaluate("E", STATES, most, Progress.NONE, Cancel.NEVER);
    }

    private Explorer reading(List<String> reads, Function<State, @Nullable Value> value) {
        return explorer(
                states -> {
                    batches.add(states.size());
                    List<Reply.Evaluated> outcomes = new ArrayList<>();
                    List<Integer> numbers = new ArrayList<>();
                    for (State state : states) {
                        Value found = value.apply(state);
                        numbers.add(outcomes.size());
                        outcomes.add(new Reply.Evaluated(found, found == null ? "none" : null));
                    }
                    return CompletableFuture.completedFuture(
                            new Reply.EvaluatedAll(null, reads, outcomes, numbers));
                });
    }

    @SuppressWarnings("unchecked")
    private static Explorer explorer(
            Function<List<State>, CompletableFuture<Reply.EvaluatedAll>> answer) {
        return (Explorer)
                Proxy.newProxyInstance(
                        Explorer.class.getClassLoader(),
                        new Class<?>[] {Explorer.class},
                        (proxy, method, arguments) -> answer.apply((List<State>) arguments[1]));
    }
}
