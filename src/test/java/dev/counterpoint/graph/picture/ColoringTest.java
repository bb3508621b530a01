package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.ListedStates;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class ColoringTest {
    @Test
    void aStateHasTheColourOfTheActionByWhichItWasFound() {
        GraphSnapshot graph = RandomGraphs.explored(400, 2, 8, 3).snapshot();
        Coloring coloring = Coloring.byAction(graph);
        assertThat(coloring.names())
                .containsExactlyInAnyOrder("initial", "Send", "Receive", "Crash");
        for (int node = 0; node < graph.nodes(); node++) {
            Set<String> actions = new HashSet<>();
            graph.forEachPredecessor(
                    node, (s, t, l) -> actions.add(graph.label(l).step().action()));
            actions.add(graph.isInitial(node) ? "initial" : "none");
            assertThat(actions).contains(coloring.names().get(coloring.kind(node)));
        }
    }

    @Property(tries = 30)
    void thereAreNeverMoreKindsThanColoursThatCanBeTold(
            @ForAll @IntRange(min = 1, max = 300) int states,
            @ForAll @IntRange(min = 1, max = 40) int kinds) {
        Coloring coloring = Coloring.of(states, node -> "kind " + node % kinds);
        assertThat(coloring.names()).hasSizeBetween(1, Coloring.MOST);
        assertThat(coloring.names().contains("others"))
                .isEqualTo(Math.min(states, kinds) > Coloring.MOST);
        Set<Rgba> colors = new HashSet<>();
        for (int kind = 0; kind < coloring.names().size(); kind++) {
            colors.add(coloring.color(kind));
        }
        assertThat(colors).hasSameSizeAs(coloring.names());
    }

    @Test
    void levelsAreBandsFromTheFirstToTheLast() {
        GraphSnapshot graph = RandomGraphs.explored(400, 2, 30, 3).snapshot();
        Coloring coloring = Coloring.byLevel(graph);
        assertThat(coloring.names().getFirst()).startsWith("levels 0 to ");
        assertThat(coloring.names()).doesNotContain("others");
    }

    @Test
    void numbersOfWhichThereAreManyAreBandsAndOtherValuesStandForThemselves() {
        ListedStates values = ListedStates.random(300, 4);
        GraphSnapshot graph = RandomGraphs.explored(300, 2, 30, 3).snapshot();
        Coloring few =
                Coloring.of(
                        graph, StateKinds.byValue(values, "x", 300, Progress.NONE, Cancel.NEVER));
        assertThat(few.title()).isEqualTo("x");
        assertThat(few.names()).containsExactly("0", "1", "2");
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(few.names().get(few.kind(node)))
                    .isEqualTo(values.state(node).get("x").toString());
        }
        Coloring many =
                Coloring.of(
                        graph, StateKinds.byValue(values, "y", 300, Progress.NONE, Cancel.NEVER));
        assertThat(many.names()).hasSize(Coloring.MOST).endsWith("others");
        List<State> counted =
                IntStream.range(0, 300)
                        .mapToObj(n -> new State(List.of("n"), List.of(IntegerValue.of(n % 100))))
                        .toList();
        Coloring bands =
                Coloring.of(
                        graph,
                        StateKinds.byValue(
                                new ListedStates(List.of("n"), counted),
                                "n",
                                300,
                                Progress.NONE,
                                Cancel.NEVER));
        assertThat(bands.names()).startsWith("0 to 14", "15 to 29").endsWith("90 to 104");
        assertThat(bands.names().get(bands.kind(116))).isEqualTo("15 to 29");
    }

    @Test
    void aStateSaysWhichInvariantsAreFalseInIt() {
        GraphSnapshot graph = RandomGraphs.explored(8, 2, 3, 3).snapshot();
        StateKinds kinds =
                StateKinds.byProperties(
                        List.of(property("A", 0b1110_0111), property("B", 0b1111_0011)));
        Coloring coloring = Coloring.of(graph, kinds);
        assertThat(IntStream.range(0, 8).mapToObj(n -> coloring.names().get(coloring.kind(n))))
                .containsExactly(
                        "all are true",
                        "all are true",
                        "B is false",
                        "A, B are false",
                        "A is false",
                        "all are true",
                        "all are true",
                        "all are true");
        assertThat(coloring.mark(coloring.kind(0))).isEqualTo(Mark.GOOD);
        assertThat(coloring.mark(coloring.kind(3)).shape())
                .isNotEqualTo(coloring.mark(coloring.kind(0)).shape());
    }

    private static ExpressionColumn property(String name, int truths) {
        return new ExpressionColumn(
                name,
                IntStream.range(0, 8).map(i -> truths >> i & 1).toArray(),
                List.of(
                        new ExpressionColumn.Outcome(new BooleanValue(false), ""),
                        new ExpressionColumn.Outcome(new BooleanValue(true), "")));
    }

    @Test
    void theSheetSaysWhatItsColoursMean() {
        GraphSnapshot graph = RandomGraphs.explored(60, 2, 5, 3).snapshot();
        Fonts fonts = new Fonts();
        Arrangement byAction = Arrangement.of(LayoutKind.LAYERED).colored(ColorBy.ACTION);
        GraphPicture picture =
                GraphPicture.whole(
                        byAction,
                        graph,
                        null,
                        "",
                        StateLabel.NONE,
                        label -> false,
                        fonts,
                        Cancel.NEVER);
        RecordingSurface surface = new RecordingSurface();
        Sheet.of(picture, Palette.DARK, fonts, 1, Detail.LABELS).paint((s, x, y) -> surface);
        assertThat(surface.texts()).containsAll(List.of("Send", "Receive", "Crash"));
    }
}
