package dev.counterpoint.check;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Checks of which each is written down when it has ended, before anyone hears of its result. */
public final class RecordedChecks implements Checks {
    private final Checks checks;
    private final RunRecords records;
    private final InstantSource clock;
    private final Consumer<String> trouble;

    /**
     * Records these.
     *
     * @param trouble is told in a sentence that a run could not be written down
     */
    public RecordedChecks(
            Checks checks, RunRecords records, InstantSource clock, Consumer<String> trouble) {
        this.checks = checks;
        this.records = records;
        this.clock = clock;
        this.trouble = trouble;
    }

    @Override
    public CheckRun start(CheckRequest request, CheckListener listener) {
        CheckRun run = checks.start(request, listener);
        CompletableFuture<CheckResult> recorded = run.result().thenApply(this::write);
        return new CheckRun() {
            @Override
            public void pause(boolean paused) {
                run.pause(paused);
            }

            @Override
            public void stop() {
                run.stop();
            }

            @Override
            public CompletableFuture<CheckResult> result() {
                return recorded;
            }

            @Override
            public void close() {
                run.close();
            }
        };
    }

    private CheckResult write(CheckResult result) {
        // A spec that is not there has no records.
        if (result.kind() != Kind.USAGE) {
            try {
                records.append(RunRecord.of(result, clock.instant()));
            } catch (IOException e) {
                trouble.accept("this run is not in the records: " + e.getMessage());
            }
        }
        return result;
    }
}
