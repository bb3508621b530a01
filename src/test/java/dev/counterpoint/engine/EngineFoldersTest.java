package dev.counterpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class EngineFoldersTest {
    @TempDir Path folder;

    @Test
    void eachEngineHasAFolderOfItsOwnAndClosingRemovesAll() throws IOException {
        Path root = folder.resolve("a").resolve("engines");
        try (EngineFolders folders = new EngineFolders(root)) {
            Path one = folders.create().path();
            Path two = folders.create().path();
            assertThat(one).isNotEqualTo(two).isEmptyDirectory();
            Files.createDirectories(one.resolve("states/deep"));
            Files.writeString(one.resolve("states/deep/file"), "x");
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void twoOfOneProgramDoNotGetInEachOthersWay() throws IOException {
        try (EngineFolders one = new EngineFolders(folder);
                EngineFolders two = new EngineFolders(folder)) {
            Path mine = one.create().path();
            two.sweep();
            two.create().close();
            assertThat(mine).isDirectory();
        }
    }

    @Test
    void whatARunThatIsGoneLeftBehindIsSwept() throws IOException {
        Files.createDirectories(folder.resolve("run-1-2-3/engine-1/states"));
        Files.writeString(folder.resolve("run-1-2-3.lock"), "");
        Files.createDirectories(folder.resolve("run-4-5-6/engine-1"));
        Files.writeString(folder.resolve("something else"), "");
        try (EngineFolders folders = new EngineFolders(folder)) {
            folders.sweep();
        }
        assertThat(folder).isDirectoryContaining("glob:**something else");
        assertThat(folder).isDirectoryNotContaining("glob:**run-*");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheUserMayEnter() throws IOException {
        Path root = folder.resolve("engines");
        try (EngineFolders folders = new EngineFolders(root)) {
            Path engine = folders.create().path();
            for (Path each : new Path[] {root, engine.getParent(), engine}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkIsNotFollowed() throws IOException {
        Path treasure = Files.createDirectory(folder.resolve("treasure"));
        Files.writeString(treasure.resolve("gold"), "x");
        Path root = folder.resolve("engines");
        Files.createDirectories(root.resolve("run-1-2-3"));
        Files.createSymbolicLink(root.resolve("run-1-2-3/link"), treasure);
        Files.createSymbolicLink(root.resolve("run-7-8-9"), treasure);
        try (EngineFolders folders = new EngineFolders(root)) {
            folders.sweep();
        }
        assertThat(treasure.resolve("gold")).exists();
        Path link = Files.createSymbolicLink(folder.resolve("root"), treasure);
        Path engine;
        try (EngineFolders folders = new EngineFolders(link)) {
            engine = folders.create().path();
            assertThat(engine.toRealPath().startsWith(treasure.toRealPath())).isFalse();
        }
        assertThat(engine.resolve("../..").normalize())
                .as("the folder used instead")
                .doesNotExist();
    }
}
