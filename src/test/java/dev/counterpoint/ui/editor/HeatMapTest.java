package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

/** Counts under a text: inner ones over outer ones, moving with the lines. */
class HeatMapTest {
    private static final List<String> TEXT =
            List.of("Up == /\\ x < 3", "      /\\ x' = x + 1", "Down == x = 3");
    private final HeatMap map = new HeatMap();

    private static Heat heat(int line, int column, int endLine, int endColumn, long count) {
        return new Heat(new SourceRange("Ring", line, column, endLine, endColumn), count);
    }

    private void show(Heat... heats) {
        map.show(List.of(heats), TEXT.size(), TEXT::get);
    }

    private String line(int line) {
        return map.of(line).stream()
                .map(
                        s ->
                                TEXT.get(line).substring(s.from(), s.to())
                                        + ":"
                                        + s.count()
                                        + "/"
                                        + s.degree())
                .collect(Collectors.joining("  "));
    }

    @Test
    void whatLiesWithinHasItsOwnCount() {
        show(heat(2, 10, 2, 19, 1), heat(1, 7, 2, 19, 100));
        assertThat(line(0)).isEqualTo("/\\ x < 3:100/5");
        assertThat(line(1)).isEqualTo("/\\ :100/5  x' = x + 1:1/1");
        assertThat(line(2)).isEmpty();
        assertThat(map.at(1, 12)).contains(1L);
        assertThat(map.at(2, 3)).isEmpty();
    }

    @Test
    void degreesGrowWithTheLogarithm() {
        assertThat(HeatMap.degree(0, 10_000)).isZero();
        assertThat(HeatMap.degree(1, 10_000)).isEqualTo(1);
        assertThat(HeatMap.degree(100, 10_000)).isEqualTo(3);
        assertThat(HeatMap.degree(10_000, 10_000)).isEqualTo(HeatMap.WARMEST);
        assertThat(HeatMap.degree(1, 1)).isEqualTo(HeatMap.WARMEST);
    }

    @Test
    void aChangedLineLosesItsCountAndLaterOnesMove() {
        show(heat(1, 1, 1, 2, 7), heat(3, 1, 3, 4, 9));
        map.changed(0, 0, 2);
        assertThat(map.of(0)).isEmpty();
        assertThat(map.of(4)).extracting(HeatMap.Stretch::count).containsExactly(9L);
    }

    @Test
    void placesOutsideTheTextAreLeftOut() {
        show(heat(3, 8, 9, 4, 5));
        assertThat(line(2)).isEqualTo("x = 3:5/5");
        assertThat(map.show(List.of(), TEXT.size(), TEXT::get)).containsExactly(2);
    }
}
