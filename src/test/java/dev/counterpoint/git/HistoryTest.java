package dev.counterpoint.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class HistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 5, 1);

    @TempDir private Path folder = Path.of("");

    private void git(LocalDate day, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "git",
                                "-c",
                                "user.name=T",
                                "-c",
                                "user.email=t@example.org",
                                "-c",
                                "commit.gpgsign=false"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        String date = day + "T12:00:00";
        builder.environment().putAll(Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertThat(builder.start().waitFor()).isZero();
    }

    private Path committed() throws IOException, InterruptedException {
        Path file = folder.resolve("specs dir").resolve("Lease.tla");
        Files.createDirectories(file.getParent());
        git(FIRST, "init", "-q");
        Files.writeString(file, "first\n");
        git(FIRST, "add", ".");
        git(FIRST, "commit", "-q", "-m", "one");
        Files.writeString(file, "second\n");
        git(SECOND, "commit", "-q", "-a", "-m", "two");
        return file;
    }

    @Test
    void theTextOfADayIsTheOneCommittedLastByThen() throws Exception {
        Path file = committed();
        History history = new History();
        assertThat(history.textOn(file, FIRST)).contains("first\n");
        assertThat(history.textOn(file, SECOND.minusDays(1))).contains("first\n");
        assertThat(history.textOn(file, SECOND)).contains("second\n");
        assertThat(history.textOn(file, FIRST.minusDays(1))).isEmpty();
    }

    @Test
    void aFileChangedWhereItWasCommittedLaterOrNotYet() throws Exception {
        Path file = committed();
        History history = new History();
        assertThat(history.changedAfter(file, FIRST)).contains(true);
        assertThat(history.changedAfter(file, SECOND)).contains(false);
        Files.writeString(file, "third\n");
        assertThat(history.changedAfter(file, SECOND)).contains(true);
    }

    @Test
    void withoutARepositoryOrGitNothingIsKnown() throws Exception {
        Path file = Files.writeString(folder.resolve("Lone.tla"), "x");
        assertThat(new History().changedAfter(file, FIRST)).isEmpty();
        assertThat(new History().textOn(file, FIRST)).isEmpty();
        assertThat(new History("no-such-git").changedAfter(file, FIRST)).isEmpty();
    }
}
