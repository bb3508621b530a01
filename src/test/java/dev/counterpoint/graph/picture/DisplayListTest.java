package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.LayeredLayout;
import dev.counterpoint.graph.layout.Spacing;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DisplayListTest {
    private final StateGraph graph = new StateGraph();

    DisplayListTest() {
        for (int state = 0; state < 4; state++) {
            graph.addState(state == 0);
        }
        graph.addTransition(0, 1, RandomGraphs.step(graph, 0));
        graph.addTransition(1, 2, RandomGraphs.step(graph, 1));
        graph.addTransition(1, 2, RandomGraphs.step(graph, 3));
        graph.addTransition(1, 3, RandomGraphs.step(graph, 2));
        graph.addTransition(2, 1, RandomGraphs.step(graph, 5));
    }

    private DisplayList draw(Spine spine) {
        Spacing boxes = Spacing.uniform(80, 30);
        return new DisplayList(
                graph.snapshot(),
                LayeredLayout.of(graph.snapshot(), spine, boxes, Cancel.NEVER),
                spine,
                StateLabel.NONE,
                Pictures.CRASHES);
    }

    @Test
    void aViolationHasASpineAndAViolatingState() {
        DisplayList list = draw(Spine.violation(0, 1, 2));
        assertThat(kinds(list))
                .containsExactly(
                        NodeKind.SPINE, NodeKind.SPINE, NodeKind.VIOLATING, NodeKind.NORMAL);
        assertThat(list.isInitial(0)).isTrue();
        assertThat(edges(list))
                .containsExactly(
                        "0>1 SPINE Send(0)",
                        "1>2 SPINE Receive(0) +1",
                        "1>3 FORWARD Crash(0) environment",
                        "2>1 BACK Crash(1) environment");
    }

    @Test
    void aLassoHasALoopAndTheStepThatClosesIt() {
        DisplayList list = draw(Spine.lasso(1, 0, 1, 2));
        assertThat(kinds(list))
                .containsExactly(NodeKind.SPINE, NodeKind.LASSO, NodeKind.LASSO, NodeKind.NORMAL);
        assertThat(edges(list)).contains("2>1 CLOSING Crash(1) environment");
        EdgeRoute closing = list.route(3);
        assertThat(closing.y(0.5)).isLessThan(list.nodeBox(1).minY() - 20);
    }

    @Test
    void stutteringIsDrawnThoughNoTransitionOfTheGraphStutters() {
        assertThat(edges(draw(Spine.lasso(1, 0, 1)))).contains("1>1 CLOSING Stuttering");
    }

    @Test
    void findsTheNodeUnderThePointer() {
        DisplayList list = draw(Spine.violation(0, 1, 2));
        Box box = list.nodeBox(3);
        assertThat(list.nodeAt(box.minX() + 1, box.maxY() - 1, 0.5)).isEqualTo(3);
        assertThat(list.nodeAt(box.minX() - 3, box.maxY(), 0.5)).isEqualTo(-1);
        assertThat(list.nodeAt(box.minX() - 3, box.maxY(), 4)).isEqualTo(3);
    }

    @Test
    void findsTheEdgeUnderThePointer() {
        DisplayList list = draw(Spine.violation(0, 1, 2));
        for (int edge = 0; edge < list.edges(); edge++) {
            EdgeRoute route = list.route(edge);
            assertThat(list.edgeAt(route.x(0.6), route.y(0.6), 3)).isEqualTo(edge);
        }
        assertThat(list.edgeAt(-500, -500, 3)).isEqualTo(-1);
    }

    @Test
    void moreCanBeMadeOutFromNear() {
        DisplayList list = draw(Spine.violation(0, 1, 2));
        assertThat(Detail.at(1, list)).isEqualTo(Detail.LABELS);
        assertThat(Detail.at(0.2, list)).isEqualTo(Detail.DOTS);
        assertThat(Detail.at(0.02, list)).isEqualTo(Detail.DENSITY);
    }

    @Test
    void textsOfEdgesOverlapNeitherBoxesNorEachOther() {
        DisplayList list = Pictures.explored(300, 9, new Fonts()).list();
        RecordingSurface surface = new RecordingSurface();
        new GraphPainter(list, Palette.LIGHT, new Fonts())
                .paint(surface, list.bounds(), 1, Detail.LABELS);
        List<Box> texts = surface.haloTexts();
        assertThat(texts).hasSizeGreaterThan(40);
        for (int i = 0; i < texts.size(); i++) {
            Box text = texts.get(i);
            assertThat(texts.subList(i + 1, texts.size())).noneMatch(text::meets);
            for (int node = 0; node < list.nodes(); node++) {
                assertThat(list.nodeBox(node).meets(text)).isFalse();
            }
        }
        for (int edge = 0; edge < list.edges(); edge++) {
            if (list.edgeKind(edge) == EdgeKind.SPINE) {
                assertThat(surface.texts()).contains(list.edgeText(edge));
            }
        }
    }

    @Test
    void aSurfaceWithoutPixelsShowsADotAStateForADensity() {
        DisplayList list = Pictures.explored(300, 9, new Fonts()).list();
        RecordingSurface surface = new RecordingSurface();
        new GraphPainter(list, Palette.LIGHT, new Fonts())
                .paint(surface, list.bounds(), 0.02, Detail.DENSITY);
        assertThat(surface.dots()).isEqualTo(300);
    }

    private static List<NodeKind> kinds(DisplayList list) {
        List<NodeKind> kinds = new ArrayList<>();
        for (int node = 0; node < list.nodes(); node++) {
            kinds.add(list.kind(node));
        }
        return kinds;
    }

    private static List<String> edges(DisplayList list) {
        List<String> edges = new ArrayList<>();
        for (int edge = 0; edge < list.edges(); edge++) {
            edges.add(
                    list.source(edge)
                            + ">"
                            + list.target(edge)
                            + " "
                            + list.edgeKind(edge)
                            + " "
                            + list.edgeText(edge)
                            + (list.byEnvironment(edge) ? " environment" : ""));
        }
        return edges;
    }
}
