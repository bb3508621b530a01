package dev.counterpoint.ui.editor;

import dev.counterpoint.spec.SourceRange;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An open file: its text as it now is, and whether that is saved. */
public final class Document {
    private final Path path;
    private final boolean readOnly;
    private @Nullable String refusal;
    private @Nullable TextFile file;
    private String text;
    private @Nullable Supplier<String> live;
    private Consumer<String> replaced = t -> {};
    private final LongProperty revision = new SimpleLongProperty();
    private final ObjectProperty<@Nullable SourceRange> revealed = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Disk> disk = new ReadOnlyObjectWrapper<>(Disk.SAME);

    /** A text that is shown and cannot be changed. */
    Document(Path path, String text) {
        this.path = path;
        this.text = text;
        refusal = null;
        readOnly = true;
    }

    Document(Path path, TextFile.Reading reading) {
        this.path = path;
        readOnly = false;
        switch (reading) {
            case TextFile.Reading.Opened opened -> {
                file = opened.file();
                text = opened.file().text();
                refusal = null;
            }
            case TextFile.Reading.Refused refused -> {
                text = "";
                refusal = refused.sentence();
            }
        }
    }

    /** The file, absolute. */
    public Path path() {
        return path;
    }

    /** The file's name. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The module's name: the file's without its ending. */
    public String module() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether it is a module, not a model or anything else. */
    public boolean isModule() {
        return name().endsWith(".tla");
    }

    /** Whether it is no file of the user's and can only be read. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Why it cannot be shown as text; null where it can. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** What was read or saved last; null where it could not be read. */
    @Nullable TextFile file() {
        return file;
    }

    /** The digest of the file's bytes as it was read or saved last; empty where there was none. */
    public String savedDigest() {
        return file == null ? "" : file.digest();
    }

    /** The text as it now is. */
    public String text() {
        if (live != null) {
            text = live.get();
            live = null;
        }
        return text;
    }

    /** Counts the changes. */
    public LongProperty revision() {
        return revision;
    }

    /** Whether there is something to save. */
    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** Shows a place in it: its editor goes there, at once or as soon as there is one. */
    public void reveal(SourceRange range) {
        revealed.set(null);
        revealed.set(range);
    }

    /** The place to be shown last; null where none was asked for. */
    ObjectProperty<@Nullable SourceRange> revealed() {
        return revealed;
    }

    /** An editor changed it: the text is asked for when someone needs it, its length is known. */
    void changed(Supplier<String> newText, int length) {
        live = newText;
        dirty.set(file == null || file.text().length() != length || !isAsSaved());
        revision.set(revision.get() + 1);
    }

    private boolean isAsSaved() {
        return file != null
                && !file.isMissing()
                && disk.get() != Disk.DELETED
                && text().equals(file.text());
    }

    /** Replaces the text, in its editor too. */
    public void edit(String newText) {
        replaced.accept(newText);
        if (!text().equals(newText)) {
            changed(() -> newText, newText.length());
        }
    }

    /** Who shows it hears of texts that come from elsewhere. */
    void onReplaced(Consumer<String> listener) {
        replaced = listener;
    }

    /** It was saved or read again. */
    void setFile(TextFile newFile) {
        file = newFile;
        refusal = null;
        disk.set(Disk.SAME);
        if (!text().equals(newFile.text())) {
            edit(newFile.text());
        }
        dirty.set(false);
    }

    /** What is on disk is known, and the text stays: saving it replaces what is there. */
    void setBase(TextFile newFile) {
        file = newFile;
        refusal = null;
        setDisk(newFile.onDisk());
    }

    /** How it stands to the file on disk, as far as was looked. */
    public ReadOnlyObjectProperty<Disk> disk() {
        return disk.getReadOnlyProperty();
    }

    /** Someone looked; what was deleted stands nowhere but here, so it is not saved any more. */
    void setDisk(Disk seen) {
        disk.set(seen);
        dirty.set(!isAsSaved());
    }
}
