package dev.counterpoint.check;

import dev.counterpoint.engine.ColumnScan;
import dev.counterpoint.engine.StatesFile;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The state graph of one check, growing while the check tells of it, and the values of its states.
 * It hears on one thread; the graph and the values may be read on any. The values can be read until
 * this or the check is closed.
 */
public final class RecordedGraph implements CheckListener, StateColumns, AutoCloseable {
    private final StateGraph graph = new StateGraph();
    private final Offsets offsets = new Offsets();
    private int[] labels = new int[16];
    private int labelCount;
    private volatile @Nullable StatesFile values;

    @Override
    public void started(List<String> variables, Path statesFile) {
        values = new StatesFile(variables, statesFile);
    }

    @Override
    public void graph(GraphDelta delta) {
        BitSet initial = new BitSet();
        int first = graph.states();
        for (int state : delta.initialStates()) {
            initial.set(state - first);
        }
        for (int i = 0; i < delta.stateOffsets().length; i++) {
            // Before the state is counted: who sees the state finds its offset.
            offsets.set(first + i, delta.stateOffsets()[i]);
            graph.addState(initial.get(i));
        }
        for (GraphDelta.Label label : delta.labels()) {
            if (labelCount == labels.length) {
                labels = Arrays.copyOf(labels, labelCount * 2);
            }
            labels[labelCount++] = graph.label(label.step(), label.range());
        }
        for (int i = 0; i < delta.sources().length; i++) {
            graph.addTransition(
                    delta.sources()[i], delta.targets()[i], labels[delta.labelNumbers()[i]]);
        }
    }

    /** The states and transitions found so far; it grows until the check has ended. */
    public StateGraph graph() {
        return graph;
    }

    /** {@inheritDoc} None before the check has read the spec. */
    @Override
    public List<String> variables() {
        StatesFile file = values;
        return file == null ? List.of() : file.variables();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IndexOutOfBoundsException if there is no such state
     * @throws IllegalStateException if the values can no longer be read
     */
    @Override
    public State state(int id) {
        if (id < 0 || id >= graph.states()) {
            throw new IndexOutOfBoundsException("no state " + id + " of " + graph.states());
        }
        return file().read(offsets.get(id));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the values can no longer be read
     */
    @Override
    public List<ValueColumn> columns(
            List<String> variables,
            int count,
            IntUnaryOperator stateAt,
            int most,
            Progress progress,
            Cancel cancel) {
        ColumnScan scan = new ColumnScan(file(), variables, count, most);
        for (int position = 0; position < count; position++) {
            if ((position & 0x3fff) == 0) {
                cancel.check();
                progress.at(position, count);
            }
            int state = stateAt.applyAsInt(position);
            scan.next(state, offsets.get(state));
        }
        List<ValueColumn> columns = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            columns.add(
                    scan.tooMany(i)
                            ? ValueColumn.tooMany(variables.get(i))
                            : ValueColumn.of(variables.get(i), scan.numbers(i), scan.first(i)));
        }
        return columns;
    }

    private StatesFile file() {
        StatesFile file = values;
        if (file == null) {
            throw new IllegalStateException("the check has not begun");
        }
        return file;
    }

    /** Lets go of the file of values; the graph itself stays. */
    @Override
    public void close() {
        StatesFile file = values;
        if (file != null) {
            file.close();
        }
    }

    /** A growing column of longs in chunks: growing never moves what others may be reading. */
    private static final class Offsets {
        private static final int SHIFT = 12;
        private static final int CHUNK = 1 << SHIFT;

        private volatile long[][] chunks = new long[0][];

        void set(int index, long offset) {
            long[][] now = chunks;
            int chunk = index >>> SHIFT;
            if (chunk == now.length) {
                now = Arrays.copyOf(now, chunk + 1);
                now[chunk] = new long[CHUNK];
                chunks = now;
            }
            now[chunk][index & (CHUNK - 1)] = offset;
        }

        long get(int index) {
            return chunks[index >>> SHIFT][index & (CHUNK - 1)];
        }
    }
}
