package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The specs that the program gives its users: templates, and what the guide shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenSpecsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/counterpoint");
    private static final Pattern LISTING =
            Pattern.compile("```(tla|cfg)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("-- MODULE (\\w+) --");
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final Path folder;
    private final RealChecks checks;

    WrittenSpecsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        checks = new RealChecks(folder, true);
    }

    @AfterAll
    void end() {
        checks.close();
    }

    @Test
    void eachTemplatePassesWithItsModel() throws IOException {
        List<Path> specs = files(RESOURCES.resolve("welcome"), ".tla");
        assertThat(specs).hasSize(4);

        for (Path spec : specs) {
            Path model =
                    Path.of(spec.toString().substring(0, spec.toString().length() - 4) + ".cfg");
            CheckResult result = result(spec, new ModelChoice.File(model));

            assertThat(result.kind()).as(spec + ": " + result.sentence()).isEqualTo(Kind.PASSED);
            assertThat(result.figures().distinct()).isLessThan(1_000);
        }
    }

    @Test
    void theGuidesModuleDoesWhatItsModelsSay() throws IOException {
        String page = Files.readString(RESOURCES.resolve("guide/sitting.md"));
        String module =
                listings(page, "tla").stream()
                        .filter(t -> MODULE.matcher(t).find())
                        .findFirst()
                        .orElseThrow();
        Path spec = Files.writeString(folder.resolve("Bridge.tla"), module);
        List<String> models = listings(page, "cfg");
        assertThat(models).hasSize(3);

        for (String model : models) {
            CheckResult result = result(spec, new ModelChoice.Text("Bridge.cfg", model));

            String said = model.lines().findFirst().orElseThrow();
            String found =
                    result.kind() == Kind.PASSED
                            ? "\\* Passes."
                            : "\\* Violates " + result.violations().getFirst().property() + ".";
            assertThat(found).as(result.sentence()).isEqualTo(said);
        }
    }

    @Test
    void whatTheGuideShowsOfAModuleStandsInAWholeOne() throws IOException {
        StringBuilder known = new StringBuilder();
        for (Path spec : files(Path.of("sample-specs"), ".tla")) {
            known.append(Files.readString(spec));
        }
        for (Path spec : files(RESOURCES.resolve("welcome"), ".tla")) {
            known.append(Files.readString(spec));
        }
        known.append(Files.readString(RESOURCES.resolve("guide/sitting.md")));
        String whole = known.toString().replaceAll("(?s)```tla\n(?!-----).*?```", "");
        List<String> missing = new ArrayList<>();
        for (Path page : files(RESOURCES.resolve("guide"), ".md")) {
            for (String listing : listings(Files.readString(page), "tla")) {
                for (String part : listing.strip().split("\n\n")) {
                    if (!whole.contains(part.strip())) {
                        missing.add(page.getFileName() + ": " + part);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private CheckResult result(Path spec, ModelChoice model) {
        return checks.result(CheckRequest.of(spec, model).budget(SECONDS).build());
    }

    private static List<String> listings(String page, String language) {
        return LISTING.matcher(page)
                .results()
                .filter(m -> m.group(1).equals(language))
                .map((MatchResult m) -> m.group(2))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> Objects.toString(f).endsWith(ending)).sorted().toList();
        }
    }
}
