package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.picture.Box;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Box WIDE = new Box(-100, -50, 1900, 50);

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Viewport before = new Viewport(0.8, 130, -40);
        Viewport after = before.zoomed(1.7, 300, 210);
        assertThat(after.scale()).isCloseTo(1.36, within(1e-9));
        assertThat(after.toPictureX(300)).isCloseTo(before.toPictureX(300), within(1e-9));
        assertThat(after.toPictureY(210)).isCloseTo(before.toPictureY(210), within(1e-9));
    }

    @Test
    void zoomingEndsAtItsLimitsWithoutMoving() {
        Viewport far = Viewport.START.zoomed(1e-9, 50, 50);
        assertThat(far.scale()).isEqualTo(Viewport.SMALLEST);
        assertThat(far.toPictureX(50)).isCloseTo(50, within(1e-6));
        assertThat(Viewport.START.zoomed(1e9, 0, 0).scale()).isEqualTo(Viewport.LARGEST);
    }

    @Test
    void fittingShowsAllInTheMiddle() {
        Viewport fit = Viewport.fit(WIDE, 800, 600);
        Box seen = fit.seen(800, 600);
        assertThat(seen.minX()).isLessThan(WIDE.minX());
        assertThat(seen.maxX()).isGreaterThan(WIDE.maxX());
        assertThat(fit.toScreenX(900)).isCloseTo(400, within(1e-9));
        assertThat(fit.toScreenY(0)).isCloseTo(300, within(1e-9));
    }

    @Test
    void whatIsSmallIsNotBlownUp() {
        assertThat(Viewport.fit(new Box(0, 0, 10, 10), 800, 600).scale()).isEqualTo(1);
    }

    @Test
    void revealingMovesNoFurtherThanNeeded() {
        Viewport start = new Viewport(1, 0, 0);
        assertThat(start.revealing(new Box(200, 200, 300, 240), 800, 600)).isEqualTo(start);
        Viewport moved = start.revealing(new Box(900, 200, 1000, 240), 800, 600);
        assertThat(moved.toScreenX(1000)).isCloseTo(720, within(1e-9));
        assertThat(moved.toScreenY(200)).isCloseTo(200, within(1e-9));
    }
}
