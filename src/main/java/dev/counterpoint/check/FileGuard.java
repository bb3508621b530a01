package dev.counterpoint.check;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Holds a file locked, against other processes and against others in this one; waits for it, but
 * not for ever.
 */
final class FileGuard {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 10;
    private final FileChannel channel;

    private FileGuard(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Holds it.
     *
     * @throws IOException if it cannot be locked, or another holds it all the time
     */
    static FileGuard hold(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException(file + " is held by another program");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return new FileGuard(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Lets go of it. */
    void close() throws IOException {
        channel.close();
    }
}
