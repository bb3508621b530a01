package dev.counterpoint.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * The IDE is asked for.
 *
 * @param places files and folders to open; none for the last project
 * @param pictures where the tour's pictures go if there is no display; null for a temporary folder
 * @param newWindow whether to open a window where there is one already
 */
public record IdeRequest(List<Path> places, @Nullable Path pictures, boolean newWindow) {
    public IdeRequest {
        places = List.copyOf(places);
    }
}
