package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Checks that a test tells what to say. */
final class FakeChecks implements Checks {
    final List<Run> runs = new ArrayList<>();

    @Override
    public CheckRun start(CheckRequest request, CheckListener listener) {
        Run run = new Run(request, listener);
        runs.add(run);
        return run;
    }

    static final class Run implements CheckRun {
        final CheckRequest request;
        final CheckListener listener;
        final CompletableFuture<CheckResult> result = new CompletableFuture<>();
        boolean stopped;
        boolean paused;
        boolean closed;

        private Run(CheckRequest request, CheckListener listener) {
            this.request = request;
            this.listener = listener;
        }

        @Override
        public void pause(boolean pause) {
            paused = pause;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public CompletableFuture<CheckResult> result() {
            return result;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
