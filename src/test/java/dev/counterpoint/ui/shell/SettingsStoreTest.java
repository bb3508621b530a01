package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class SettingsStoreTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void whatIsSavedIsLoaded() {
        SettingsStore store = new SettingsStore(folder.resolve("new"));
        Settings settings =
                new Settings(
                        1.0,
                        2.0,
                        1000,
                        700,
                        true,
                        "EXPLORE",
                        "DARK",
                        125,
                        true,
                        "/p",
                        List.of("/p", "/q"),
                        List.of("/p/A.tla"),
                        "/p/A.tla",
                        Map.of("write", List.of(0.25)),
                        Map.of("/p", "/p/A.tla"));

        assertThat(store.save(settings)).isTrue();

        assertThat(store.load()).isEqualTo(settings);
    }

    @Test
    void nothingAndNonsenseAreTheDefaults() throws IOException {
        SettingsStore store = new SettingsStore(folder);
        assertThat(store.load()).isEqualTo(Settings.DEFAULT);

        Files.writeString(folder.resolve("window.json"), "{\"width\": \"wide\"");
        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void valuesThatMakeNoSenseAreReplacedOneByOne() throws IOException {
        Files.writeString(
                folder.resolve("window.json"),
                "{\"width\": -3, \"height\": 700, \"arrangement\": \"SLEEP\", \"later\": 1}");

        Settings settings = new SettingsStore(folder).load();

        assertThat(settings.width()).isEqualTo(1280);
        assertThat(settings.height()).isEqualTo(700);
        assertThat(settings.arrangement()).isEqualTo("WRITE");
    }

    @Test
    void twoWindowsThatSaveAtOnceLeaveOneOfTheirSettings() throws Exception {
        Settings small = Settings.DEFAULT.withSize(800, 600);
        Settings large = Settings.DEFAULT.withSize(1600, 900);
        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 50; i++) {
                windows.execute(() -> new SettingsStore(folder).save(small));
                windows.execute(() -> new SettingsStore(folder).save(large));
            }
            windows.shutdown();
            assertThat(windows.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(new SettingsStore(folder).load()).isIn(small, large);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theFolderIsThePlatforms() {
        Path home = Path.of("/home/ada");

        assertThat(SettingsStore.folder(Map.of(), "Linux", home))
                .isEqualTo(Path.of("/home/ada/.config/counterpoint"));
        assertThat(SettingsStore.folder(Map.of("XDG_CONFIG_HOME", "/cfg"), "Linux", home))
                .isEqualTo(Path.of("/cfg/counterpoint"));
        assertThat(SettingsStore.folder(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Counterpoint"));
        assertThat(SettingsStore.folder(Map.of("APPDATA", "/roaming"), "Windows 11", home))
                .isEqualTo(Path.of("/roaming/Counterpoint"));
    }
}
