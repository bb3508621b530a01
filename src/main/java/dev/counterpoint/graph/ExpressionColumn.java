package dev.counterpoint.graph;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/** What a TLA+ expression is in each state of a graph. */
public final class ExpressionColumn {
    private final String expression;
    private final int[] numbers;
    private final List<Outcome> outcomes;

    /**
     * The value in a state, or the sentence that says why there is none.
     *
     * @param value null where there is none
     * @param error empty where there is one
     */
    public record Outcome(@Nullable Value value, String error) {}

    /**
     * A column.
     *
     * @param numbers for each state the number of its outcome
     * @param outcomes the different ones
     */
    public ExpressionColumn(String expression, int[] numbers, List<Outcome> outcomes) {
        this.expression = expression;
        this.numbers = numbers.clone();
        this.outcomes = List.copyOf(outcomes);
    }

    /** The expression. */
    public String expression() {
        return expression;
    }

    /** How many states were asked: those with the numbers from 0. */
    public int states() {
        return numbers.length;
    }

    /** The different outcomes. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The number of the outcome in a state. */
    public int number(int state) {
        return numbers[state];
    }

    /** The outcome in a state. */
    public Outcome outcome(int state) {
        return outcomes.get(numbers[state]);
    }

    /**
     * The states in which it is true.
     *
     * @throws QuestionException if it has another value than TRUE or FALSE somewhere
     */
    public BitSet holds() {
        BitSet trueOnes = new BitSet(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            Value value = outcomes.get(i).value();
            if (value != null && !(value instanceof BooleanValue)) {
                throw new QuestionException(
                        expression + " is neither true nor false: it is " + value + " in a state.");
            }
            trueOnes.set(i, value instanceof BooleanValue truth && truth.value());
        }
        return states(trueOnes);
    }

    /** The states in which it has no value. */
    public BitSet withoutValue() {
        BitSet failed = new BitSet(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            failed.set(i, outcomes.get(i).value() == null);
        }
        return states(failed);
    }

    private BitSet states(BitSet wanted) {
        BitSet states = new BitSet(numbers.length);
        for (int state = 0; state < numbers.length; state++) {
            if (wanted.get(numbers[state])) {
                states.set(state);
            }
        }
        return states;
    }
}
