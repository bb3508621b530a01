package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TrustedFoldersTest {
    @TempDir private Path temporary = Path.of("");
    private Path file = Path.of("");
    private Path specs = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        Path real = temporary.toRealPath();
        file = real.resolve("settings/trusted.json");
        specs = Files.createDirectories(real.resolve("specs/inner"));
        other = Files.createDirectories(real.resolve("other"));
    }

    @Test
    void nothingIsTrustedAtFirst() {
        assertThat(new TrustedFolders(file).forSpec(specs.resolve("Door.tla"), List.of(other)))
                .isEmpty();
    }

    @Test
    void whatIsTrustedHoldsBelowItAndAtTheNextStart() {
        assertThat(new TrustedFolders(file).trust(specs.getParent())).isTrue();
        TrustedFolders later = new TrustedFolders(file);

        assertThat(later.contains(specs)).isTrue();
        assertThat(later.contains(other)).isFalse();
        assertThat(later.contains(specs.getParent().resolveSibling("specs2"))).isFalse();
        assertThat(later.forSpec(specs.resolve("Door.tla"), List.of(other))).containsExactly(specs);
    }

    @Test
    void aTrustedFolderDoesNotLendItsClassesToOthers() {
        TrustedFolders trusted = new TrustedFolders(file);
        trusted.trust(other);
        assertThat(trusted.forSpec(specs.resolve("Door.tla"), List.of(other))).isEmpty();
        trusted.trust(specs);
        assertThat(trusted.forSpec(specs.resolve("Door.tla"), List.of(other)))
                .containsExactly(specs, other);
    }

    @Test
    void whatIsTakenBackIsTakenBackForGood() {
        TrustedFolders trusted = new TrustedFolders(file);
        trusted.trust(specs);
        trusted.takeBack(trusted.folders().getFirst());
        assertThat(trusted.contains(specs)).isFalse();
        assertThat(new TrustedFolders(file).folders()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadTrustsNothing() throws IOException {
        Files.createDirectories(file.getParent());
        for (String text : List.of("[\"/\"", "{}", "[null]", "[\"specs\"]", "")) {
            Files.writeString(file, text);
            assertThat(new TrustedFolders(file).folders()).as(text).isEmpty();
        }
    }
}
