package dev.counterpoint.ui.model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The texts of the models, wherever they are edited: in the form, in an editor or elsewhere. */
public interface ModelTexts {
    /** The text as the user sees it now, saved or not; null where there is none. */
    @Nullable String text(Path file);

    /** Puts another text in its place, not saved yet. */
    void edit(Path file, String text);

    /** Whether there is something to save. */
    boolean isDirty(Path file);

    /** Saves it. */
    void save(Path file);
}
