package dev.counterpoint.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class WarmUpTest {
    @TempDir Path folder;

    @Test
    void itStopsWhenSomebodyIsInAHurry() {
        AtomicInteger looks = new AtomicInteger();
        new WarmUp(folder).run(() -> looks.incrementAndGet() > 10);
        assertThat(looks).hasValue(11);
    }

    @Test
    void allClassesItLoadsAreStillThere() {
        assertThat(WarmUp.names())
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(Class.forName(name, false, getClass().getClassLoader()))
                                        .isNotNull());
    }
}
