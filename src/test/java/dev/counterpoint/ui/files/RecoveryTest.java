package dev.counterpoint.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.fx.ScriptedDesktop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class RecoveryTest {
    private static final Instant THEN = Instant.parse("2024-03-02T14:03:20Z");

    @TempDir private Path folder = Path.of("");
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final Documents documents = new Documents(desktop, told -> {});
    private final Recovery recovery = new Recovery(documents, desktop, ZoneOffset.UTC);

    private Unsaved text(String name, String text, Instant written) {
        return new Unsaved(folder.resolve(name), written, "", text);
    }

    @Test
    void theQuestionSaysWhichFileAndWhen() {
        recovery.offer(List.of(text("Lease.tla", "typed", THEN)));

        assertThat(desktop.questions())
                .containsExactly(
                        "Counterpoint ended without saving Lease.tla at 14:03 on 2 March.");
    }

    @Test
    void severalFilesAreOneQuestion() {
        desktop.willAnswer(0);

        Recovery.Answer answer =
                recovery.offer(List.of(text("A.tla", "a", THEN), text("B.tla", "b", THEN)));

        assertThat(answer).isEqualTo(Recovery.Answer.RESTORED);
        assertThat(desktop.questions()).hasSize(1);
        assertThat(documents.unsaved()).extracting(Document::text).containsExactly("a", "b");
    }

    @Test
    void discardedIsNotOpenedAndNoAnswerIsAskedAgain() {
        desktop.willAnswer(1);
        List<Unsaved> texts = List.of(text("A.tla", "a", THEN));

        assertThat(recovery.offer(texts)).isEqualTo(Recovery.Answer.DISCARDED);
        assertThat(recovery.offer(texts)).isEqualTo(Recovery.Answer.LATER);
        assertThat(documents.open()).isEmpty();
    }

    @Test
    void whatTheFileHasAnywayIsNotWorthAQuestionAndOfSeveralTheNewestIs() throws IOException {
        Files.writeString(folder.resolve("A.tla"), "saved");

        assertThat(
                        Recovery.worthIt(
                                List.of(
                                        text("A.tla", "saved", THEN),
                                        text("B.tla", "new", THEN.plusSeconds(1)),
                                        text("B.tla", "old", THEN))))
                .containsExactly(text("B.tla", "new", THEN.plusSeconds(1)));
    }
}
