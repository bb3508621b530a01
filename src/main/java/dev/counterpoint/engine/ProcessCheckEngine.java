package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A check in a process of its own. When the check has finished by itself the process can be asked
 * about the spec until it is ended; its files stay until closed.
 */
public final class ProcessCheckEngine implements CheckEngine {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final int MEGA = 1 << 20;

    private final EngineProcess engine;
    private final CompletableFuture<Finished> result = new CompletableFuture<>();
    private volatile @Nullable String overBudget;

    /** With a process that nobody else uses. */
    public ProcessCheckEngine(EngineProcess engine) {
        this.engine = engine;
    }

    @Override
    public CompletableFuture<Finished> check(
            SpecSource source, CheckOptions options, Consumer<CheckEvent> listener) {
        engine.check(new Request.Check(source, options), listener).whenComplete(this::ended);
        if (options.diskBytes() > 0) {
            watch(options.diskBytes());
        }
        return result;
    }

    private void ended(@Nullable Finished finished, @Nullable Throwable failure) {
        String disk = overBudget;
        if (finished != null) {
            result.complete(disk == null ? finished : stopped(finished, disk));
        } else if (disk != null) {
            result.completeExceptionally(new EngineException.Stopped(disk));
        } else if (failure != null) {
            result.completeExceptionally(failure);
        }
    }

    private static Finished stopped(Finished finished, String why) {
        List<Diagnostic> diagnostics = new ArrayList<>(finished.diagnostics());
        diagnostics.add(Diagnostic.error("disk", why, null, null));
        return new Finished(
                Stage.STOPPED, false, finished.figures(), finished.collision(), diagnostics);
    }

    private void watch(long mostBytes) {
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (result.isDone()) {
                                return;
                            }
                            if (FileTree.size(engine.folder()) > mostBytes) {
                                overBudget =
                                        "The check wrote more than "
                                                + mostBytes / MEGA
                                                + " MB to disk and was stopped.";
                                stop();
                            } else {
                                watch(mostBytes);
                            }
                        });
    }

    @Override
    public void stop() {
        engine.stopCheck(GRACE);
    }

    @Override
    public CompletableFuture<Reply.Hello> hello() {
        return engine.hello();
    }

    @Override
    public CompletableFuture<Reply> ask(Request request) {
        return engine.ask(request);
    }

    @Override
    public void end() {
        engine.kill(new EngineException.Stopped("The check is over."));
    }

    @Override
    public void close() {
        engine.close();
    }
}
