package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.apply;
import static dev.counterpoint.engine.agent.library.Arguments.number;
import static dev.counterpoint.engine.agent.library.Arguments.sequence;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The module VectorClocks. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class VectorClocks {
    private static final String MODULE = "VectorClocks";
    private static final String CAUSAL_ORDER = "CausalOrder";

    private VectorClocks() {}

    /** Each event after those that happened before it: always the first in the log that can be. */
    @TLAPlusOperator(identifier = CAUSAL_ORDER, module = MODULE, warn = false)
    public static Value CausalOrder(Value log, Value clock, Value node, Value domain) {
        Value[] events = sequence(CAUSAL_ORDER, log);
        List<Map<String, Integer>> clocks =
                Arrays.stream(events).map(event -> clock(apply(clock, event))).toList();
        int[] before = new int[events.length];
        for (int i = 0; i < events.length; i++) {
            for (Map<String, Integer> other : clocks) {
                before[i] += happenedBefore(other, clocks.get(i)) ? 1 : 0;
            }
        }
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int i = 0; i < events.length; i++) {
            if (before[i] == 0) {
                free.add(i);
            }
        }
        Value[] ordered = new Value[events.length];
        for (int count = 0; count < ordered.length; count++) {
            int next = free.remove();
            ordered[count] = events[next];
            for (int i = 0; i < events.length; i++) {
                if (happenedBefore(clocks.get(next), clocks.get(i)) && --before[i] == 0) {
                    free.add(i);
                }
            }
        }
        return new TupleValue(ordered);
    }

    /** By the nodes' texts, without those whose number is 0. */
    private static Map<String, Integer> clock(Value value) {
        if (!(value.toFcnRcd() instanceof FcnRcdValue function)) {
            throw Arguments.wrong(CAUSAL_ORDER, "log whose events have functions as clocks", value);
        }
        Value[] nodes = function.getDomainAsValues();
        Map<String, Integer> clock = new HashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            int count = number(CAUSAL_ORDER, function.values[i]);
            if (count < 0) {
                throw Arguments.wrong(CAUSAL_ORDER, "log whose clocks count from 0", value);
            }
            if (count > 0) {
                clock.put(nodes[i].toString(), count);
            }
        }
        return clock;
    }

    private static boolean happenedBefore(Map<String, Integer> one, Map<String, Integer> other) {
        return !one.equals(other)
                && one.entrySet().stream()
                        .allMatch(e -> e.getValue() <= other.getOrDefault(e.getKey(), 0));
    }
}
