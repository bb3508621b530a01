package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class PaletteTest {
    @Test
    void everyColourCanBeReadInBothThemes() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            List<Rgba> texts =
                    List.of(
                            palette.ink(),
                            palette.muted(),
                            palette.accent(),
                            palette.violated(),
                            palette.passed(),
                            palette.incomplete(),
                            palette.environment(),
                            palette.changed());
            for (Rgba text : texts) {
                assertThat(text.contrast(palette.background()))
                        .as(text.hex())
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(text.contrast(palette.surface()))
                        .as(text.hex())
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(palette.onViolated().contrast(palette.violated()))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Rgba.of(0).contrast(Rgba.of(0xFFFFFF))).isCloseTo(21, within(0.01));
        assertThat(Rgba.of(0x777777).contrast(Rgba.of(0xFFFFFF))).isCloseTo(4.48, within(0.01));
    }

    @Test
    void whatRecedesLiesBetweenItsColourAndTheBackground() {
        assertThat(Palette.LIGHT.faded(Rgba.of(0)).hex()).isEqualTo("#bfbfbf");
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new Rgba(0, 256, 0, 255))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
