package dev.counterpoint.check;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Engines that say what the test wants. */
final class FakeCheckers implements Checkers {
    final CompletableFuture<Finished> finished = new CompletableFuture<>();
    final List<CheckEvent> events = new ArrayList<>();
    final List<Request> asked = new ArrayList<>();
    @Nullable SpecSource source;
    @Nullable CheckOptions options;
    boolean stopped;
    boolean paused;
    boolean ended;
    boolean closed;

    FakeCheckers tells(CheckEvent... told) {
        events.addAll(List.of(told));
        return this;
    }

    FakeCheckers ends(Stage stage, boolean success, Figures figures) {
        finished.complete(new Finished(stage, success, figures, 0, List.of()));
        return this;
    }

    FakeCheckers dies(EngineException how) {
        finished.completeExceptionally(how);
        return this;
    }

    @Override
    public Checker start(
            SpecSource from, CheckOptions with, long heap, Consumer<CheckEvent> listener) {
        source = from;
        options = with;
        events.forEach(listener);
        return new FakeChecker();
    }

    @Override
    public CompletableFuture<Reply.Parsed> parse(SpecSource from) {
        return CompletableFuture.completedFuture(new Reply.Parsed(null, List.of()));
    }

    private final class FakeChecker implements Checker {
        @Override
        public CompletableFuture<Finished> finished() {
            return finished;
        }

        @Override
        public void pause(boolean pause) {
            paused = pause;
        }

        @Override
        public void stop() {
            stopped = true;
            finished.complete(
                    new Finished(Stage.STOPPED, true, new Figures(9, 5, 3, 2, 10), 0, List.of()));
        }

        @Override
        public CompletableFuture<Reply> ask(Request request) {
            asked.add(request);
            return CompletableFuture.completedFuture(new Reply.Failed(false, List.of()));
        }

        @Override
        public String toolsVersion() {
            return "2.18";
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
