package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

import java.io.IOException;
import java.util.List;

/** One of the ways through the states, as it runs. */
interface Exploration {
    /** Runs to its end on this thread; 0, or the number of TLC's for what ended it. */
    int explore() throws Exception;

    /** Asks it to end soon; from another thread. */
    void stop();

    /** The number of the error that a worker found; 0 where none did. */
    int errorFound();

    /** The state in which the first error was found. */
    @Nullable TLCState errorState();

    /** The behavior that led to the error; empty where TLC told it as messages. */
    List<TLCStateInfo> errorTrace();

    /** A behavior that ends with the state whose successors the calling thread looks at. */
    List<TLCStateInfo> behavior(TLCState current) throws IOException;

    /** How far it is. */
    Figures figures(long elapsedMillis);
}
