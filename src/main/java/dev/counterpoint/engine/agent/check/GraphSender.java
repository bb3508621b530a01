package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.value.TlcValueEncoder;
import dev.counterpoint.engine.protocol.ByteWriter;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.engine.protocol.ValueWriter;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDeclNode;

import tlc2.tool.TLCState;

import util.UniqueString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes the recorded states' values to the states file and sends the graph, on a thread of its
 * own, so that TLC's workers only wait where they are faster than this for long.
 */
final class GraphSender {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MANY_TRANSITIONS = 1 << 16;

    private final UniqueString[] variables;
    private final Path file;
    private final Consumer<CheckEvent> events;
    private final BlockingQueue<GraphBatch> queue = new ArrayBlockingQueue<>(16);
    private final GraphBatch end = new GraphBatch();
    private final ByteWriter bytes = new ByteWriter(1 << 16);
    private final ValueWriter values = new ValueWriter(bytes);
    private GraphBatch pending = new GraphBatch();
    private long[] offsets = new long[256];
    private int offsetCount;
    private long written;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String failure;

    GraphSender(OpDeclNode[] variables, Path file, Consumer<CheckEvent> events) {
        this.variables =
                Arrays.stream(variables).map(OpDeclNode::getName).toArray(UniqueString[]::new);
        this.file = file;
        this.events = events;
    }

    /**
     * Begins to send.
     *
     * @param rest gives what has been found and not been put yet
     */
    void start(Supplier<GraphBatch> rest) {
        Thread started = new Thread(() -> run(rest), "graph sender");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Hands a batch over; waits where many are on their way. */
    void put(GraphBatch batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends all that has been found, and ends; waits for that at most this long. */
    void finish(long millis) {
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            if (queue.offer(end, millis, TimeUnit.MILLISECONDS)) {
                started.join(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the graph is not recorded to its end, where it is not. */
    @Nullable String failure() {
        return failure;
    }

    private void run(Supplier<GraphBatch> rest) {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long sent = System.nanoTime();
            boolean last = false;
            while (!last) {
                GraphBatch batch = queue.poll(INTERVAL_NANOS, TimeUnit.NANOSECONDS);
                last = isEnd(batch);
                write(batch == null || last ? rest.get() : batch, out);
                long now = System.nanoTime();
                boolean due = now - sent >= INTERVAL_NANOS;
                if (last || due || pending.transitions >= MANY_TRANSITIONS) {
                    send();
                    sent = now;
                }
            }
        } catch (IOException e) {
            failure = e.getMessage();
            discard();
        } catch (InterruptedException e) {
            discard();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the one batch that says that no more will come
    private boolean isEnd(@Nullable GraphBatch batch) {
        return batch == end;
    }

    /** Goes on taking, so that no worker waits for ever. */
    private void discard() {
        try {
            GraphBatch batch = queue.take();
            while (!isEnd(batch)) {
                batch = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(GraphBatch batch, FileChannel out) throws IOException {
        int count = batch.states.size();
        if (offsetCount + count > offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(offsetCount + count, offsets.length * 2));
        }
        for (TLCState state : batch.states) {
            offsets[offsetCount++] = written + bytes.size();
            values.beginState();
            for (UniqueString variable : variables) {
                TlcValueEncoder.write(state.lookup(variable), values);
            }
            values.endState();
        }
        written += bytes.size();
        ByteBuffer buffer = bytes.toByteBuffer();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        bytes.reset();
        pending.append(batch);
    }

    private void send() {
        if (offsetCount == 0 && pending.isEmpty()) {
            return;
        }
        events.accept(
                new CheckEvent.Graph(
                        new GraphDelta(
                                Arrays.copyOf(offsets, offsetCount),
                                pending.initial.stream().mapToInt(Integer::intValue).toArray(),
                                pending.labels,
                                Arrays.copyOf(pending.sources, pending.transitions),
                                Arrays.copyOf(pending.targets, pending.transitions),
                                Arrays.copyOf(pending.labelNumbers, pending.transitions))));
        offsetCount = 0;
        pending = new GraphBatch();
    }
}
