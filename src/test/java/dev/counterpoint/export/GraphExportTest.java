package dev.counterpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Pictures;
import dev.counterpoint.graph.picture.Sheet;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class GraphExportTest {
    private final Fonts fonts = new Fonts();
    private final GraphPicture small = Pictures.explored(12, 4, fonts);

    @Test
    void svgIsWellFormedAndSaysWhatItIs() throws Exception {
        Document svg = parse(new SvgGraphExport(fonts).export(small, Palette.LIGHT));
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(text(svg, "title")).isEqualTo("Safe \"<&>\"");
        assertThat(text(svg, "desc")).startsWith("A state graph of 12 states. A counterexample of");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("s = \"<&\\>\"", "12 states", "violates the property");
    }

    @Test
    void svgSaysWhatIsWrongWithTheLastStateAndCountsOneStateAsOne() throws Exception {
        for (SpineEnd wrong : SpineEnd.values()) {
            GraphPicture picture = Pictures.explored(12, 4, wrong, fonts);
            Document svg = parse(new SvgGraphExport(fonts).export(picture, Palette.LIGHT));
            assertThat(text(svg, "desc")).endsWith("; the last " + wrong.words() + ".");
            boolean property = wrong == SpineEnd.PROPERTY;
            assertThat(svg.getDocumentElement().getTextContent().contains("violates"))
                    .isEqualTo(property);
        }
        GraphPicture one = Pictures.explored(1, 1, SpineEnd.EVALUATION, fonts);
        assertThat(one.description())
                .isEqualTo(
                        "A state graph of 1 state. A counterexample of 1 state runs through it;"
                                + " the last cannot be evaluated.");
        assertThat(one.extent()).isEqualTo("1 state");
    }

    @Test
    void svgOfALargeGraphHasADotAStateAndSaysSo() throws Exception {
        GraphPicture large = Pictures.explored(3_000, 9, fonts);
        Document svg = parse(new SvgGraphExport(fonts).export(large, Palette.DARK));
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("3,000 states, one dot a state");
        assertThat(svg.getElementsByTagName("text").getLength()).isLessThan(9);
    }

    @Test
    void theSameGraphGivesTheSameBytes() {
        GraphPicture again = Pictures.explored(12, 4, new Fonts());
        assertThat(new SvgGraphExport(fonts).export(again, Palette.LIGHT))
                .isEqualTo(new SvgGraphExport(fonts).export(small, Palette.LIGHT));
        assertThat(new PngGraphExport(fonts).export(again, Palette.DARK))
                .isEqualTo(new PngGraphExport(fonts).export(small, Palette.DARK));
        assertThat(new DotGraphExport().export(again, Palette.LIGHT))
                .isEqualTo(new DotGraphExport().export(small, Palette.LIGHT));
    }

    @Test
    void pngIsAnImageInTheThemesColours() throws Exception {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            BufferedImage image = read(new PngGraphExport(fonts).export(small, palette));
            assertThat(image.getWidth()).isGreaterThan(640);
            assertThat(image.getRGB(0, 0)).isEqualTo(palette.background().argb());
            assertThat(count(image, palette.violated().argb())).isGreaterThan(500);
            assertThat(count(image, palette.ink().argb())).isGreaterThan(500);
        }
    }

    @Test
    void pngBeginsWithItsSizeTwoPixelsToOneOfTheSheet() {
        byte[] png = new PngGraphExport(fonts).export(small, Palette.LIGHT);
        Sheet sheet = Sheet.of(small, Palette.LIGHT, fonts, 1, Detail.LABELS);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        assertThat(bytes.getLong()).as("signature").isEqualTo(0x89504E470D0A1A0AL);
        assertThat(bytes.getInt()).as("length of the header").isEqualTo(13);
        assertThat(bytes.getInt()).as("IHDR").isEqualTo(0x49484452);
        assertThat(bytes.getInt()).as("width").isEqualTo((int) (sheet.width() * 2));
        assertThat(bytes.getInt()).as("height").isEqualTo((int) (sheet.height() * 2));
        assertThat(bytes.getInt()).as("8 bits each of RGB").isEqualTo(0x08020000);
        assertThat(bytes.get()).as("not interlaced").isZero();
        assertThat(bytes.getLong(png.length - 8)).as("IEND, sum").isEqualTo(0x49454E44AE426082L);
    }

    @Test
    void pngOfAVeryLargeGraphIsOfALimitedSize() throws Exception {
        GraphPicture large = Pictures.explored(30_000, 20, fonts);
        BufferedImage image = read(new PngGraphExport(fonts).export(large, Palette.LIGHT));
        assertThat(image.getWidth()).isLessThan(3_500);
        assertThat(image.getHeight()).isLessThan(2_600);
        assertThat(count(image, Palette.LIGHT.violated().argb())).isGreaterThan(50);
    }

    @Test
    void dotQuotesWhatItMust() {
        String dot = new DotGraphExport().export(small, Palette.LIGHT);
        assertThat(dot)
                .startsWith("// 12 states\ndigraph states {")
                .contains("label=\"Safe \\\"<&>\\\"\"")
                .contains("s = \\\"<&\\\\>\\\"\\l")
                .contains("peripheries=2")
                .contains("style=dashed")
                .endsWith("}\n");
        assertThat(dot.lines().filter(line -> line.contains("->")).count())
                .isEqualTo(small.list().edges());
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static BufferedImage read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image).isNotNull();
        return image;
    }

    private static long count(BufferedImage image, int argb) {
        int width = image.getWidth();
        return IntStream.range(0, width * image.getHeight())
                .filter(i -> image.getRGB(i % width, i / width) == argb)
                .count();
    }
}
