package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DiskWatchTest {
    @TempDir private Path folder = Path.of("");
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final List<String> told = new ArrayList<>();
    private final Documents documents = new Documents(desktop, told::add);
    private final DiskWatch watch =
            new DiskWatch(documents, new Threads(Runnable::run, Runnable::run), told::add);
    private Path file = Path.of("");
    private Document document = new Document(Path.of("none"), new TextFile.Reading.Refused(""));

    @BeforeEach
    void anOpenFile() throws IOException {
        file = Files.writeString(folder.resolve("A.tla"), "one\n");
        document = documents.open(file);
        watch.look();
    }

    @Test
    void aDocumentWithoutChangesTakesTheNewTextByItself() throws IOException {
        Files.writeString(file, "two\n");
        watch.look();

        assertThat(document.text()).isEqualTo("two\n");
        assertThat(document.dirty().get()).isFalse();
        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(told).containsExactly("A.tla was changed on disk and has been read again.");
    }

    @Test
    void unsavedChangesStayAndTheOtherTextIsAnnounced() throws IOException {
        document.edit("mine\n");
        Files.writeString(file, "theirs\n");
        watch.look();

        assertThat(document.text()).isEqualTo("mine\n");
        assertThat(document.disk().get()).isEqualTo(Disk.CHANGED);
        assertThat(told).isEmpty();
    }

    @Test
    void reloadTakesTheirs() throws IOException {
        document.edit("mine\n");
        Files.writeString(file, "theirs\n");
        watch.look();

        documents.reload(document);

        assertThat(document.text()).isEqualTo("theirs\n");
        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(document.dirty().get()).isFalse();
    }

    @Test
    void keptMineIsSavedOverTheirsWithoutAnotherQuestion() throws IOException {
        document.edit("mine\n");
        Files.writeString(file, "theirs\n");
        watch.look();

        documents.keepMine(document);
        watch.look();

        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(document.dirty().get()).isTrue();
        assertThat(documents.save(document)).isTrue();
        assertThat(desktop.questions()).isEmpty();
        assertThat(file).hasContent("mine\n");
    }

    @Test
    void theTextOfADeletedFileIsUnsavedAndCanBeWrittenAgain() throws IOException {
        Files.delete(file);
        watch.look();

        assertThat(document.disk().get()).isEqualTo(Disk.DELETED);
        assertThat(document.dirty().get()).isTrue();

        assertThat(documents.save(document)).isTrue();

        assertThat(file).hasContent("one\n");
        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(document.dirty().get()).isFalse();
    }

    @Test
    void aFileThatComesBackAsItWasIsSaved() throws IOException {
        Files.delete(file);
        watch.look();
        Files.writeString(file, "one\n");
        watch.look();

        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(document.dirty().get()).isFalse();
    }

    @Test
    void aFileThatOnlyGotAnotherTimeIsTheSame() throws IOException {
        document.edit("mine\n");
        Files.writeString(file, "one\n");
        watch.look();

        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasSavedHereIsNoOneElsesChange() {
        document.edit("mine\n");
        documents.save(document);
        told.clear();
        watch.look();

        assertThat(document.disk().get()).isEqualTo(Disk.SAME);
        assertThat(told).isEmpty();
    }

    @Test
    void aFileThatBecameABinaryKeepsItsTextHere() throws IOException {
        Files.write(file, new byte[] {0, 1});
        watch.look();

        assertThat(document.text()).isEqualTo("one\n");
        assertThat(document.disk().get()).isEqualTo(Disk.CHANGED);
    }

    @Test
    void aTextOfAKilledProgramIsUnsavedAgain() {
        Document restored = documents.restore(file, "typed\n", documentDigest());

        assertThat(restored.text()).isEqualTo("typed\n");
        assertThat(restored.dirty().get()).isTrue();
        assertThat(restored.disk().get()).isEqualTo(Disk.SAME);
    }

    private String documentDigest() {
        TextFile read = document.file();
        return read == null ? "" : read.digest();
    }

    @Test
    void aRestoredTextWhoseFileHasChangedSinceSaysSo() throws IOException {
        String before = documentDigest();
        Files.writeString(file, "theirs\n");

        assertThat(documents.restore(file, "typed\n", before).disk().get()).isEqualTo(Disk.CHANGED);
    }

    @Test
    void aRestoredTextWhoseFileIsGoneCanBeSaved() throws IOException {
        Path gone = folder.resolve("Gone.tla");

        Document restored = documents.restore(gone, "typed\n", "0123");

        assertThat(restored.refusal()).isNull();
        assertThat(restored.dirty().get()).isTrue();
        assertThat(documents.save(restored)).isTrue();
        assertThat(gone).hasContent("typed\n");
    }
}
