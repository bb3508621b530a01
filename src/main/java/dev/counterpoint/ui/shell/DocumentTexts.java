package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.model.ModelTexts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The models' texts are those of the open files, and of files that are opened when changed. */
record DocumentTexts(Documents documents) implements ModelTexts {
    @Override
    public @Nullable String text(Path file) {
        return documents.textOf(file).orElse(null);
    }

    @Override
    public void edit(Path file, String text) {
        Document document = documents.openBehind(file);
        if (document.refusal() == null) {
            document.edit(text);
        }
    }

    @Override
    public boolean isDirty(Path file) {
        return documents.find(file).filter(d -> d.dirty().get()).isPresent();
    }

    @Override
    public void save(Path file) {
        documents.find(file).ifPresent(documents::save);
    }
}
