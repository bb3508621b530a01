package dev.counterpoint.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class JournalTest {
    private static final Owner FIRST = new Owner(11, 1_000, 1);
    private static final Owner SECOND = new Owner(22, 2_000, 1);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path folder = Path.of("");
    private final Set<Long> running = new HashSet<>(Set.of(11L, 22L));

    private Journal journal(Owner owner) {
        return new Journal(
                folder.resolve("journal"), owner, other -> running.contains(other.pid()));
    }

    private static Unsaved text(String name, String text) {
        return new Unsaved(Path.of("/specs").resolve(name), NOON, "0a1b", text);
    }

    private static List<Unsaved> texts(List<Journal.Leftover> left) {
        return left.stream().flatMap(l -> l.texts().stream()).toList();
    }

    @Test
    void whatAnEndedProcessLeftIsTakenOver() throws IOException {
        Unsaved lease = text("Lease.tla", "A == \"∈ \uD800 \r\n\"");
        journal(FIRST).keep(text("Lease.tla", "older"));
        journal(FIRST).keep(lease);
        running.remove(11L);

        assertThat(texts(journal(SECOND).takeOver())).containsExactly(lease);
    }

    @Test
    void aRunningProcessKeepsItsOwn() throws IOException {
        journal(FIRST).keep(text("Lease.tla", "mine"));

        assertThat(journal(SECOND).takeOver()).isEmpty();
    }

    @Test
    void ofTwoNewOnesOnlyOneGetsIt() throws IOException {
        journal(FIRST).keep(text("Lease.tla", "typed"));
        running.remove(11L);

        assertThat(journal(SECOND).takeOver()).hasSize(1);

        assertThat(journal(new Owner(33, 3_000, 1)).takeOver()).isEmpty();
    }

    @Test
    void whatWasTakenOverAndNotAnsweredComesAgainAfterThatProcess() throws IOException {
        Unsaved typed = text("Lease.tla", "typed");
        journal(FIRST).keep(typed);
        running.remove(11L);
        Journal second = journal(SECOND);
        second.takeOver();
        second.close();
        running.remove(22L);

        assertThat(texts(journal(new Owner(33, 3_000, 1)).takeOver())).containsExactly(typed);
    }

    @Test
    void whatIsDiscardedIsGone() throws IOException {
        journal(FIRST).keep(text("Lease.tla", "typed"));
        running.remove(11L);
        journal(SECOND).takeOver().getFirst().discard();
        running.clear();

        assertThat(journal(FIRST).takeOver()).isEmpty();
        assertThat(folder.resolve("journal")).isEmptyDirectory();
    }

    @Test
    void savedTextsAndACleanEndLeaveNothing() throws IOException {
        Journal journal = journal(FIRST);
        journal.keep(text("A.tla", "a"));
        journal.keep(text("B.tla", "b"));
        journal.drop(Path.of("/specs/A.tla"));
        journal.close();
        running.clear();

        assertThat(journal(SECOND).takeOver()).isEmpty();
    }

    @Test
    void aTextCutOffByAFullDiskIsLeftAway() throws IOException {
        journal(FIRST).keep(text("A.tla", "a"));
        Path own = folder.resolve("journal").resolve(FIRST.folder());
        Files.write(own.resolve("half.unsaved"), new byte[] {0x43, 0x50, 0x4a, 0x31, 0});
        running.remove(11L);

        assertThat(texts(journal(SECOND).takeOver())).containsExactly(text("A.tla", "a"));
    }

    @Test
    void onlyTheUserMayReadIt() throws IOException {
        journal(FIRST).keep(text("A.tla", "a"));

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("journal"))))
                .isEqualTo("rwx------");
    }

    @Test
    void thisProcessIsAliveAndAnEarlierOneOfItsNumberIsNot() {
        Owner here = Owner.here(1);

        assertThat(here.isAlive()).isTrue();
        assertThat(new Owner(here.pid(), here.startMillis() - 3_600_000, 1).isAlive()).isFalse();
        assertThat(Owner.of(here.folder())).contains(here);
    }
}
