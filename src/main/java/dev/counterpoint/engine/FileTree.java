package dev.counterpoint.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only the user may enter and the removal of any; links are not followed. */
final class FileTree {
    private FileTree() {}

    /** Makes a folder, unless there is one, that only its owner may enter. */
    static Path createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder);
        }
        PosixFileAttributeView posix =
                Files.getFileAttributeView(
                        folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix != null) {
            // Fails where it is somebody else's.
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Removes a file or folder with all in it, as far as that is possible. */
    static void delete(Path tree) {
        walk(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        return remove(file);
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                        return remove(folder);
                    }
                });
    }

    private static FileVisitResult remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What cannot be removed now is swept at a later start.
            return FileVisitResult.CONTINUE;
        }
        return FileVisitResult.CONTINUE;
    }

    private static void walk(Path tree, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(tree, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
