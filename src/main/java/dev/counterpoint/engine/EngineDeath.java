package dev.counterpoint.engine;

import java.util.concurrent.TimeUnit;

/** Why a process that said its last word is gone, in one sentence. */
final class EngineDeath {
    private static final int OUT_OF_MEMORY = 3;
    private static final int SIGNALS = 128;
    private static final long PATIENCE_MILLIS = 700;

    private EngineDeath() {}

    static EngineException reason(
            Process process, Thread errors, Tail tail, EngineSettings settings) {
        try {
            boolean gone = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            errors.join(gone ? PATIENCE_MILLIS : 1);
            if (!gone) {
                return new EngineException.Died("The engine stopped answering and was ended.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineException.Stopped("The engine was closed.");
        }
        int code = process.exitValue();
        if (code == OUT_OF_MEMORY || tail.telling().contains("OutOfMemoryError")) {
            return new EngineException.OutOfMemory(
                    "The engine ran out of memory; its heap was "
                            + settings.heap()
                            + ". Give it more, or make the model smaller.");
        }
        if (code > SIGNALS) {
            return new EngineException.Died(
                    "The engine was killed from outside (signal " + (code - SIGNALS) + ").");
        }
        String last = tail.telling();
        return new EngineException.Died(
                "The engine ended by itself (exit code "
                        + code
                        + ")"
                        + (last.isEmpty() ? "." : ": " + last));
    }
}
