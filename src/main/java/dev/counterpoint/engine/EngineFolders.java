package dev.counterpoint.engine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A fresh folder for each engine, all of one run of the program in one, beside a file that the run
 * holds locked. A run that was killed holds no lock any more, so the next one can tell what it left
 * behind from what is in use, also where another container has the process. Only the user may
 * enter, and no symbolic link is followed.
 */
public final class EngineFolders implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String RUN = "run-";

    private final String self;
    private final String name;
    private final AtomicInteger engines = new AtomicInteger();
    private Path root;
    private @Nullable FileChannel lock;
    private boolean rootIsOurs;

    /** An engine's folder; closing it removes it. */
    public record Folder(Path path) implements AutoCloseable {
        @Override
        public void close() {
            FileTree.delete(path);
        }
    }

    /** Folders below this one, which need not exist. */
    public EngineFolders(Path root) {
        this.root = root;
        ProcessHandle process = ProcessHandle.current();
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        this.self = RUN + process.pid() + "-" + started + "-";
        this.name = self + Long.toHexString(System.nanoTime());
    }

    /** Where this user's engines have their folders. */
    public static Path usualRoot() {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "counterpoint-" + user);
    }

    /**
     * A fresh folder.
     *
     * @throws IOException if there cannot be one that is ours alone
     */
    public synchronized Folder create() throws IOException {
        if (lock == null) {
            lock = begin();
        }
        Path folder = root.resolve(name).resolve("engine-" + engines.incrementAndGet());
        return new Folder(FileTree.createPrivate(folder));
    }

    private FileChannel begin() throws IOException {
        try {
            FileTree.createPrivate(root);
            return lock();
        } catch (IOException e) {
            // Somebody else may have made a folder, or a link, of that name: have one of our own.
            root = Files.createTempDirectory("counterpoint-");
            rootIsOurs = true;
            return lock();
        }
    }

    private FileChannel lock() throws IOException {
        Path file = root.resolve(name + LOCK);
        while (true) {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            // One that sweeps may have seen it before it was locked, and removed it.
            if (Files.exists(file)) {
                FileTree.createPrivate(root.resolve(name));
                return channel;
            }
            channel.close();
        }
    }

    /** Removes the folders of runs that are gone. */
    public void sweep() {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(entry -> isRunOfOthers(entry.getFileName().toString()))
                    .sorted()
                    .forEach(EngineFolders::sweep);
        } catch (IOException e) {
            // Another time: nothing depends on it.
            return;
        }
    }

    private boolean isRunOfOthers(String entry) {
        return entry.startsWith(RUN) && !entry.startsWith(self);
    }

    private static void sweep(Path entry) {
        String file = entry.getFileName().toString();
        if (!file.endsWith(LOCK)) {
            if (!Files.exists(entry.resolveSibling(file + LOCK))) {
                FileTree.delete(entry);
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(entry, StandardOpenOption.WRITE);
                FileLock owned = channel.tryLock()) {
            if (owned != null) {
                String run = file.substring(0, file.length() - LOCK.length());
                FileTree.delete(entry.resolveSibling(run));
                FileTree.delete(entry);
            }
        } catch (IOException e) {
            // It may just be going away by itself.
            return;
        }
    }

    /** Removes all folders of this run. */
    @Override
    public synchronized void close() {
        FileChannel held = lock;
        if (held != null) {
            FileTree.delete(root.resolve(name));
            FileTree.delete(root.resolve(name + LOCK));
            if (rootIsOurs) {
                FileTree.delete(root);
            }
            lock = null;
            try {
                held.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
