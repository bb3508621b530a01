package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class ProjectSettingsTest {
    @TempDir private Path folder = Path.of("");

    private ProjectSettings read(String text) {
        return ProjectSettings.read(folder.resolve("counterpoint.toml"), text);
    }

    private String said(String text) {
        return read(text).problems().stream()
                .map(p -> p.toLine().replace(folder + "/", ""))
                .reduce("", (a, b) -> a + b);
    }

    @Test
    void runSettingsAndWhatCiChecksAreRead() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("Lease.tla"), "");
        Files.writeString(folder.resolve("Wide.cfg"), "");
        ProjectSettings settings =
                read(
                        """
                        [run]
                        budget = "5 min"
                        workers = "auto"
                        heap = "2 GB"
                        library = ["lib"]
                        [[ci]]
                        spec = "Lease.tla"
                        [[ci]]
                        spec = "Lease.tla"
                        config = "Wide.cfg"
                        expect = "violated OneLeader"
                        budget = 30
                        [tool.other]
                        anything = 0.5
                        """);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.budget()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.workers()).isZero();
        assertThat(settings.heap()).isEqualTo(2L << 30);
        assertThat(settings.libraries()).containsExactly(folder.resolve("lib"));
        assertThat(settings.ci()).hasSize(2);
        assertThat(settings.ci().getFirst().kind()).isEqualTo(Kind.Verdict.PASSED);
        assertThat(settings.ci().getLast())
                .isEqualTo(
                        new ProjectSettings.Expected(
                                folder.resolve("Lease.tla"),
                                folder.resolve("Wide.cfg"),
                                Kind.Verdict.VIOLATED,
                                "OneLeader",
                                Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    budget = "soon"       | 2:10: budget is a time, such as "60 s" or "5 min".
                    workers = 0           | 2:11: workers is a number of threads from 1 on, or "auto" for one a processor.
                    heap = 3              | 2:8: heap is an amount of memory, such as "512 MB" or "2 GB".
                    bugdet = "60 s"       | 2:1: There is no setting bugdet in run; did you mean budget?
                    wrokers = 1           | 2:1: There is no setting wrokers in run; did you mean workers?
                    library = ["none"]    | 2:12: There is no none.
                    heap = 2 GB           | 2:8: `2 GB` is no value: a text stands in quotes, as in "2 GB".
                    """)
    void aMistakeIsSaidWithItsPlace(String line, String said) {
        assertThat(said("[run]\n" + line + "\n")).isEqualTo("counterpoint.toml:" + said);
    }

    @Test
    void aSettingOutsideItsTableAndAnExpectationThatIsNoneAreSaid() throws IOException {
        Files.writeString(folder.resolve("A.tla"), "");
        assertThat(said("budget = \"60 s\"\n")).contains("budget belongs below the line [run].");
        assertThat(said("[[ci]]\nspec = \"A.tla\"\nexpect = \"fails\"\n")).contains("expect is");
        assertThat(said("[[ci]]\nspec = \"B.tla\"\n")).contains("2:8: There is no B.tla.");
        assertThat(said("[ci]\n")).contains("begin each with [[ci]]");
    }

    @Test
    void theSettingsOfASpecAreThoseOfTheNearestFolderAboveIt() throws IOException {
        Path below = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(folder.resolve("counterpoint.toml"), "[run]\nworkers = 2\n");

        assertThat(ProjectSettings.of(below.resolve("A.tla")).workers()).isEqualTo(2);
        assertThat(ProjectSettings.of(below.resolve("A.tla")).problems())
                .extracting(Diagnostic::message)
                .isEmpty();
    }
}
