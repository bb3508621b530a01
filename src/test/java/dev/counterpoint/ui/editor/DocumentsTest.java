package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.ScriptedDesktop;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

class DocumentsTest {
    @TempDir private Path folder = Path.of("");
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final List<String> told = new ArrayList<>();
    private final Documents documents = new Documents(desktop, told::add);
    private Path file = Path.of("");

    @BeforeEach
    void aModule() throws IOException {
        file = folder.resolve("A.tla");
        Files.writeString(file, "---- MODULE A ----\n====\n");
    }

    @Test
    void aFileOpensOnce() {
        Document first = documents.open(file);
        Document second = documents.open(folder.resolve(".").resolve("A.tla"));

        assertThat(second).isSameAs(first);
        assertThat(documents.open()).hasSize(1);
    }

    @Test
    void textBackAsItWasIsNotAChange() {
        Document document = documents.open(file);
        document.edit("other");
        assertThat(document.dirty().get()).isTrue();

        document.edit("---- MODULE A ----\n====\n");

        assertThat(document.dirty().get()).isFalse();
    }

    @Test
    void unsavedModulesStandInForTheirFiles() throws IOException {
        Path model = Files.writeString(folder.resolve("A.cfg"), "INIT Init\n");
        documents.open(file).edit("changed");
        documents.open(model).edit("NEXT Next\n");

        assertThat(documents.unsavedModules()).containsOnlyKeys("A").containsValue("changed");
    }

    @Test
    void savingKeepsLineEndsByteOrderMarkAndPermissions() throws IOException {
        Files.write(file, "\uFEFFa\r\nb\r\n".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Document document = documents.open(file);

        document.edit("a\nb\nc\n");
        assertThat(documents.save(document)).isTrue();

        assertThat(Files.readString(file)).isEqualTo("\uFEFFa\r\nb\r\nc\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(folder.toFile().list()).containsExactly("A.tla");
    }

    @Test
    void bytesThatAreNotUtf8AreKept() throws IOException {
        Files.write(file, new byte[] {'\\', '*', ' ', (byte) 0xE4, '\n'});
        Document document = documents.open(file);

        document.edit(document.text() + "x\n");
        documents.save(document);

        assertThat(Files.readAllBytes(file)).containsExactly('\\', '*', ' ', 0xE4, '\n', 'x', '\n');
    }

    @Test
    void whatChangedOnDiskIsOverwrittenOnlyWhenThatIsSaid() throws IOException {
        Document document = documents.open(file);
        document.edit("mine");
        Files.writeString(file, "theirs");

        assertThat(documents.save(document)).isFalse();
        assertThat(Files.readString(file)).isEqualTo("theirs");

        desktop.willAnswer(0);
        assertThat(documents.save(document)).isTrue();
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void reloadTakesTheTextOnDisk() throws IOException {
        Document document = documents.open(file);
        document.edit("mine");
        Files.writeString(file, "theirs");
        desktop.willAnswer(1);

        assertThat(documents.save(document)).isTrue();

        assertThat(document.text()).isEqualTo("theirs");
        assertThat(document.dirty().get()).isFalse();
    }

    @Test
    void closingAsksOnlyWhereThereIsSomethingToLose() {
        Document document = documents.open(file);
        document.edit("changed");
        assertThat(documents.close(document)).isFalse();

        desktop.willAnswer(1);
        assertThat(documents.close(document)).isTrue();
        assertThat(documents.open()).isEmpty();
        assertThat(documents.active().get()).isNull();
    }

    @Test
    void closingOneBringsItsNeighbourToTheFront() throws IOException {
        Path other = Files.writeString(folder.resolve("B.tla"), "---- MODULE B ----\n====\n");
        Document first = documents.open(file);
        Document second = documents.open(other);

        documents.close(second);

        assertThat(documents.active().get()).isSameAs(first);
    }

    @Test
    void whatCannotBeReadIsToldInOneSentence() throws IOException {
        Path binary = folder.resolve("B.tla");
        Files.write(binary, new byte[] {0});

        assertThat(documents.open(binary).refusal()).isEqualTo("B.tla is not a text file.");
        assertThat(documents.open(folder.resolve("C.tla")).refusal())
                .isEqualTo("C.tla does not exist any more.");
        assertThat(documents.open(folder).refusal()).endsWith("is a folder, not a file.");
    }

    @Test
    void aFailedSaveKeepsTheTextAndSaysSo() throws IOException {
        Path deep = Files.createDirectory(folder.resolve("deep"));
        Path inner = Files.writeString(deep.resolve("D.tla"), "a");
        Document document = documents.open(inner);
        document.edit("b");
        Files.delete(inner);
        Files.delete(deep);
        Files.writeString(deep, "a file where the folder was");
        desktop.willAnswer(0);

        assertThat(documents.save(document)).isFalse();

        assertThat(document.text()).isEqualTo("b");
        assertThat(told.getLast()).startsWith("D.tla could not be saved");
    }
}
