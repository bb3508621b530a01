package dev.counterpoint.app;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one window of a user on a screen: a second start hands it what it was to open, and ends. They
 * talk over a socket in a folder that only the user can enter, and whoever holds the lock beside it
 * listens; a lock ends with its process, so what a killed one leaves behind does no harm. One that
 * does not answer in time is left alone, and what it was asked is withdrawn.
 */
final class SoleWindow implements AutoCloseable {
    private static final int PROTOCOL = 0x43_50_57_01;
    private static final int MOST_PATHS = 256;
    private static final int OPENED = 1;

    private final OwnFolder folder;
    private final Path socket;
    private final Path lockFile;
    private final Duration patience;
    private @Nullable FileChannel lock;
    private @Nullable ServerSocketChannel server;

    /** Opens paths in the window; completes when that is done, and is cancelled if it is late. */
    interface Opener {
        /** Opens them; with none the window only comes to the front. */
        CompletableFuture<Void> open(List<Path> paths);
    }

    /**
     * @param folder of the user's own; made where it is missing
     * @param screen which screen the window is on, as part of a file's name
     * @param patience how long an answer may take
     */
    SoleWindow(Path folder, String screen, Duration patience) {
        this.folder = new OwnFolder(folder);
        socket = folder.resolve("window" + screen + ".sock");
        lockFile = folder.resolve("window" + screen + ".lock");
        this.patience = patience;
    }

    /** Whether a window runs and has opened these; false after the patience at the latest. */
    boolean handOver(List<Path> paths) {
        if (!Files.exists(socket) || !folder.isOwn()) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            FutureTask<Boolean> asking = new FutureTask<>(() -> ask(channel, paths));
            Thread.ofPlatform().daemon().name("sole-window").start(asking);
            return waitFor(asking);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private boolean waitFor(Future<Boolean> asking) {
        try {
            return asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask(SocketChannel channel, List<Path> paths) throws IOException {
        channel.connect(UnixDomainSocketAddress.of(socket));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
        out.writeInt(PROTOCOL);
        out.writeInt(Math.min(paths.size(), MOST_PATHS));
        for (Path path : paths.subList(0, Math.min(paths.size(), MOST_PATHS))) {
            out.writeUTF(path.toAbsolutePath().normalize().toString());
        }
        out.flush();
        return Channels.newInputStream(channel).read() == OPENED;
    }

    /** Listens for second starts, unless another does; returns whether it listens. */
    boolean listen(Opener opener) {
        try {
            if (!folder.make() || !takeLock()) {
                return false;
            }
            Files.deleteIfExists(socket);
            ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server = listening;
            listening.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofPlatform()
                    .daemon()
                    .name("second-starts")
                    .start(() -> accept(listening, opener));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            close();
            return false;
        }
    }

    private boolean takeLock() throws IOException {
        FileChannel channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                lock = channel;
                return true;
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it.
        }
        channel.close();
        return false;
    }

    private void accept(ServerSocketChannel listening, Opener opener) {
        try {
            while (true) {
                SocketChannel asking = listening.accept();
                Thread.ofVirtual().start(() -> answer(asking, opener));
            }
        } catch (IOException e) {
            // Closed, or nothing more can be heard: second starts are refused and open their own.
            closeQuietly(listening);
        }
    }

    private void answer(SocketChannel asking, Opener opener) {
        CompletableFuture.delayedExecutor(2 * patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> closeQuietly(asking));
        try (asking) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(asking));
            if (in.readInt() != PROTOCOL) {
                return;
            }
            CompletableFuture<Void> opened = opener.open(paths(in));
            try {
                // A little less than the other side waits, so that never both open a window.
                opened.get(patience.toMillis() * 9 / 10, TimeUnit.MILLISECONDS);
                Channels.newOutputStream(asking).write(OPENED);
            } finally {
                opened.cancel(false);
            }
        } catch (IOException | InvalidPathException | ExecutionException | TimeoutException e) {
            // No answer: who asked opens a window of its own.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_PATHS) {
            throw new IOException("not so many paths: " + count);
        }
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(Path.of(in.readUTF()));
        }
        return paths;
    }

    /** Listens no more. */
    @Override
    public void close() {
        if (server != null) {
            closeQuietly(server);
            server = null;
            try {
                Files.deleteIfExists(socket);
            } catch (IOException e) {
                // The next one to listen removes it.
            }
        }
        if (lock != null) {
            closeQuietly(lock);
            lock = null;
        }
    }

    private static void closeQuietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is not used any more.
        }
    }
}
