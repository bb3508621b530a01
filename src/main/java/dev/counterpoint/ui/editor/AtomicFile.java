package dev.counterpoint.ui.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Replaces a file whole or not at all; permissions, group and symbolic links stay. */
final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path target = followed(file);
        if (Files.exists(target) && !Files.isWritable(target)) {
            // A move would replace it all the same: who made it read-only meant it.
            throw new AccessDeniedException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh;
        try {
            fresh = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        } catch (AccessDeniedException folderIsReadOnly) {
            Files.write(target, bytes);
            return;
        }
        try {
            flush(fresh, bytes);
            keepAttributes(target, fresh);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Where a symbolic link leads, also where nothing is there yet. */
    private static Path followed(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(at); i++) {
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return Files.exists(at) ? at.toRealPath() : at;
    }

    /**
     * On the disk before it takes the old one's place, so that no power cut leaves an empty file.
     */
    private static void flush(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void keepAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (!Files.exists(from)) {
            view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
            return;
        }
        PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
        if (!old.group().equals(view.readAttributes().group())) {
            try {
                view.setGroup(old.group());
            } catch (IOException notOurs) {
                // Only members may give a file to a group; saving matters more.
            }
        }
        view.setPermissions(old.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
