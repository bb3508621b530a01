package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.engine.agent.library.OverrideIndex;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where Java classes are loaded from: trusted places, and for TLC's index of overrides the engine's
 * own folder.
 *
 * @param own where the index is written
 */
record ClassPlaces(List<Library> trusted, Path own) {
    /**
     * The root of classes that has this one; null where none may be loaded.
     *
     * @param modules those of the spec behind which the program's own classes stand
     */
    @Nullable Path root(String className, Set<String> modules) {
        Path root = trustedRoot(className.replace('.', '/') + ".class");
        if (!className.equals(OverrideIndex.NAME) || !OverrideIndex.isNeeded(modules)) {
            return root;
        }
        try {
            OverrideIndex.write(own, modules, root);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's folder cannot be written.", e);
        }
    }

    private @Nullable Path trustedRoot(String classFile) {
        for (Library place : trusted) {
            Path root = place.classesRoot(classFile);
            if (root != null) {
                return root;
            }
        }
        return null;
    }
}
