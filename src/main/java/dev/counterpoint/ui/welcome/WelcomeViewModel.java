package dev.counterpoint.ui.welcome;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Texts;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What there is to begin with, and its opening. */
public final class WelcomeViewModel {
    private static final Texts TEXTS = Texts.of("welcome");

    private final Samples samples;
    private final Desktop desktop;
    private final Consumer<Path> open;
    private final Latest work;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /**
     * A welcome.
     *
     * @param open shows a folder or a file
     */
    public WelcomeViewModel(
            Samples samples, Desktop desktop, Threads threads, Consumer<Path> open) {
        this.samples = samples;
        this.desktop = desktop;
        this.open = open;
        work =
                new Latest(
                        threads,
                        failed ->
                                message.set(
                                        TEXTS.with(
                                                "failed",
                                                String.valueOf(
                                                        EngineException.cause(failed)
                                                                .getMessage()))));
    }

    /** The samples there are. */
    public List<Sample> samples() {
        return samples.areThere() ? List.of(Sample.values()) : List.of();
    }

    /** The folders that were open before, the last one first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** What went wrong, or where a copy is; empty for nothing. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Opens the user's copy of a sample, which is made where there is none yet. */
    public void open(Sample sample) {
        work.run(() -> copied(sample), this::opened);
    }

    /** Opens a copy of a sample in a folder that is chosen. */
    public void openIn(Sample sample) {
        desktop.chooseFolder(TEXTS.with("sample.where", sample.title()))
                .ifPresent(folder -> work.run(() -> copied(sample, folder), this::opened));
    }

    private Path copied(Sample sample) {
        try {
            return samples.copy(sample);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path copied(Sample sample, Path folder) {
        try {
            return samples.copy(sample, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void opened(Path spec) {
        open.accept(spec);
        message.set(TEXTS.with("sample.copy", String.valueOf(spec.getParent())));
    }

    /** Opens a folder that was open before; one that is gone is taken from the list. */
    public void open(Path folder) {
        if (Files.isDirectory(folder)) {
            open.accept(folder);
        } else {
            recent.remove(folder);
            message.set(TEXTS.with("recent.gone", folder.toString()));
        }
    }
}
