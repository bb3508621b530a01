package dev.counterpoint.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as they are from a folder, with slashes on every system. */
final class FilePlaces {
    /** Further up than that lies what has nothing to do with the trace. */
    private static final int MOST_UP = 3;

    private FilePlaces() {}

    /** A whole path as it is from a folder; of a file far from it, its name alone. */
    static String from(Path folder, String whole) {
        String last =
                whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        try {
            Path there = Path.of(whole).normalize();
            Path here = folder.toAbsolutePath().normalize();
            if (!there.isAbsolute() || !there.getRoot().equals(here.getRoot())) {
                return last;
            }
            Path way = here.relativize(there);
            int up = 0;
            while (up < way.getNameCount() && way.getName(up).toString().equals("..")) {
                up++;
            }
            return up > MOST_UP || up == here.getNameCount()
                    ? last
                    : way.toString().replace('\\', '/');
        } catch (InvalidPathException notOfThisSystem) {
            return last;
        }
    }
}
