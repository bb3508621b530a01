package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;

import java.nio.file.Path;
import java.util.List;

/** Hears of a running check, on the engine's reader thread. */
public interface CheckListener {
    /** The spec was read; the recorded states' values will be in this file. */
    default void started(List<String> variables, Path statesFile) {}

    /** Live figures, at least twice a second. */
    default void progress(Figures figures) {}

    /** Bytes of the engine's heap that are in use, and that it may take; before each progress. */
    default void memory(long used, long most) {}

    /** A piece of the state graph. */
    default void graph(GraphDelta delta) {}

    /** A line that the spec or the tools printed. */
    default void log(String line) {}

    /** A line that the spec printed, after {@link #log} was told of it too. */
    default void printed(String line) {}
}
