package dev.counterpoint.trim;

import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.Trimmed;

/** Hears how a trimming goes, on its thread. */
public interface TrimListener {
    /** One that does not listen. */
    TrimListener NOBODY = new TrimListener() {};

    /** A result: the first is the trace as it was given, each other is better or better known. */
    default void found(Trimmed trimmed) {}

    /** How much was looked at so far; several times a second. */
    default void progress(TrimFigures figures) {}
}
