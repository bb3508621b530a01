package dev.counterpoint.graph.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.InputStream;

/** The expected figures are those of fonttools 4.66.1 for the same files. */
class FontFileTest {
    @ParameterizedTest
    @CsvSource({
        "SANS, A, 1413, 52, 0, 1361, 1490",
        "SANS, g, 1256, 104, -442, 1098, 1132",
        "SANS, ≜, 1229, 174, 61, 1055, 1602",
        "SANS, Å, 1413, 52, 0, 1361, 2042",
        "SANS, ½, 1735, 75, 0, 1638, 1490",
        "SANS, …, 1770, 160, -13, 1610, 257",
        "MONO_BOLD, g, 600, 80, -180, 515, 560",
        "MONO_BOLD, é, 600, 78, -10, 523, 785",
        "MONO_BOLD, ∀, 600, 43, 0, 558, 730"
    })
    void readsWidthAndShapeOfASign(
            Typeface typeface, String sign, int advance, int left, int low, int right, int high)
            throws Exception {
        FontFile font = font(typeface);
        int glyph = font.glyph(sign.codePointAt(0));
        assertThat(font.advance(glyph)).isEqualTo(advance);
        assertThat(font.outline(glyph).bounds()).containsExactly(left, -high, right, -low);
    }

    @ParameterizedTest
    @CsvSource({
        "SANS, 2905, 1819162468425, 188902, 7481, 3321692, 4260784",
        "MONO_BOLD, 1199, 333808749000, 69855.158, -6558.413, 620426.137, 869778.918"
    })
    void readsAllSigns(
            Typeface typeface,
            int count,
            long advances,
            double left,
            double low,
            double right,
            double high)
            throws Exception {
        FontFile font = font(typeface);
        int characters = 0;
        long sum = 0;
        double[] box = new double[4];
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int glyph = font.glyph(c);
            if (glyph != 0) {
                characters++;
                sum += c * 7919L % 1000003 * font.advance(glyph);
                float[] bounds = font.outline(glyph).bounds();
                for (int i = 0; i < 4 && Float.isFinite(bounds[0]); i++) {
                    box[i] += bounds[i];
                }
            }
        }
        assertThat(characters).isEqualTo(count);
        assertThat(sum).isEqualTo(advances);
        assertThat(box[0]).isCloseTo(left, within(1.0));
        assertThat(box[1]).isCloseTo(-high, within(1.0));
        assertThat(box[2]).isCloseTo(right, within(1.0));
        assertThat(box[3]).isCloseTo(-low, within(1.0));
    }

    @Test
    void readsTheLine() throws Exception {
        FontFile mono = font(Typeface.MONO_BOLD);
        assertThat(mono.unitsPerEm()).isEqualTo(1000);
        assertThat(mono.ascent()).isEqualTo(1020);
        assertThat(mono.descent()).isEqualTo(300);
    }

    @Test
    void refusesWhatIsNoFont() {
        assertThatThrownBy(() -> new FontFile(new byte[40]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no TrueType font");
    }

    private static FontFile font(Typeface typeface) throws Exception {
        String name = "/dev/counterpoint/fonts/" + typeface.file();
        try (InputStream file = FontFile.class.getResourceAsStream(name)) {
            return new FontFile(file.readAllBytes());
        }
    }
}
