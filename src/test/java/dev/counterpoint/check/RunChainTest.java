package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RunChainTest {
    private final Path spec;
    private final RunRecords records;
    private List<String> lines = List.of();

    RunChainTest(@TempDir Path folder, @TempDir Path data) {
        spec = folder.resolve("Door.tla");
        records = new RunRecords(data, 6_000);
    }

    @BeforeEach
    void writeFive() throws IOException {
        write(5);
        lines = new ArrayList<>(records.lines(spec));
    }

    private void write(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            records.append(
                    new RunRecord(
                            Instant.parse("2026-11-22T12:00:00Z").plusSeconds(i),
                            spec,
                            null,
                            null,
                            List.of(),
                            "sha256:00",
                            Kind.PASSED,
                            List.of(),
                            40,
                            100,
                            7,
                            Duration.ofMillis(500),
                            "2.18",
                            null));
        }
    }

    private List<String> problems() {
        return new RunChain()
                .verify(lines).problems().stream().map(p -> p.line() + " " + p.sentence()).toList();
    }

    @Test
    void whatWasWrittenIsAsItWasWritten() {
        assertThat(problems()).isEmpty();
        assertThat(new RunChain().verify(lines).records()).isEqualTo(5);
        assertThat(lines).allMatch(line -> line.contains("\"previous\":"));
    }

    @Test
    void aChangedRecordIsFoundOnce() {
        lines.set(2, lines.get(2).replace("\"distinctStates\":40", "\"distinctStates\":41"));
        assertThat(problems()).containsExactly("3 was changed after it was written.");
    }

    @Test
    void aChangeInTheLastRecordIsFound() {
        lines.set(4, lines.get(4).replace("passed", "failed"));
        assertThat(problems()).containsExactly("5 was changed after it was written.");
    }

    @Test
    void aRecordThatWasTakenOutIsFound() {
        lines.remove(2);
        assertThat(problems())
                .containsExactly(
                        "3 does not follow the line before it: a record was taken out, put in or changed.");
    }

    @Test
    void aRecordThatWasSealedAnewDoesNotFit() {
        String line = lines.get(2).replace("\"distinctStates\":40", "\"distinctStates\":41");
        lines.set(2, RunChain.sealed(line.substring(0, line.lastIndexOf(",\"digest\"")) + "}"));
        assertThat(problems())
                .containsExactly(
                        "4 does not follow the line before it: a record was taken out, put in or changed.");
    }

    @Test
    void aTornLineIsTold() throws IOException {
        Files.writeString(
                records.file(spec), lines.getFirst() + "\n" + lines.get(1).substring(0, 90));
        write(1);
        lines = records.lines(spec);
        assertThat(problems())
                .containsExactly(
                        "2 is no whole record: it was cut off, or something else wrote it.");
        assertThat(records.read(spec)).hasSize(2);
    }

    @Test
    void recordsFromBeforeThereWereDigestsAreCounted() {
        lines.addFirst(lines.getFirst().replaceAll(",\"previous\".*", "}"));
        lines.remove(1);
        RunChain.Report report = new RunChain().verify(lines.subList(0, 1));
        assertThat(report.unchained()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void theChainGoesOnWhenTheOldestAreForgotten() throws IOException {
        write(20);
        lines = records.lines(spec);
        RunChain.Report report = new RunChain().verify(lines);
        assertThat(report.problems()).isEmpty();
        assertThat(report.forgotten()).isTrue();
    }
}
