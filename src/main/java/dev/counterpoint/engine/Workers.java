package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.Request;

import java.util.function.Consumer;

/** Where processes come from that work for a check elsewhere. */
@FunctionalInterface
public interface Workers {
    /**
     * One that begins now.
     *
     * @param heapBytes most that its heap may take; 0 for the usual
     * @param listener hears of all events but the last, on the thread that reads them
     * @throws EngineException.Died if it cannot be started
     */
    WorkerEngine join(Request.Work request, long heapBytes, Consumer<CheckEvent> listener);
}
