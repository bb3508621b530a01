package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Figures;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class RemainingTest {
    @Test
    void aQueueThatShrinksSteadilyIsEmptyAtATimeThatCanBeEstimated() {
        assertThat(Remaining.millis(points(1_000, 900, 800, 700, 600, 500))).hasValue(5_000);
    }

    @Test
    void onlyTheLastSecondsCount() {
        assertThat(Remaining.millis(points(10, 500, 1_000, 940, 880, 820, 760, 700, 640)))
                .hasValue(10_667);
    }

    @Test
    void whileTheQueueGrowsOrWaversNothingIsSaid() {
        assertThat(Remaining.millis(points(100, 200, 300, 400))).isEmpty();
        assertThat(Remaining.millis(points(500, 480, 900, 470, 460))).isEmpty();
        assertThat(Remaining.millis(points(500, 400))).isEmpty();
        assertThat(Remaining.millis(points(500, 400, 0))).isEmpty();
        assertThat(Remaining.millis(List.of())).isEmpty();
    }

    private static List<Figures> points(int... queued) {
        return IntStream.range(0, queued.length)
                .mapToObj(i -> new Figures(9, 9, queued[i], 3, i * 1_000L))
                .toList();
    }
}
