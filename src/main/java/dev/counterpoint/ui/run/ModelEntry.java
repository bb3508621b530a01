package dev.counterpoint.ui.run;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * A model that can be checked.
 *
 * @param spec the root module's file
 * @param config the {@code .cfg}
 * @param model what it says, as far as it could be read
 * @param problems what is wrong with it
 */
public record ModelEntry(Path spec, Path config, Model model, List<Diagnostic> problems) {
    public ModelEntry {
        problems = List.copyOf(problems);
    }

    /** The file's name without its ending. */
    public String name() {
        String file = String.valueOf(config.getFileName());
        return file.endsWith(".cfg") ? file.substring(0, file.length() - 4) : file;
    }

    /**
     * What a check is asked for.
     *
     * @param unsaved the text that stands in for the file; null where it is saved
     */
    ModelChoice choice(@Nullable String unsaved) {
        return unsaved == null
                ? new ModelChoice.File(config)
                : new ModelChoice.Text(config.toString(), unsaved);
    }
}
