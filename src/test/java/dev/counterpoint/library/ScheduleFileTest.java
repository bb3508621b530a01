package dev.counterpoint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.state.Arbitraries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Schedules as files. */
class ScheduleFileTest {
    private static final String LETTERS = "ab \"\\\n\té✓{}</script>\u202e𝄞";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("schedules").resolve("sum.itf.json");
    }

    @Test
    void anyIncidentIsReadAgainAsItWasWritten() {
        Arbitraries.forAll(
                200,
                any -> {
                    try {
                        comesBack(any);
                    } catch (IOException | ItfException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private void comesBack(Arbitraries any) throws IOException, ItfException {
        Random random = new Random(any.below(1_000_000));
        Schedule schedule =
                new Schedule(file(), new TraceFile(any.trace(), Kept.meta()), incident(random));
        ScheduleFile.write(schedule);
        Schedule read = ScheduleFile.read(file());
        assertThat(read.incident()).isEqualTo(schedule.incident());
        assertThat(read.trace().trace()).isEqualTo(schedule.trace().trace());
        ScheduleFile.note(file(), null, incident(random));
        ScheduleFile.note(file(), null, schedule.incident());
        assertThat(ScheduleFile.read(file())).isEqualTo(read);
    }

    private static Incident incident(Random random) {
        List<Incident.Event> history = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            history.add(
                    new Incident.Event(
                            LocalDate.ofEpochDay(random.nextInt(40_000)),
                            status(random),
                            random.nextBoolean() ? "" : text(random)));
        }
        TreeMap<String, String> others = new TreeMap<>();
        if (random.nextBoolean()) {
            others.put("severity", "[1,{\"of\":\"many\"}]");
        }
        List<String> steps = List.of("Add(1)", text(random));
        return new Incident(
                status(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : text(random),
                Stream.generate(() -> text(random)).limit(random.nextInt(3)).toList(),
                history,
                random.nextBoolean() ? null : new CausalForm(steps, random.nextInt(3) - 1),
                others);
    }

    private static Status status(Random random) {
        return Status.values()[random.nextInt(4)];
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void whatOthersWroteKeepsItsBytes() throws IOException, ItfException {
        String states =
                "\"states\":[ {\"#meta\":{\"seen\":1.50},\"x\":{\"#bigint\":\"0\"}},\n  {\"x\":7} ]";
        String text =
                "{ \"vars\" : [\"x\"], \"#meta\": {\"tool\": {\"cost\": 1.10}, \"by\":\"quint\"},\n"
                        + " \"unknown\": [1.0,  2],\n "
                        + states
                        + "}";
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        ScheduleFile.note(file(), "A title", Kept.incident(Status.UNDERSTOOD));
        String after = Files.readString(file());
        assertThat(after).contains(states, "\"unknown\": [1.0,  2]", "\"quint\"", "1.10");
        Schedule read = ScheduleFile.read(file());
        assertThat(read.title()).isEqualTo("A title");
        assertThat(read.incident()).isEqualTo(Kept.incident(Status.UNDERSTOOD));
        ScheduleFile.note(file(), null, Incident.NONE);
        assertThat(ScheduleFile.read(file()).trace().meta().title()).isNull();
    }

    @Test
    void aTraceWithoutNotesIsAnOpenSchedule() throws IOException, ItfException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"vars\": [\"x\"], \"states\": [{\"x\": 1}]}");
        assertThat(ScheduleFile.read(file()).incident()).isEqualTo(Incident.NONE);
        ScheduleFile.note(file(), null, Kept.incident(Status.ACCEPTED));
        assertThat(ScheduleFile.read(file()).incident()).isEqualTo(Kept.incident(Status.ACCEPTED));
    }

    @Test
    void aTrimmedTraceOfOthersKeepsTheirMeta() throws IOException, ItfException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(),
                "{\"#meta\": {\"team\": [\"a\"]}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}");
        Schedule read = ScheduleFile.read(file());
        ScheduleFile.write(read.with(Kept.incident(Status.FIXED)));
        JsonNode again = new ObjectMapper().readTree(file().toFile());
        assertThat(again.at("/#meta/team/0").textValue()).isEqualTo("a");
        assertThat(((ObjectNode) again).at("/#meta/counterpointSchedule/status").textValue())
                .isEqualTo("fixed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"vars\": [\"x\"]}",
                "{\"vars\": [\"x\"], \"states\": [{\"y\": 1}]}",
                "{\"#meta\": {\"counterpointSchedule\": 3}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}",
                "{\"#meta\": {\"counterpointSchedule\": {\"links\": \"a\"}}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}",
                "{\"#meta\": {\"counterpointSchedule\": {\"history\": [{\"on\": \"today\", \"status\": \"open\"}]}}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}",
                "{\"#meta\": {\"counterpointSchedule\": {\"causalOrder\": {\"steps\": [], \"loop\": 4}}}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}"
            })
    void whatIsNoScheduleIsRefusedInASentence(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        assertThatThrownBy(() -> ScheduleFile.read(file()))
                .isInstanceOfSatisfying(
                        ItfException.class,
                        e -> {
                            assertThat(e.diagnostic().message()).endsWith(".").hasLineCount(1);
                            assertThat(e.diagnostic().file()).isEqualTo(file());
                        });
    }

    @Test
    void aFileNestedTooDeepIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        Files.writeString(
                file(),
                "{\"#meta\": {\"counterpointSchedule\": {\"deep\": "
                        + deep
                        + "}}, \"vars\": [\"x\"], \"states\": [{\"x\": 1}]}");
        assertThatThrownBy(() -> ScheduleFile.read(file()))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining("nested too deep");
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        ScheduleFile.write(Kept.schedule(file(), Status.OPEN));
        String whole = Files.readString(file()).stripTrailing();
        for (int length = 0; length < whole.length(); length += 7) {
            Files.writeString(file(), whole.substring(0, length));
            assertThatThrownBy(() -> ScheduleFile.read(file())).isInstanceOf(ItfException.class);
        }
    }

    @Test
    void aFolderListsItsSchedulesAndWhatIsNone() throws IOException, ItfException {
        ScheduleFile.write(Kept.schedule(file(), Status.OPEN));
        Path deep = folder.resolve("specs/deep/schedules/b.itf.json");
        ScheduleFile.write(Kept.schedule(deep, Status.FIXED));
        Files.writeString(folder.resolve("schedules/bad.itf.json"), "{");
        Files.writeString(folder.resolve("specs/other.itf.json"), "{");
        Files.createDirectories(folder.resolve(".hidden/schedules"));
        Files.writeString(folder.resolve(".hidden/schedules/c.itf.json"), "{");
        Schedules found = Schedules.in(folder);
        assertThat(found.all()).extracting(Schedule::file).containsExactly(file(), deep);
        assertThat(found.problems()).hasSize(1);
        assertThat(ItfReader.read(deep).trace()).isEqualTo(Kept.trace());
    }

    @Test
    void schedulesOfTheSameCausalOrderAreTheSame() {
        Schedule kept = Kept.schedule(file(), Status.OPEN);
        Schedule other = Kept.schedule(folder.resolve("other.itf.json"), Status.FIXED);
        assertThat(new Schedules(List.of(kept), List.of()).same(other)).contains(kept);
        Schedule different =
                other.with(other.incident().with(new CausalForm(List.of("Add(2)", "Add(1)"), -1)));
        assertThat(new Schedules(List.of(kept), List.of()).same(different)).isEmpty();
    }

    @Test
    void nothingIsLeftBesideAWrittenFile() throws IOException {
        ScheduleFile.write(Kept.schedule(file(), Status.OPEN));
        ScheduleFile.note(file(), "T", Kept.incident(Status.FIXED));
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.toList()).containsExactly(file());
        }
    }
}
