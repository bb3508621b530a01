package dev.counterpoint.lang;

import dev.counterpoint.lang.ProjectTree.SpecFiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the specs in a folder and in the folders below it. */
public final class ProjectScan {
    private static final int DEPTH = 8;
    private static final int FILES = 5_000;
    private static final Set<String> SKIPPED = Set.of("target", "build", "states", "node_modules");

    private int seen;

    private ProjectScan() {}

    /** What a folder holds; folders that cannot be read are passed over. */
    public static ProjectTree scan(Path folder) {
        return new ProjectScan().scan(folder, 0);
    }

    private ProjectTree scan(Path folder, int depth) {
        List<Path> modules = new ArrayList<>();
        List<Path> configs = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String name = name(entry);
            if (Files.isDirectory(entry)) {
                boolean skipped =
                        name.startsWith(".") || name.endsWith(".toolbox") || SKIPPED.contains(name);
                if (!skipped && !Files.isSymbolicLink(entry)) {
                    folders.add(entry);
                }
            } else if (name.endsWith(".tla") && !name.contains("_TTrace_")) {
                modules.add(entry);
            } else if (name.endsWith(".cfg") && !name.contains("_TTrace_")) {
                configs.add(entry);
            }
        }
        ModelRoots roots = new ModelRoots(modules);
        List<Path> loose = new ArrayList<>();
        configs.forEach(
                config -> {
                    if (!roots.place(config)) {
                        loose.add(config);
                    }
                });
        if (modules.isEmpty()) {
            // A .cfg of something else, such as a tool's settings.
            loose.clear();
        }
        List<SpecFiles> specs = roots.specs();
        List<ProjectTree> below = new ArrayList<>();
        if (depth < DEPTH) {
            for (Path child : folders) {
                ProjectTree tree = scan(child, depth + 1);
                if (!tree.isEmpty()) {
                    below.add(tree);
                }
            }
        }
        return new ProjectTree(folder, specs, loose, below);
    }

    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (seen++ > FILES) {
                    break;
                }
                entries.add(entry);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return List.of();
        }
        entries.sort(null);
        return entries;
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
