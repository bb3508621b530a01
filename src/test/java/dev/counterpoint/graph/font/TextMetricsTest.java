package dev.counterpoint.graph.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMetricsTest {
    private final Fonts fonts = new Fonts();

    @Test
    void monoHasOneWidth() {
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        assertThat(mono.width("iiii", 10)).isEqualTo(mono.width("W≜∀…", 10)).isEqualTo(24);
    }

    @Test
    void aMissingCharacterHasTheWidthOfTheSignForIt() {
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        String missing = Character.toString(0x1F9ED);
        assertThat(mono.width(missing, 10)).isEqualTo(6);
        assertThat(mono.outline(missing, 0, 0, 10).isEmpty()).isFalse();
    }

    @Test
    void fitsTextByCuttingItsEnd() {
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        assertThat(mono.fit("holder = {n1}", 10, 78)).isEqualTo("holder = {n1}");
        assertThat(mono.fit("holder = {n1}", 10, 77)).isEqualTo("holder = {n…");
        assertThat(mono.fit("holder = {n1}", 10, 50)).isEqualTo("holder…");
    }
}
