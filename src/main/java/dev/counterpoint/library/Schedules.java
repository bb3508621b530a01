package dev.counterpoint.library;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.lang.ProjectFolders;
import dev.counterpoint.spec.Diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schedules of a folder, in the order of their files' names.
 *
 * @param all those that can be read
 * @param problems what is wrong with the other files
 */
public record Schedules(List<Schedule> all, List<Diagnostic> problems) {
    /** The folder's name, at the root of a project. */
    public static final String FOLDER = "schedules";

    /** What files of schedules end with. */
    public static final String ENDING = ".itf.json";

    private static final int DEEPEST = 8;

    /** A home folder is no project. */
    private static final int MOST_FOLDERS = 5_000;

    public Schedules {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Where the schedules of a spec are kept: at the root of its project, or beside it. */
    public static Path folderOf(Path spec) {
        return ProjectFolders.project(spec)
                .orElseGet(() -> ProjectFolders.of(spec))
                .resolve(FOLDER);
    }

    /**
     * Those in a folder: its own files, and those of all folders under it that are called so.
     *
     * @throws IOException if the folder is not there or cannot be listed
     */
    public static Schedules in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        collect(folder, true, 0, files, new int[1]);
        return read(files);
    }

    private static void collect(
            Path folder, boolean own, int depth, List<Path> files, int[] folders)
            throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (name.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (depth < DEEPEST && ++folders[0] < MOST_FOLDERS) {
                    collect(entry, name.equals(FOLDER), depth + 1, files, folders);
                }
            } else if (own && name.endsWith(ENDING)) {
                files.add(entry);
            }
        }
    }

    /** Those in these files. */
    public static Schedules read(List<Path> files) {
        List<Schedule> all = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                all.add(ScheduleFile.read(file));
            } catch (ItfException e) {
                problems.add(e.diagnostic());
            }
        }
        return new Schedules(all, problems);
    }

    /** One that is the same as another: of the same spec and the same causal order. */
    public Optional<Schedule> same(Schedule other) {
        CausalForm form = other.incident().causalForm();
        return form == null
                ? Optional.empty()
                : all.stream()
                        .filter(s -> !s.file().equals(other.file()))
                        .filter(s -> form.equals(s.incident().causalForm()))
                        .filter(
                                s ->
                                        SchedulePlaces.specName(s.trace().meta())
                                                .equals(
                                                        SchedulePlaces.specName(
                                                                other.trace().meta())))
                        .findFirst();
    }
}
