package dev.counterpoint.ui.shell;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.fx.Desktop;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What is being worked on: the folder, the open files, the spec they make. */
public final class Workbench {
    private final Documents documents;
    private final ReadOnlyObjectWrapper<@Nullable Path> root = new ReadOnlyObjectWrapper<>();

    Workbench(ShellViewModel shell, Desktop desktop) {
        documents = new Documents(desktop, shell.message()::set);
        documents.active().addListener((o, was, is) -> update(is));
    }

    private void update(@Nullable Document active) {
        if (active != null && active.isModule()) {
            root.set(active.path());
        }
    }

    /** The open files. */
    public Documents documents() {
        return documents;
    }

    /** The root module's file of what is in front; null where nothing is open. */
    public ReadOnlyObjectProperty<@Nullable Path> root() {
        return root.getReadOnlyProperty();
    }

    /** Shows a place in the text. */
    public void reveal(SourceRange range) {
        documents.open().stream()
                .filter(d -> d.module().equals(range.module()))
                .findFirst()
                .ifPresent(documents.active()::set);
    }
}
