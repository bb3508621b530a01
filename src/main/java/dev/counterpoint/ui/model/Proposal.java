package dev.counterpoint.ui.model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that would be written: shown first.
 *
 * @param title what is done
 * @param reasons why they are as they are, a sentence each
 * @param files in the order they are shown
 * @param then the model that there is then; null where it is none
 */
public record Proposal(
        String title, List<String> reasons, List<Part> files, @Nullable ModelTarget then) {
    public Proposal {
        reasons = List.copyOf(reasons);
        files = List.copyOf(files);
    }

    /** A file and its text. */
    public record Part(Path file, String text) {}
}
