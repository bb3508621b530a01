package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ListedStates;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.compare.Differences;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.compare.RecordedStates;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ComparedPictureTest {
    /** Before 0 → 1 → 2 → 3, after 0 → 1 → 2 and 1 → 4. */
    private final ComparedGraph graph =
            ComparedGraph.of(
                    graph(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}),
                    graph(new int[] {0, 1}, new int[] {1, 2}, new int[] {1, 4}),
                    Progress.NONE,
                    Cancel.NEVER);

    @Test
    void eachStateAndStepSaysWhetherItWentOrCame() {
        DisplayList list = picture(null).picture().list();
        Map<String, Presence> nodes = new HashMap<>();
        for (int node = 0; node < list.nodes(); node++) {
            nodes.put(value(node), list.presences().node(node));
        }
        assertThat(nodes)
                .containsEntry("0", Presence.STAYED)
                .containsEntry("3", Presence.WENT)
                .containsEntry("4", Presence.CAME);
        for (int edge = 0; edge < list.edges(); edge++) {
            String to = value(list.target(edge));
            Presence expected =
                    to.equals("3")
                            ? Presence.WENT
                            : to.equals("4") ? Presence.CAME : Presence.STAYED;
            assertThat(list.presences().edge(edge)).isEqualTo(expected);
            assertThat(list.edgeText(edge)).startsWith(Presences.letter(expected));
        }
    }

    @Test
    void theSheetCountsInWordsAndSaysWhatTheSignsMean() {
        RecordingSurface surface = new RecordingSurface();
        Sheet.of(picture(null).picture(), Palette.LIGHT, new Fonts(), 1, Detail.LABELS)
                .paint((s, x, y) -> surface);
        assertThat(surface.texts())
                .contains(
                        "1 state went",
                        "1 state came",
                        "3 states in both",
                        "step that went",
                        "step that came");
    }

    @Test
    void onlyWhatDiffersAndWhatIsNextToItIsShownWhereThatIsWanted() {
        ComparedPicture part = picture(new Differences(graph).surroundings());
        DisplayList list = part.picture().list();
        List<String> shown = new ArrayList<>();
        for (int node = 0; node < list.nodes(); node++) {
            shown.add(value(part.original(node)));
            assertThat(part.shown(part.original(node))).isEqualTo(node);
            assertThat(list.presences().node(node)).isEqualTo(graph.presence(part.original(node)));
        }
        assertThat(shown).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(part.picture().extent()).isEqualTo("Showing 4 of 5 states");
    }

    @Test
    void fromAfarWhatDiffersStillStandsOut() {
        for (Detail detail : List.of(Detail.DOTS, Detail.DENSITY)) {
            RecordingSurface surface = new RecordingSurface();
            DisplayList list = picture(null).picture().list();
            new GraphPainter(list, Palette.LIGHT, new Fonts())
                    .paint(surface, list.bounds(), 0.3, detail);
            assertThat(surface.fills()).contains(Mark.WENT.color(), Mark.CAME.color());
        }
    }

    private ComparedPicture picture(BitSet kept) {
        return ComparedPicture.of(
                Arrangement.LAYERED,
                graph,
                kept,
                null,
                "",
                ChangeLabel.of(graph.values(), null, graph),
                label -> false,
                new Fonts(),
                Cancel.NEVER);
    }

    private String value(int node) {
        return graph.values().state(node).values().getFirst().toString();
    }

    private static RecordedStates graph(int[]... steps) {
        List<State> states = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        StateGraph graph = new StateGraph();
        for (int[] step : steps) {
            for (int value : step) {
                if (numbers.putIfAbsent(value, states.size()) == null) {
                    states.add(new State(List.of("x"), List.of(IntegerValue.of(value))));
                    graph.addState(value == 0);
                }
            }
            graph.addTransition(
                    numbers.get(step[0]),
                    numbers.get(step[1]),
                    graph.label(new Step("Go", List.of()), null));
        }
        return new RecordedStates(graph.snapshot(), new ListedStates(List.of("x"), states));
    }
}
