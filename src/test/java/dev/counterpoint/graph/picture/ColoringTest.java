package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.graph.layout.LayoutKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
