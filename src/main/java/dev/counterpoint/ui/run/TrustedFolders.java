package dev.counterpoint.ui.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders whose specs may run Java classes and commands and use files. The user's own, kept
 * with their settings and never in a project: what comes with a spec cannot trust itself.
 */
public final class TrustedFolders {
    private final Path file;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(folders);
    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** As the file says; none where it cannot be read. */
    public TrustedFolders(Path file) {
        this.file = file;
        try {
            List<String> kept = json.readValue(file.toFile(), new TypeReference<>() {});
            for (String folder : kept == null ? List.<String>of() : kept) {
                if (folder != null) {
                    folders.add(Path.of(folder));
                }
            }
            folders.removeIf(folder -> !folder.isAbsolute());
        } catch (IOException | InvalidPathException none) {
            folders.clear();
        }
    }

    /** All of them, the oldest first; not to be changed by others. */
    public ObservableList<Path> folders() {
        return shown;
    }

    /** Whether specs in a folder are trusted: it is one of these, or in one. */
    public boolean contains(@Nullable Path folder) {
        return folder != null && folders.stream().anyMatch(real(folder)::startsWith);
    }

    /**
     * What checks of a spec may load classes from: its own folder and, of the libraries, those that
     * are in trusted folders; nothing at all where its folder is not trusted.
     */
    public List<Path> forSpec(@Nullable Path spec, List<Path> libraries) {
        Path folder = spec == null ? null : spec.toAbsolutePath().normalize().getParent();
        if (folder == null || !contains(folder)) {
            return List.of();
        }
        List<Path> places = new ArrayList<>(List.of(folder));
        libraries.stream().filter(this::contains).forEach(places::add);
        return places;
    }

    /** Trusts a folder and those in it; returns whether that could be kept for the next start. */
    public boolean trust(Path folder) {
        Path place = real(folder);
        if (!folders.contains(place)) {
            folders.add(place);
        }
        return save();
    }

    /** Trusts it no longer; returns whether that could be kept for the next start. */
    public boolean takeBack(Path folder) {
        folders.remove(folder);
        return save();
    }

    /** The place that a name stands for in the end, so that a link put there later is not it. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }

    private boolean save() {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path fresh = Files.createTempFile(parent, "trusted", ".tmp");
            try {
                json.writeValue(fresh.toFile(), folders.stream().map(Path::toString).toList());
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException notSaved) {
            return false;
        }
    }
}
