package dev.counterpoint.ui.editor;

import dev.counterpoint.ui.fx.Desktop;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The open files: opening, saving and closing them without losing anything. */
public final class Documents {
    private static final int SAVE = 0;
    private static final int OVERWRITE = 0;

    /** Where modules that are no files seem to lie. */
    private static final Path STANDARD = Path.of("standard modules").toAbsolutePath().normalize();

    private final Desktop desktop;
    private final Consumer<String> tell;
    private final ObservableList<Document> open = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Document> active = new SimpleObjectProperty<>();

    private Consumer<Save> saved = save -> {};
    private Consumer<Document> compared = document -> {};

    /** With whom to ask, and where to tell what was done. */
    public Documents(Desktop desktop, Consumer<String> tell) {
        this.desktop = desktop;
        this.tell = tell;
    }

    /** In the order of their tabs. */
    public ObservableList<Document> open() {
        return open;
    }

    /** The one in front; null where none is open. */
    public ObjectProperty<@Nullable Document> active() {
        return active;
    }

    /** Opens a file, or brings it to the front where it is open already. */
    public Document open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Document document =
                find(file)
                        .orElseGet(
                                () -> {
                                    Document fresh = new Document(file, TextFile.read(file));
                                    open.add(fresh);
                                    return fresh;
                                });
        active.set(document);
        return document;
    }

    /** Opens a file in a tab of its own, and what is in front stays there. */
    public Document openBehind(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return find(file)
                .orElseGet(
                        () -> {
                            Document fresh = new Document(file, TextFile.read(file));
                            open.add(fresh);
                            return fresh;
                        });
    }

    /** Shows a module that comes with the TLA+ tools, to be read only. */
    public Document showStandard(String module, String text) {
        Path path = STANDARD.resolve(module + ".tla");
        Document document =
                find(path)
                        .orElseGet(
                                () -> {
                                    Document fresh = new Document(path, text);
                                    open.add(fresh);
                                    return fresh;
                                });
        active.set(document);
        return document;
    }

    /** The open file of a path. */
    public Optional<Document> find(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return open.stream().filter(d -> d.path().equals(wanted)).findFirst();
    }

    /** Texts not saved yet, by module name: they stand in for the files. */
    public Map<String, String> unsavedModules() {
        Map<String, String> texts = new TreeMap<>();
        for (Document document : open) {
            if (document.isModule() && document.dirty().get()) {
                texts.put(document.module(), document.text());
            }
        }
        return texts;
    }

    /** The text of a file as the user sees it: unsaved where it is open, else as on disk. */
    public Optional<String> textOf(Path file) {
        Optional<Document> document = find(file).filter(d -> d.refusal() == null);
        if (document.isPresent()) {
            return document.map(Document::text);
        }
        return TextFile.read(file) instanceof TextFile.Reading.Opened opened
                ? Optional.of(opened.file().text())
                : Optional.empty();
    }

    /** Saves one; returns whether it is saved now. */
    public boolean save(Document document) {
        TextFile file = document.file();
        if (file == null) {
            return true;
        }
        Disk disk = file.onDisk();
        if (disk == Disk.CHANGED) {
            Optional<Integer> answer =
                    desktop.ask(
                            document.name() + " was changed on disk since you opened it.",
                            "Overwrite keeps your text, Reload takes the one on disk.",
                            List.of("Overwrite", "Reload"));
            if (answer.isEmpty()) {
                return false;
            }
            if (answer.get() != OVERWRITE) {
                return reload(document);
            }
        }
        try {
            String text = document.text();
            document.setFile(file.save(text));
            saved.accept(new Save(document.path(), disk == Disk.SAME ? file.text() : null, text));
            tell.accept("Saved " + document.name() + ".");
            return true;
        } catch (IOException failed) {
            tell.accept(
                    document.name()
                            + " could not be saved: "
                            + reason(failed)
                            + ". Your text is still here.");
            return false;
        }
    }

    private static String reason(IOException failed) {
        return failed instanceof AccessDeniedException
                ? "you may not write there"
                : String.valueOf(failed.getMessage());
    }

    /** Takes the text on disk; returns whether it could be read. */
    public boolean reload(Document document) {
        return switch (TextFile.read(document.path())) {
            case TextFile.Reading.Opened opened -> {
                document.setFile(opened.file());
                tell.accept("Read " + document.name() + " again from disk.");
                yield true;
            }
            case TextFile.Reading.Refused refused -> {
                tell.accept(refused.sentence());
                yield false;
            }
        };
    }

    /** Keeps the text as it is here, whatever is on disk now: the next save replaces that. */
    public void keepMine(Document document) {
        TextFile mine = document.file();
        if (mine != null) {
            document.setBase(
                    TextFile.read(document.path()) instanceof TextFile.Reading.Opened theirs
                            ? theirs.file()
                            : mine.withDigest(""));
        }
    }

    /**
     * Opens a file with a text that was not saved when the program ended.
     *
     * @param digest of the file's bytes as they were then: where they are others now, that is said
     */
    public Document restore(Path path, String text, String digest) {
        Path file = path.toAbsolutePath().normalize();
        Document document = find(file).orElseGet(() -> new Document(file, TextFile.read(file)));
        if (document.refusal() != null) {
            // It is shown anew, as a text.
            open.remove(document);
        }
        TextFile now = document.file();
        document.setBase((now == null ? TextFile.missing(file) : now).withDigest(digest));
        document.edit(text);
        if (!open.contains(document)) {
            open.add(document);
        }
        active.set(document);
        return document;
    }

    /** One more hears of each text that was saved. */
    public void onSaved(Consumer<Save> listener) {
        saved = saved.andThen(listener);
    }

    /** Shows how a document differs from the file on disk. */
    public void compare(Document document) {
        compared.accept(document);
    }

    /** Who can show how a document differs from the file on disk. */
    public void onCompare(Consumer<Document> listener) {
        compared = listener;
    }

    /** Saves all that changed; returns whether all are saved now. */
    public boolean saveAll() {
        return unsaved().stream().map(this::save).reduce(true, Boolean::logicalAnd);
    }

    /** Those with something to save. */
    public List<Document> unsaved() {
        return open.stream().filter(d -> d.dirty().get()).toList();
    }

    /** Closes one, asking first where there is something to save; returns whether it is closed. */
    public boolean close(Document document) {
        if (document.dirty().get()) {
            Optional<Integer> answer =
                    desktop.ask(
                            "Save the changes in " + document.name() + "?",
                            "Without saving they are lost.",
                            List.of("Save", "Discard"));
            if (answer.isEmpty() || (answer.get() == SAVE && !save(document))) {
                return false;
            }
        }
        int index = open.indexOf(document);
        if (active.get() == document) {
            int next = index + 1 < open.size() ? index + 1 : index - 1;
            active.set(next < 0 ? null : open.get(next));
        }
        open.remove(document);
        return true;
    }

    /** Asks once about everything unsaved; returns whether all may be closed. */
    public boolean mayClose() {
        List<Document> unsaved = unsaved();
        if (unsaved.isEmpty()) {
            return true;
        }
        String what = unsaved.size() == 1 ? unsaved.getFirst().name() : unsaved.size() + " files";
        Optional<Integer> answer =
                desktop.ask(
                        "Save the changes in " + what + "?",
                        "Without saving they are lost.",
                        List.of("Save", "Discard"));
        return answer.isPresent() && (answer.get() != SAVE || saveAll());
    }
}
