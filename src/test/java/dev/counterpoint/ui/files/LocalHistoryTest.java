package dev.counterpoint.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.editor.Save;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LocalHistoryTest {
    private static final Path FILE = Path.of("/specs/Lease.tla");

    @TempDir private Path folder = Path.of("");
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private LocalHistory history(int versions, long bytes) {
        return new LocalHistory(
                folder.resolve("history"),
                () -> now,
                new LocalHistory.Limits(versions, Duration.ofDays(90), bytes));
    }

    private LocalHistory history() {
        return history(50, 1 << 20);
    }

    private void save(LocalHistory history, @Nullable String before, String after)
            throws IOException {
        history.keep(new Save(FILE, before, after));
        now = now.plusSeconds(60);
    }

    private static List<String> texts(LocalHistory history) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Version version : history.versions(FILE)) {
            texts.add(history.text(version));
        }
        return texts;
    }

    @Test
    void theFirstSaveKeepsWhatStoodThereToo() throws IOException {
        LocalHistory history = history();
        save(history, "one", "two ∈");
        save(history, "two ∈", "three");

        assertThat(texts(history)).containsExactly("three", "two ∈", "one");
    }

    @Test
    void whatSomeoneElseWroteInBetweenIsKept() throws IOException {
        LocalHistory history = history();
        save(history, "one", "two");
        save(history, "theirs", "three");

        assertThat(texts(history)).containsExactly("three", "theirs", "two", "one");
    }

    @Test
    void savingTheSameTextAgainIsNoVersion() throws IOException {
        LocalHistory history = history();
        save(history, null, "one");
        save(history, "one", "one");

        assertThat(texts(history)).containsExactly("one");
    }

    @Test
    void manyVersionsLetTheOldestGo() throws IOException {
        LocalHistory history = history(3, 1 << 20);
        for (int i = 1; i <= 6; i++) {
            save(history, null, "text " + i);
        }

        assertThat(texts(history)).containsExactly("text 6", "text 5", "text 4");
    }

    @Test
    void oldVersionsGoAndTheNewestStays() throws IOException {
        LocalHistory history = history();
        save(history, null, "old");
        now = now.plus(Duration.ofDays(100));
        save(history, null, "new");

        assertThat(texts(history)).containsExactly("new");
    }

    @Test
    void allFilesTogetherStayWithinTheirBytes() throws IOException {
        LocalHistory history = history(50, 20_000);
        Random random = new Random(1);
        for (int i = 0; i < 6; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(8_000, 'a', 'z').forEach(c -> text.append((char) c));
            save(history, null, text.toString());
        }

        history.sweep();

        assertThat(history.versions(FILE)).hasSizeBetween(2, 4);
    }

    @Test
    void eachFileHasItsOwn() throws IOException {
        LocalHistory history = history();
        save(history, null, "one");

        assertThat(history.versions(Path.of("/other/Lease.tla"))).isEmpty();
    }
}
