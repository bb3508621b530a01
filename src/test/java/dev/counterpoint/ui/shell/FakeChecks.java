package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Checks that end when the test says so. */
final class FakeChecks implements Checks {
    final List<CheckRequest> started = new ArrayList<>();
    final List<CheckListener> listeners = new ArrayList<>();
    final CompletableFuture<CheckResult> result = new CompletableFuture<>();

    @Override
    public CheckRun start(CheckRequest request, CheckListener listener) {
        started.add(request);
        listeners.add(listener);
        return new CheckRun() {
            @Override
            public void stop() {}

            @Override
            public CompletableFuture<CheckResult> result() {
                return result;
            }

            @Override
            public void close() {}
        };
    }
}
