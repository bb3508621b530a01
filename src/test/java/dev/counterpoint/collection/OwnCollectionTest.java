package dev.counterpoint.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.Kind;
import dev.counterpoint.collection.Manifests.Published;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A collection of our own in the public one's form: a spec that lives on library modules. */
class OwnCollectionTest {
    private static final Duration BUDGET = Duration.ofMinutes(2);

    @TempDir Path engineFolder;

    @Test
    void modelsComeToWhatIsPublishedOfThem() throws Exception {
        List<Published> models = manifests().models();
        assertThat(models).hasSize(2).allMatch(m -> m.isWithin(Duration.ofSeconds(30)));

        try (Engines engines = RealEngines.in(engineFolder)) {
            CheckService checks = new CheckService(new EngineCheckers(engines));
            for (Published model : models) {
                assertThat(Comparison.of(model, checks, BUDGET, List.of()).difference()).isEmpty();
            }
            Published other =
                    new Published(
                            models.getFirst().module(),
                            models.getFirst().config(),
                            null,
                            "success",
                            16L);
            Comparison comparison = Comparison.of(other, checks, BUDGET, List.of());
            assertThat(comparison.result().kind()).isEqualTo(Kind.PASSED);
            assertThat(comparison.difference()).isEqualTo("published 16 distinct states, here 15");
        }
    }

    private static Manifests manifests() throws Exception {
        try {
            Path file = Path.of(OwnCollectionTest.class.getResource("manifest.json").toURI());
            return Manifests.in(file.getParent());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
