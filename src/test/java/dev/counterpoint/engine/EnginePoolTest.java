package dev.counterpoint.engine;

import static dev.counterpoint.engine.FakeEngines.answer;
import static dev.counterpoint.engine.FakeEngines.get;
import static dev.counterpoint.engine.FakeEngines.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class EnginePoolTest {
    @TempDir Path folder;
    private FakeEngines engines;
    private EnginePool pool;

    @BeforeEach
    void setUp() {
        engines = new FakeEngines(folder);
        pool = new EnginePool(settings(), engines.folders, engines.log, true);
    }

    @AfterEach
    void tearDown() {
        pool.close();
    }

    @Test
    void theSpareIsTakenOnceAndAnotherIsStartedLater() throws Exception {
        pool.warm();
        long before = started();
        try (EngineProcess spare = pool.take(0)) {
            assertThat(started()).isEqualTo(before);
            assertThat(answer(spare, "1")).contains("1");
            Eventually.holds(() -> started() == before + 1);
            try (EngineProcess next = pool.take(0)) {
                assertThat(next.folder()).isNotEqualTo(spare.folder());
            }
        }
    }

    @Test
    void aSpareThatDiedIsNotGivenAway() throws Exception {
        pool.warm();
        EngineProcess first = pool.take(0);
        first.close();
        Eventually.holds(() -> started() == 1);
        try (EngineProcess spare = pool.take(0)) {
            assertThat(get(spare.hello()).toolsVersion()).isEqualTo("fake");
        }
    }

    @Test
    void anotherHeapNeedsAnotherEngine() throws Exception {
        pool.warm();
        try (EngineProcess big = pool.take(128 << 20)) {
            assertThat(big.settings().heap()).isEqualTo("128 MB");
            assertThat(answer(big, "1")).contains("1");
        }
    }

    @Test
    void closingRemovesTheSpareAndEverything() {
        pool.warm();
        pool.close();
        assertThat(folder.resolve("engines")).isEmptyDirectory();
    }

    private long started() {
        try (Stream<Path> runs = Files.walk(folder.resolve("engines"), 2)) {
            return runs.filter(f -> f.getFileName().toString().startsWith("engine-")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
