package dev.counterpoint.engine.agent.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.explore.PropertyEvaluator;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Pace;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tlc2.tool.TLCState;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shortest lasso of ten states under several kinds of fairness, against a look at all lassos
 * that are as short: each is evaluated as a whole.
 */
class LassoTruthTest {
    private static final int LONGEST = 7;

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource({
        "Returns, Free",
        "Returns, Weak",
        "Returns, Strong",
        "Returns, OnlyHome",
        "Stays, Free",
        "Stays, Weak",
        "Stays, Strong",
        "Answers, Free",
        "Answers, Weak",
        "Answers, Strong",
        "Lit, Free",
        "Lit, Weak",
        "Lit, OnlyHome",
        "Both, Weak",
        "Both, Strong",
        "Either, Free",
        "Either, OnlyHome",
        "Nested, Weak"
    })
    void isAsShortAsTheShortestOfAll(String property, String specification) {
        TrimSpecs spec =
                TrimSpecs.load(
                        folder,
                        "Rooms",
                        property,
                        "SPECIFICATION " + specification + "\nPROPERTY " + property,
                        Set.of(),
                        Map.of());
        TlcSpace space = new TlcSpace(spec.questions().spec(), spec.anyTask());
        LassoTrimming lassos =
                new LassoTrimming(spec.questions().spec(), spec.questions(), space, property);
        Trace shortest = lassos.shortest(Pace.UNBOUNDED);
        List<Integer> known = new AllLassos(spec, space).shortest();
        if (known.isEmpty()) {
            assertThat(shortest == null || length(shortest) > LONGEST).isTrue();
        } else {
            assertThat(shortest).isNotNull();
            int prefix = shortest.loop().orElse(-1);
            assertThat(List.of(prefix, length(shortest) - prefix)).isEqualTo(known);
            assertThat(lassos.flaw(shortest)).isNull();
        }
    }

    private static int length(Trace lasso) {
        return lasso.states().size();
    }

    /** All lassos up to a length, the shortest prefix first. */
    private static final class AllLassos {
        private final TrimSpecs spec;
        private final TlcSpace space;
        private final List<Integer> path = new ArrayList<>();
        private List<Integer> best = List.of();

        AllLassos(TrimSpecs spec, TlcSpace space) {
            this.spec = spec;
            this.space = space;
        }

        /** The lengths of prefix and loop; nothing where there is none. */
        List<Integer> shortest() {
            for (int length = 1; length <= LONGEST; length++) {
                for (int state : space.initialStates()) {
                    from(state, length);
                }
            }
            return best;
        }

        private void from(int state, int length) {
            path.add(state);
            if (path.size() == length) {
                for (int loop = 0; loop < length; loop++) {
                    close(loop);
                }
            } else {
                Edges edges = space.edges(state);
                from(state, length);
                for (int e = 0; e < edges.size(); e++) {
                    from(edges.target(e), length);
                }
            }
            path.removeLast();
        }

        private void close(int loop) {
            int length = path.size() - loop;
            boolean shorter =
                    best.isEmpty()
                            || loop < best.get(0)
                            || (loop == best.get(0) && length < best.get(1));
            if (!shorter || !isStep(path.getLast(), path.get(loop))) {
                return;
            }
            List<TLCState> states = path.stream().map(space::tlcState).toList();
            PropertyEvaluator evaluator =
                    new PropertyEvaluator(spec.questions().spec().tool(), states, loop);
            if (evaluator.isFair() && !evaluator.violatedProperties().isEmpty()) {
                best = List.of(loop, length);
            }
        }

        private boolean isStep(int from, int to) {
            Edges edges = space.edges(from);
            boolean step = from == to;
            for (int e = 0; e < edges.size(); e++) {
                step |= edges.target(e) == to;
            }
            return step;
        }
    }
}
