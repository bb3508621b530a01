package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Numbers, writes and sends what workers find, on a thread of its own, so that they only wait where
 * they are faster than this for long.
 */
final class GraphSender {
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MANY_TRANSITIONS = 1 << 16;

    /** Something that needs the file. */
    interface Writing<T> {
        T write(FileChannel out) throws IOException;
    }

    private final GraphNumbers numbers;
    private final Path file;
    private final Consumer<CheckEvent> events;
    private final BlockingQueue<GraphBatch> queue = new ArrayBlockingQueue<>(32);
    private final GraphBatch end = new GraphBatch();
    private volatile @Nullable Thread thread;
    private volatile @Nullable String failure;

    GraphSender(GraphNumbers numbers, Path file, Consumer<CheckEvent> events) {
        this.numbers = numbers;
        this.file = file;
        this.events = events;
    }

    /**
     * Begins to send.
     *
     * @param rest gives what has been found and not been put yet
     * @param complete whether no more states are recorded
     */
    void start(Supplier<GraphBatch> rest, BooleanSupplier complete) {
        Thread started = new Thread(() -> run(rest, complete), "graph sender");
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
        if (started == null || !started.isAlive()) {
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

    /** The numbers of a counterexample's states, which are added; only after it has ended. */
    List<Integer> include(Writing<List<Integer>> writing) {
        if (failure != null) {
            return List.of();
        }
        try (FileChannel out = open()) {
            out.position(out.size());
            List<Integer> included = new ArrayList<>(writing.write(out));
            send();
            return included;
        } catch (IOException e) {
            failure = e.getMessage();
            return List.of();
        }
    }

    /** Why the graph is not recorded to its end, where it is not. */
    @Nullable String failure() {
        return failure;
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void run(Supplier<GraphBatch> rest, BooleanSupplier complete) {
        try (FileChannel out = open()) {
            long sent = System.nanoTime();
            boolean last = false;
            while (!last) {
                GraphBatch batch = queue.poll(INTERVAL_NANOS, TimeUnit.NANOSECONDS);
                last = isEnd(batch);
                numbers.add(
                        batch == null || last ? rest.get() : batch,
                        last || complete.getAsBoolean(),
                        out);
                long now = System.nanoTime();
                boolean due = now - sent >= INTERVAL_NANOS;
                if (last || due || numbers.transitions() >= MANY_TRANSITIONS) {
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

    private void send() {
        if (!numbers.isEmpty()) {
            events.accept(new CheckEvent.Graph(numbers.take()));
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
}
