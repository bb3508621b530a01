package dev.counterpoint.check;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.ExpressionColumn.Outcome;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.Tuples;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;

/**
 * Evaluates TLA+ expressions in all states of a graph. An expression is evaluated once for all
 * states in which the variables that it reads are the same, in batches, so that it can be cancelled
 * and little is in memory at a time.
 */
public final class StateExpressions {
    private static final int BATCH = 2_000;
    private static final long GLANCE_MILLIS = 100;

    private final Explorer explorer;
    private final StateColumns values;

    /**
     * For one graph.
     *
     * @param explorer with the graph's model loaded
     */
    public StateExpressions(Explorer explorer, StateColumns values) {
        this.explorer = explorer;
        this.values = values;
    }

    /**
     * What an expression is in each of the first states.
     *
     * @param most this many different values are more than anybody can read
     * @throws QuestionException if it cannot be read, or has more different values
     * @throws CancellationException if it is cancelled
     * @throws EngineException if the engine could not answer
     */
    public ExpressionColumn evaluate(
            String expression, int states, int most, Progress progress, Cancel cancel) {
        Reply.EvaluatedAll asked = ask(expression, List.of(), cancel);
        Evaluation whole = new Evaluation(expression, states, most, progress, cancel);
        ExpressionColumn column = whole.over(asked.reads());
        boolean all = asked.reads().size() == values.variables().size();
        // A definition that the model replaced may read what the written one does not.
        return all || column.withoutValue().isEmpty() ? column : whole.over(values.variables());
    }

    private Reply.EvaluatedAll ask(String expression, List<State> states, Cancel cancel) {
        CompletableFuture<Reply.EvaluatedAll> answer = explorer.evaluateAll(expression, states);
        while (true) {
            if (cancel.isCancelled()) {
                answer.cancel(false);
                throw new CancellationException("cancelled");
            }
            try {
                Reply.EvaluatedAll reply = answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (reply.error() != null) {
                    throw new QuestionException(reply.error());
                }
                return reply;
            } catch (TimeoutException e) {
                // Asks again whether it is still wanted.
            } catch (InterruptedException e) {
                answer.cancel(false);
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof EngineException reason) {
                    throw reason;
                }
                throw new EngineException.Internal("The engine did not answer: " + e.getCause());
            }
        }
    }

    private final class Evaluation {
        private final String expression;
        private final int states;
        private final int most;
        private final Progress progress;
        private final Cancel cancel;

        Evaluation(String expression, int states, int most, Progress progress, Cancel cancel) {
            this.expression = expression;
            this.states = states;
            this.most = most;
            this.progress = progress;
            this.cancel = cancel;
        }

        ExpressionColumn over(List<String> read) {
            Tuples tuples = tuples(read);
            Map<Outcome, Integer> outcomes = new LinkedHashMap<>();
            int[] outcomeOf = new int[tuples.count()];
            for (int from = 0; from < outcomeOf.length; from += BATCH) {
                progress.at(from, outcomeOf.length);
                int to = Math.min(outcomeOf.length, from + BATCH);
                List<State> batch = new ArrayList<>(to - from);
                for (int tuple = from; tuple < to; tuple++) {
                    batch.add(part(values.state(tuples.first(tuple)), read));
                }
                Reply.EvaluatedAll reply = ask(expression, batch, cancel);
                int[] numbers =
                        reply.outcomes().stream().mapToInt(o -> number(o, outcomes)).toArray();
                for (int i = 0; i < batch.size(); i++) {
                    outcomeOf[from + i] = numbers[reply.numbers().get(i)];
                }
            }
            int[] numbers = new int[states];
            for (int state = 0; state < states; state++) {
                numbers[state] = outcomeOf[tuples.number(state)];
            }
            return new ExpressionColumn(expression, numbers, List.copyOf(outcomes.keySet()));
        }

        private int number(Reply.Evaluated evaluated, Map<Outcome, Integer> outcomes) {
            Outcome outcome =
                    new Outcome(
                            evaluated.value(), Objects.requireNonNullElse(evaluated.error(), ""));
            int next = outcomes.size();
            int number = outcomes.computeIfAbsent(outcome, o -> next);
            if (outcomes.size() > most) {
                throw new QuestionException(
                        String.format(
                                Locale.ROOT,
                                "%s has more than %,d different values; more than anybody can read.",
                                expression,
                                most));
            }
            return number;
        }

        private Tuples tuples(List<String> read) {
            List<IntUnaryOperator> columns = new ArrayList<>();
            for (ValueColumn column :
                    values.columns(
                            read, states, i -> i, Integer.MAX_VALUE, Progress.NONE, cancel)) {
                columns.add(column::number);
            }
            return Tuples.of(columns, states, cancel);
        }

        private static State part(State state, List<String> read) {
            List<Value> kept = new ArrayList<>(read.size());
            read.forEach(name -> kept.add(Objects.requireNonNull(state.get(name))));
            return new State(read, kept);
        }
    }
}
