package dev.counterpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

class SoleWindowTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final List<Path> SPECS = List.of(Path.of("/specs/A.tla"), Path.of("/specs/ü b"));

    @TempDir private Path place = Path.of("");
    private final List<SoleWindow> windows = new ArrayList<>();
    private final List<List<Path>> opened = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeWindows() {
        windows.forEach(SoleWindow::close);
    }

    @Test
    void aSecondStartOpensInTheWindowThatRuns() {
        assertThat(window(LONG).listen(this::open)).isTrue();
        assertThat(window(LONG).handOver(SPECS)).isTrue();
        assertThat(window(LONG).handOver(List.of())).isTrue();
        assertThat(opened).containsExactly(SPECS, List.of());
    }

    @Test
    void theFirstStartFindsNoWindow() {
        assertThat(window(LONG).handOver(SPECS)).isFalse();
    }

    @Test
    void aThirdIsNotListenedTo() {
        assertThat(window(LONG).listen(this::open)).isTrue();
        assertThat(window(LONG).listen(this::open)).isFalse();
        assertThat(window(LONG).handOver(SPECS)).isTrue();
    }

    @Test
    void whatAKilledWindowLeftBehindDoesNoHarm() throws IOException {
        assertThat(window(LONG).listen(this::open)).isTrue();
        windows.getFirst().close();
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();
        assertThat(window(LONG).handOver(SPECS)).isFalse();
        assertThat(window(LONG).listen(this::open)).isTrue();
        assertThat(window(LONG).handOver(SPECS)).isTrue();
    }

    @Test
    void aWindowThatHangsIsLeftAloneAndNotAskedAnyMore() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        assertThat(window(SHORT).listen(paths -> never)).isTrue();
        assertThat(window(SHORT).handOver(SPECS)).isFalse();
        assertThat(never).isCancelled();
    }

    @Test
    void whoConnectsAndSaysNothingKeepsNobodyWaiting() throws IOException {
        assertThat(window(LONG).listen(this::open)).isTrue();
        try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(window(LONG).handOver(SPECS)).isTrue();
        }
    }

    @Test
    void aFolderThatOthersCanEnterIsNotUsed() throws IOException {
        Files.createDirectory(folder());
        if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwx---"));
            assertThat(window(LONG).listen(this::open)).isFalse();
        }
        Files.delete(folder());
        assertThat(window(LONG).listen(this::open)).isTrue();
    }

    @Test
    void aWindowThatWasClosedLeavesTheNextOneToListen() {
        assertThat(window(LONG).listen(this::open)).isTrue();
        windows.getFirst().close();
        assertThat(socket()).doesNotExist();
        assertThat(window(LONG).handOver(SPECS)).isFalse();
        assertThat(window(LONG).listen(this::open)).isTrue();
    }

    @Test
    void aNameTooLongForASocketOnlyMeansNoSecondStarts() {
        SoleWindow deep = new SoleWindow(place.resolve("x".repeat(120)), "", LONG);
        windows.add(deep);
        assertThat(deep.listen(this::open)).isFalse();
        assertThat(deep.handOver(SPECS)).isFalse();
    }

    private CompletableFuture<Void> open(List<Path> paths) {
        opened.add(paths);
        return CompletableFuture.completedFuture(null);
    }

    private Path folder() {
        return place.resolve("own");
    }

    private Path socket() {
        return folder().resolve("window.sock");
    }

    private SoleWindow window(Duration patience) {
        SoleWindow window = new SoleWindow(folder(), "", patience);
        windows.add(window);
        return window;
    }
}
