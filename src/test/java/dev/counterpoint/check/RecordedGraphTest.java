package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.ByteWriter;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.engine.protocol.ValueWriter;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class RecordedGraphTest {
    @TempDir Path folder;

    private final RecordedGraph recorded = new RecordedGraph();

    @Test
    void growsPieceByPiece() throws IOException {
        long[] offsets = states(0, 1, 2);
        GraphDelta.Label up = new GraphDelta.Label(new Step("Up", List.of()), null);
        GraphDelta.Label down = new GraphDelta.Label(new Step("Down", List.of()), null);
        recorded.graph(
                new GraphDelta(
                        new long[] {offsets[0], offsets[1]},
                        new int[] {0},
                        List.of(up),
                        new int[] {0},
                        new int[] {1},
                        new int[] {0}));
        recorded.graph(
                new GraphDelta(
                        new long[] {offsets[2]},
                        new int[0],
                        List.of(down),
                        new int[] {1, 1},
                        new int[] {2, 0},
                        new int[] {0, 1}));

        assertThat(recorded.graph().states()).isEqualTo(3);
        assertThat(recorded.state(2)).hasToString("/\\ x = 2");
        List<String> transitions = new ArrayList<>();
        recorded.graph()
                .snapshot()
                .forEachTransition(
                        (source, target, label) ->
                                transitions.add(
                                        source
                                                + " "
                                                + recorded.graph().snapshot().label(label).step()
                                                + " "
                                                + target));
        assertThat(transitions).containsExactly("0 Up 1", "1 Up 2", "1 Down 0");
        assertThat(recorded.graph().snapshot().isInitial(0)).isTrue();
        assertThat(recorded.graph().snapshot().isInitial(1)).isFalse();
    }

    @Test
    void manyLabelsAndStatesKeepTheirNumbers() throws IOException {
        int count = 10_000;
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        long[] offsets = states(numbers);
        List<GraphDelta.Label> labels = new ArrayList<>();
        int[] sources = new int[count - 1];
        int[] targets = new int[count - 1];
        int[] labelNumbers = new int[count - 1];
        for (int i = 0; i < count - 1; i++) {
            labels.add(new GraphDelta.Label(new Step("Go" + i, List.of()), null));
            sources[i] = i;
            targets[i] = i + 1;
            labelNumbers[i] = i;
        }
        recorded.graph(
                new GraphDelta(offsets, new int[] {0}, labels, sources, targets, labelNumbers));

        assertThat(recorded.state(9_999)).hasToString("/\\ x = 9999");
        List<String> leaving = new ArrayList<>();
        var now = recorded.graph().snapshot();
        now.forEachSuccessor(5_000, (s, t, label) -> leaving.add(now.label(label) + " " + t));
        assertThat(leaving).singleElement().asString().contains("Go5000").endsWith(" 5001");
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertThat(recorded.variables()).isEmpty();
        assertThatThrownBy(() -> recorded.state(0)).isInstanceOf(IndexOutOfBoundsException.class);
        long[] offsets = states(4);
        recorded.graph(
                new GraphDelta(offsets, new int[0], List.of(), new int[0], new int[0], new int[0]));
        assertThat(recorded.state(0)).hasToString("/\\ x = 4");
        recorded.close();
        assertThatThrownBy(() -> recorded.state(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void valuesAreToldApartWithoutBeingRead() throws IOException {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        int count = 5_000;
        long[] offsets = new long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = out.size();
            writer.beginState();
            writer.beginRecord(2);
            writer.field("of");
            writer.integer(i % 7);
            writer.field("name");
            writer.string("x".repeat(i % 300));
            writer.beginFunction(1);
            writer.bool(i % 2 == 0);
            writer.beginSet(1);
            writer.model("m" + i % 3);
            writer.integer(i);
            writer.endState();
        }
        Path file = folder.resolve("states");
        Files.write(file, out.toByteArray());
        recorded.started(List.of("r", "f", "i"), file);
        recorded.graph(
                new GraphDelta(offsets, new int[0], List.of(), new int[0], new int[0], new int[0]));

        List<ValueColumn> columns =
                recorded.columns(
                        List.of("i", "f"), count, i -> i, 100, Progress.NONE, Cancel.NEVER);
        assertThat(columns.get(0).isCounted()).isFalse();
        ValueColumn f = columns.get(1);
        assertThat(f.distinct()).isEqualTo(6);
        List<ValueColumn> backwards =
                recorded.columns(
                        List.of("r"), 2_100, i -> 2_099 - i, 2_100, Progress.NONE, Cancel.NEVER);
        assertThat(backwards.getFirst().distinct()).isEqualTo(2_100);
        for (int i = 0; i < count; i++) {
            State like = recorded.state(f.first(f.number(i)));
            assertThat(recorded.state(i).get("f")).isEqualTo(like.get("f"));
        }
        assertThat(backwards.getFirst().first(0)).isEqualTo(2_099);
        assertThatThrownBy(
                        () ->
                                recorded.columns(
                                        List.of("q"), 1, i -> i, 1, Progress.NONE, Cancel.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                recorded.columns(
                                        List.of("i"), 1, i -> i, 1, Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private long[] states(int... xs) throws IOException {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        long[] offsets = new long[xs.length];
        for (int i = 0; i < xs.length; i++) {
            offsets[i] = out.size();
            writer.beginState();
            writer.integer(xs[i]);
            writer.endState();
        }
        Path file = folder.resolve("states");
        Files.write(file, out.toByteArray());
        recorded.started(List.of("x"), file);
        return offsets;
    }
}
