package dev.counterpoint.engine.agent.library;

import java.nio.file.Path;

/** Where a spec stands in the world: the engine's resolver of modules knows. */
public interface Place {
    /** Whether the user said that what is in the spec's folder may touch the world. */
    boolean isTrusted();

    /** The spec's folder: names of files are meant from there. */
    Path specFolder();

    /** The project's folder: no file out of it is touched. */
    Path projectFolder();
}
