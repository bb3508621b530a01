package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.graph.projection.GroupGraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Colours by kinds of states: the most frequent ones have their own, in the kinds' order. */
final class KindColoring {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final StateKinds kinds;
    private final int[] kindOf;

    private KindColoring(GraphView graph, StateKinds kinds) {
        this.kinds = kinds;
        kindOf = new int[graph.nodes()];
        Arrays.fill(kindOf, NONE);
        if (graph instanceof GroupGraph groups) {
            for (int state = 0; state < Math.min(groups.states(), kinds.states()); state++) {
                int node = groups.nodeOf(state);
                int kind = kinds.kind(state);
                kindOf[node] = kindOf[node] == NONE || kindOf[node] == kind ? kind : SEVERAL;
            }
        } else {
            for (int node = 0; node < kindOf.length; node++) {
                int state = graph.stateOf(node);
                boolean known = state >= 0 && state < kinds.states();
                kindOf[node] = known ? kinds.kind(state) : SEVERAL;
            }
        }
    }

    static Coloring of(GraphView graph, StateKinds kinds) {
        return new KindColoring(graph, kinds).make();
    }

    private Coloring make() {
        int[] count = new int[kinds.all().size()];
        boolean several = false;
        for (int kind : kindOf) {
            if (kind < 0) {
                several = true;
            } else {
                count[kind]++;
            }
        }
        int room = Coloring.MOST - (several ? 1 : 0);
        int used = (int) Arrays.stream(count).filter(c -> c > 0).count();
        boolean[] kept = mostFrequent(count, used <= room ? room : room - 1);
        byte[] place = new byte[count.length];
        List<String> names = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int kind = 0; kind < count.length; kind++) {
            place[kind] = (byte) (kept[kind] ? names.size() : NONE);
            if (kept[kind]) {
                names.add(kinds.all().get(kind).name());
                marks.add(mark(kinds.all().get(kind).meaning(), marks));
            }
        }
        int others = names.size();
        if (used > room) {
            names.add("others");
            marks.add(mark(StateKinds.Meaning.NEUTRAL, marks));
        }
        int mixed = names.size();
        if (several) {
            names.add("several");
            marks.add(Mark.UNKNOWN);
        }
        byte[] of = new byte[kindOf.length];
        for (int node = 0; node < of.length; node++) {
            int kind = kindOf[node];
            int at = kind < 0 ? mixed : place[kind];
            of[node] = (byte) (at < 0 ? others : at);
        }
        return new Coloring(kinds.title(), of, names, marks);
    }

    private static boolean[] mostFrequent(int[] count, int most) {
        Integer[] byCount = new Integer[count.length];
        Arrays.setAll(byCount, i -> i);
        Arrays.sort(byCount, (a, b) -> Integer.compare(count[b], count[a]));
        boolean[] kept = new boolean[count.length];
        for (int i = 0; i < Math.min(most, byCount.length); i++) {
            kept[byCount[i]] = count[byCount[i]] > 0;
        }
        return kept;
    }

    /** One that is not taken yet. */
    private static Mark mark(StateKinds.Meaning meaning, List<Mark> taken) {
        List<Mark> fitting =
                switch (meaning) {
                    case NEUTRAL -> Mark.PLAIN;
                    case GOOD -> List.of(Mark.GOOD);
                    case BAD -> Mark.BAD;
                    case UNKNOWN -> List.of(Mark.UNKNOWN);
                };
        return fitting.stream()
                .filter(mark -> !taken.contains(mark))
                .findFirst()
                .orElse(Mark.UNKNOWN);
    }
}
