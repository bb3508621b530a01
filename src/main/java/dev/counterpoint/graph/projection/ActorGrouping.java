package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** States by who acted last: by the actor of the step by which each was found first. */
public final class ActorGrouping {
    private static final String ACTOR = "last actor";

    private ActorGrouping() {}

    /**
     * Groups the states of a graph.
     *
     * @param actorOf who acts in a step, by the parameter that says so; null where nobody is named
     */
    public static Grouping of(GraphSnapshot graph, Function<Label, @Nullable Binding> actorOf) {
        Map<Binding, Integer> actors = new HashMap<>();
        int[] kinds = new int[graph.nodes()];
        Kinds ofLabels = new Kinds();
        Arrays.fill(kinds, -1);
        graph.forEachTransition(
                (source, target, label) -> {
                    if (kinds[target] < 0 && !graph.isInitial(target)) {
                        kinds[target] =
                                ofLabels.of(
                                        label, l -> kind(actorOf.apply(graph.label(l)), actors));
                    }
                });
        for (int state = 0; state < kinds.length; state++) {
            kinds[state] = kinds[state] < 0 ? 0 : kinds[state];
        }
        Binding[] named = new Binding[actors.size()];
        actors.forEach((actor, kind) -> named[kind - 2] = actor);
        return Grouping.of(
                kinds,
                actors.size() + 2,
                kind ->
                        switch (kind) {
                            case 0 -> new Grouping.Key("no step led here", List.of());
                            case 1 ->
                                    new Grouping.Key("nobody in particular acted last", List.of());
                            default ->
                                    new Grouping.Key(
                                            "",
                                            List.of(new Binding(ACTOR, named[kind - 2].value())));
                        });
    }

    private static int kind(@Nullable Binding actor, Map<Binding, Integer> actors) {
        if (actor == null) {
            return 1;
        }
        Binding key = new Binding(ACTOR, actor.value());
        Integer known = actors.putIfAbsent(key, actors.size() + 2);
        return known == null ? actors.size() + 1 : known;
    }

    /** Remembers what was said of each label. */
    private static final class Kinds {
        private int[] known = new int[16];

        int of(int label, IntUnaryOperator kindOf) {
            if (label >= known.length) {
                known = Arrays.copyOf(known, Math.max(label + 1, known.length * 2));
            }
            if (known[label] == 0) {
                known[label] = kindOf.applyAsInt(label) + 1;
            }
            return known[label] - 1;
        }
    }
}
