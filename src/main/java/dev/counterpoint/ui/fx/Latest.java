package dev.counterpoint.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work in the background of which only the newest result counts: it is delivered on FX. */
public final class Latest {
    private final Threads threads;
    private final Consumer<Throwable> failed;
    private final AtomicLong newest = new AtomicLong();

    /** With what to do when work fails; called on FX. */
    public Latest(Threads threads, Consumer<Throwable> failed) {
        this.threads = threads;
        this.failed = failed;
    }

    /** Runs the work; an earlier result that comes later is dropped. */
    public <T> void run(Supplier<T> work, Consumer<? super T> deliver) {
        take(CompletableFuture.supplyAsync(work, threads.background()), deliver);
    }

    /** Waits for the future; an earlier one that completes later is dropped. */
    public <T> void take(CompletableFuture<T> future, Consumer<? super T> deliver) {
        long ticket = newest.incrementAndGet();
        future.whenCompleteAsync(
                (value, error) -> {
                    if (ticket != newest.get()) {
                        return;
                    }
                    if (error != null) {
                        failed.accept(error);
                    } else {
                        deliver.accept(value);
                    }
                },
                threads.fx());
    }

    /** Drops whatever is under way. */
    public void cancel() {
        newest.incrementAndGet();
    }
}
