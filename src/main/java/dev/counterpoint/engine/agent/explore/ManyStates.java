package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;

import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

import tlc2.tool.TLCState;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of one expression in many states, which need only have the variables it reads. */
final class ManyStates {
    private final OpDefNode definition;
    private final Formulas formulas;
    private final TlcStates states;
    private final Function<Throwable, String> sentence;

    /**
     * @param compiled the expression, whose spec is the current one
     * @param sentence says what was thrown
     */
    ManyStates(
            Expressions.Compiled compiled, TlcStates states, Function<Throwable, String> sentence) {
        this.definition = compiled.definition();
        this.formulas = new Formulas(compiled.spec().tool());
        this.states = states;
        this.sentence = sentence;
    }

    Reply.EvaluatedAll evaluate(List<State> asked) {
        Map<Reply.Evaluated, Integer> outcomes = new LinkedHashMap<>();
        List<Integer> numbers = new ArrayList<>(asked.size());
        for (State state : asked) {
            int next = outcomes.size();
            numbers.add(outcomes.computeIfAbsent(outcome(state), outcome -> next));
        }
        return new Reply.EvaluatedAll(
                null, reads(), List.copyOf(outcomes.keySet()), List.copyOf(numbers));
    }

    private Reply.Evaluated outcome(State state) {
        try {
            TLCState from = states.partlyToTlc(state);
            return new Reply.Evaluated(
                    TlcValues.of(formulas.value(definition.getBody(), Context.Empty, from, null)),
                    null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Reply.Evaluated(null, sentence.apply(e));
        }
    }

    /** The variables that it and what it uses name, in the order of their declarations. */
    private List<String> reads() {
        Set<String> named =
                definition.getAllParams().stream()
                        .filter(OpDeclNode.class::isInstance)
                        .map(symbol -> symbol.getName().toString())
                        .collect(Collectors.toSet());
        return states.variables().stream().filter(named::contains).toList();
    }
}
