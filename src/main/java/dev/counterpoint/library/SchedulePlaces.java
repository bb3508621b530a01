package dev.counterpoint.library;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the spec and the model are that a schedule names, seen from its own file. */
public record SchedulePlaces(Schedule schedule) {

    /** The spec's file; null where the schedule names none, or one that is not there. */
    public @Nullable Path spec() {
        return find(schedule.trace().meta().spec(), null);
    }

    /** The model; null where the schedule names one that is not there. */
    @Nullable ModelChoice model(Path spec) {
        String config = schedule.trace().meta().config();
        if (config == null) {
            return new ModelChoice.Beside();
        }
        Path file = find(config, spec);
        return file == null ? null : new ModelChoice.File(file);
    }

    /** The configuration's file; null where none is named, or one that is not there. */
    public @Nullable Path config() {
        Path spec = spec();
        String config = schedule.trace().meta().config();
        return config == null ? null : find(config, spec);
    }

    /** By its name from the schedule's folder, or from here, or by its last part nearby. */
    private @Nullable Path find(@Nullable String name, @Nullable Path beside) {
        if (name == null) {
            return null;
        }
        try {
            Path named = Path.of(name.replace('\\', '/'));
            Path last = named.getFileName();
            if (last == null) {
                return null;
            }
            Path folder = schedule.file().toAbsolutePath().normalize().getParent();
            List<Path> places = new ArrayList<>();
            if (folder != null) {
                places.add(folder.resolve(named));
                places.add(folder.resolve(last));
                places.add(folder.resolveSibling(last));
            }
            if (beside != null) {
                places.add(beside.resolveSibling(last));
            }
            places.add(named.toAbsolutePath());
            return places.stream()
                    .map(Path::normalize)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A file's name as a schedule in a folder names it: from there, with slashes. */
    static String from(Path folder, Path file) {
        Path here = folder.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return here.getRoot() != null && here.getRoot().equals(there.getRoot())
                ? here.relativize(there).toString().replace('\\', '/')
                : there.toString();
    }

    /** What to call a trace's spec in words. */
    static String specName(TraceMeta meta) {
        String spec = meta.spec();
        return spec == null ? "a spec" : spec.substring(spec.lastIndexOf('/') + 1);
    }
}
