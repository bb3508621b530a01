package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;

import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.NamedAction;
import tlc2.tool.impl.StepRecorder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts the steps of each action, each thread for itself, so that workers do not wait for each
 * other.
 */
final class ActionTally {
    private final FastTool tool;
    private final List<NamedAction> actions;

    /** A place in a source and a name, told together. */
    private record Key(String name, @Nullable SourceRange range) {}

    ActionTally(FastTool tool) {
        this.tool = tool;
        actions = tool.namedActions();
    }

    /** Counts the step that this thread is being handed. */
    void step(boolean isNew) {
        tool.recorder().count(isNew);
    }

    /** The counts, of the actions that were never taken too, in the order of their places. */
    List<ActionCount> counts(Function<Location, @Nullable SourceRange> places) {
        Map<Key, long[]> sums = new LinkedHashMap<>();
        List<StepRecorder> recorders = tool.allRecorders();
        for (NamedAction action : actions) {
            long[] sum = sums.computeIfAbsent(key(action, places), k -> new long[2]);
            for (StepRecorder one : recorders) {
                sum[0] += one.taken(action);
                sum[1] += one.found(action);
            }
        }
        List<ActionCount> counts = new ArrayList<>();
        sums.forEach(
                (key, sum) -> counts.add(new ActionCount(key.name, key.range, sum[0], sum[1])));
        counts.sort(
                Comparator.comparing(
                        ActionCount::range, Comparator.nullsLast(Comparator.naturalOrder())));
        return counts;
    }

    private static Key key(NamedAction action, Function<Location, @Nullable SourceRange> places) {
        boolean named = action.operator() != null && !action.top();
        SemanticNode place = named ? action.operator() : action.formula();
        String name = action.operator() == null ? "Next" : action.operator().getName().toString();
        return new Key(name, place == null ? null : places.apply(place.getLocation()));
    }
}
