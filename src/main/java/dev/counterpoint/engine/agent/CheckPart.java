package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.Request;

import java.util.function.Consumer;

/** The checker's part of an agent: one run, then the process is thrown away. */
interface CheckPart {
    /** Runs the check to its end on the calling thread; events may come from any thread. */
    void check(Request.Check request, Consumer<CheckEvent> events);

    /** Works for a check elsewhere to its end on the calling thread. */
    void work(Request.Work request, Consumer<CheckEvent> events);

    /** Lets the running check wait where it is, or go on; from another thread. */
    void pause(boolean paused);

    /** Asks the running check to stop; from another thread. */
    void stop();
}
