package dev.counterpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InstallationTest {
    private static final Path JAVA = Path.of("/usr/lib/jvm/java-25");
    @TempDir private Path folder = Path.of("");

    @Test
    void aBuildIsNoApplicationFolder() {
        Installation build = new Installation(null, JAVA);
        assertThat(build.program()).isEqualTo("a build, not an application folder");
        assertThat(build.caches()).isEqualTo("none in a build");
        assertThat(build.runtime()).endsWith("this machine's");
    }

    @Test
    void aFolderWithItsOwnJavaIsPortable() throws IOException {
        Files.createDirectories(folder.resolve("runtime"));
        Installation portable = new Installation(folder, folder.resolve("runtime"));
        assertThat(portable.program()).isEqualTo(folder + ", portable");
        assertThat(portable.runtime()).isEqualTo(folder.resolve("runtime") + ", the program's own");
    }

    @Test
    void whatAPackageInstalledIsTold() {
        Path home = Path.of("/usr/lib/counterpoint");
        assertThat(new Installation(home, JAVA).program())
                .isEqualTo("/usr/lib/counterpoint, installed as a package of the system");
        Path app = Path.of("/Applications/Counterpoint.app/Contents/app");
        Installation mac = new Installation(app, app.resolveSibling("runtime/Contents/Home"));
        assertThat(mac.program()).endsWith("an application of macOS");
        assertThat(mac.runtime()).endsWith("the program's own");
    }

    @Test
    void cachesThatAreThereAndDoNotFitAreTold() throws IOException {
        assertThat(new Installation(folder, JAVA).caches()).startsWith("none");
        Files.createDirectories(folder.resolve("lib/aot"));
        Path cache = folder.resolve("lib/aot/cli.aot");
        Files.writeString(cache, "OpenJDK 64-Bit Server VM (8.0) for linux");
        assertThat(new Installation(folder, JAVA).caches())
                .isEqualTo("for commands; made for another Java, so that they are not used");
        Files.writeString(cache, "VM (" + System.getProperty("java.vm.version") + ") for linux");
        assertThat(new Installation(folder, JAVA).caches()).isEqualTo("for commands");
    }
}
