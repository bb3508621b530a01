package dev.counterpoint.lang;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Which folders a spec belongs to. */
public final class ProjectFolders {
    private static final String PROJECT = "counterpoint.toml";
    private static final int KEY_DIGITS = 12;

    private ProjectFolders() {}

    /** The folder that a spec's file is in. */
    public static Path of(Path spec) {
        Path file = spec.toAbsolutePath().normalize();
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** The nearest of a spec's folders that has a {@code counterpoint.toml}. */
    public static Optional<Path> project(Path spec) {
        for (Path at = of(spec); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(PROJECT))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /**
     * Where a place in the code is looked for: the spec's folder, and those above it up to the
     * project's or the repository's.
     */
    public static List<Path> forCode(Path spec) {
        List<Path> folders = new ArrayList<>();
        for (Path at = of(spec); at != null; at = at.getParent()) {
            folders.add(at);
            if (Files.isRegularFile(at.resolve(PROJECT)) || Files.exists(at.resolve(".git"))) {
                return folders;
            }
        }
        return folders.subList(0, 1);
    }

    /** A name for a folder that no other folder has and a person still recognises. */
    public static String key(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        byte[] digest =
                SpecDigest.sha256().digest(whole.toString().getBytes(StandardCharsets.UTF_8));
        Path last = whole.getFileName();
        String name = last == null ? "root" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_");
        return (name.length() > 40 ? name.substring(0, 40) : name)
                + "-"
                + HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
    }
}
