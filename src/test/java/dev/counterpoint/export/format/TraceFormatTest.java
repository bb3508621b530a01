package dev.counterpoint.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceFiles;
import dev.counterpoint.export.redact.Redaction;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

class TraceFormatTest {
    private static final Pattern ITF =
            Pattern.compile(
                    "<script type=\"application/json\" id=\"counterpoint-itf\">(.*?)</script>");

    @ParameterizedTest
    @EnumSource(
            value = TraceFormat.class,
            names = {"MD", "MERMAID", "ITF", "JSON", "CSV", "TEXT", "SVG", "DOT", "SHIVIZ", "TLA"})
    void theFilesAreTheGoldenOnes(TraceFormat format) throws IOException {
        assertThat(text(format, shared())).isEqualTo(golden("mail." + format.ending()));
        SharedTrace lasso = SharedTrace.of(TraceFiles.lasso());
        assertThat(text(format, lasso)).isEqualTo(golden("lasso." + format.ending()));
    }

    @Test
    void thePageIsTheGoldenOne() throws IOException {
        String page = text(TraceFormat.HTML, shared());
        String shown =
                page.replaceFirst("(?s)<style>.*?</style>", "<style></style>")
                        .replaceFirst("(?s)<script>\\(.*?</script>", "<script></script>")
                        .replaceAll("sha256-[A-Za-z0-9+/=]{44}", "sha256-");
        assertThat(shown).isEqualTo(golden("mail.html"));
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void theSameTraceGivesTheSameBytesAnywhere(TraceFormat format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = format.bytes(shared(), "");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(format.bytes(shared(), "")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void noFormatTellsWhereTheSenderKeepsFiles(TraceFormat format) throws IOException {
        assertThat(everything(format, shared())).doesNotContain("/home", "secret");
    }

    @ParameterizedTest
    @EnumSource(TraceFormat.class)
    void whatIsRedactedIsInNoFormat(TraceFormat format) throws IOException {
        Redaction redaction = new Redaction(Map.of("n1", "Alice", "Mail", "Thing"), Set.of("got"));
        assertThat(redaction.problem(TraceFiles.mail())).contains("there is no Mail in the trace");
        String redacted = everything(format, redaction.of(shared()));
        assertThat(redacted).doesNotContainPattern("\\bn1\\b").doesNotContainPattern("\\bMail\\b");
        assertThat(redacted).doesNotContain("sha256:00ff", "In state 4, got is -1");
        if (format.isText() && format != TraceFormat.MERMAID && format != TraceFormat.SHIVIZ) {
            assertThat(redacted).contains("Alice");
        }
    }

    @Test
    void thePageHoldsTheTraceItself() throws Exception {
        String page = text(TraceFormat.HTML, shared());
        Matcher itf = ITF.matcher(page);
        assertThat(itf.find()).isTrue();
        TraceFile read = ItfReader.read("t.html", itf.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(shared().file());
    }

    @Test
    void thePageRunsAndLoadsNothingButItself() throws IOException {
        String page = text(TraceFormat.HTML, shared());
        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-", "; script-src 'sha256-")
                .doesNotContainPattern("(?i)\\s(src|href)=\"(?!#)")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                .doesNotContainPattern("<[^>]*\\sstyle=");
        assertThat(page.split("</script>", -1)).hasSize(4);
    }

    @Test
    void aPageOfAHundredStepsIsSmallAndOneOfTenThousandIsWritten() throws IOException {
        assertThat(TraceFormat.HTML.bytes(SharedTrace.of(counting(100)), "").length)
                .isLessThan(400_000);
        assertThat(TraceFormat.HTML.bytes(SharedTrace.of(counting(10_000)), "").length)
                .isLessThan(8_000_000);
    }

    @Test
    void aBundleHasItsFilesInOrderWithoutDates() throws IOException {
        Map<String, String> files = unzipped(TraceFormat.BUNDLE.bytes(shared(), ""));
        assertThat(files.keySet())
                .containsExactly(
                        "README.md",
                        "spec/Mail.cfg",
                        "spec/Mail.tla",
                        "trace.html",
                        "trace.itf.json");
        assertThat(files.get("README.md"))
                .contains("counterpoint check Mail.tla --config Mail.cfg\n");
        assertThat(files.get("spec/Mail.tla")).isEqualTo("---- MODULE Mail ----\n====\n");
    }

    @Test
    void aPictureShowsItsTrace() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(TraceFormat.PNG.bytes(shared(), "")));
        assertThat(image.getWidth()).isGreaterThan(600);
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                red += (image.getRGB(x, y) & 0xffffff) == 0xc6202c ? 1 : 0;
            }
        }
        assertThat(red).as("where the property is false").isGreaterThan(200);
    }

    @Test
    void aFormatIsToldByAFilesName() {
        assertThat(TraceFormat.ofFile("x.itf.json")).contains(TraceFormat.ITF);
        assertThat(TraceFormat.ofFile("x.JSON")).contains(TraceFormat.JSON);
        assertThat(TraceFormat.ofFile("x.exe")).isEmpty();
    }

    private static SharedTrace shared() {
        TraceFile mail = TraceFiles.mail();
        Step other = new Step("Ask", List.of(new Binding("n", IntegerValue.of(3))));
        return SharedTrace.of(mail)
                .trimmedFrom(TraceFiles.safety().trace())
                .among(
                        List.of(
                                new SharedTrace.Branch(0, other, -1),
                                new SharedTrace.Branch(1, other, 0)))
                .with(
                        List.of(
                                new SharedTrace.Source("Mail.tla", "---- MODULE Mail ----\n====\n"),
                                new SharedTrace.Source("Mail.cfg", "INVARIANT Answered\n")));
    }

    private static TraceFile counting(int steps) {
        List<State> states = new ArrayList<>();
        List<Step> taken = new ArrayList<>();
        State first = TraceFiles.mail().trace().states().get(1);
        for (int i = 0; i <= steps; i++) {
            states.add(
                    new State(
                            first.variables(),
                            List.of(
                                    first.values().get(0),
                                    IntegerValue.of(i),
                                    first.values().get(2))));
            if (i > 0) {
                taken.add(TraceFiles.mail().trace().steps().get(i % 3));
            }
        }
        return new TraceFile(Trace.finite(states, taken), TraceFiles.mail().meta());
    }

    private static String text(TraceFormat format, SharedTrace shared) throws IOException {
        return new String(format.bytes(shared, ""), StandardCharsets.UTF_8);
    }

    private static String everything(TraceFormat format, SharedTrace shared) throws IOException {
        return format == TraceFormat.BUNDLE
                ? String.valueOf(unzipped(format.bytes(shared, "")))
                : new String(
                        format.bytes(shared, ""),
                        format == TraceFormat.PNG
                                ? StandardCharsets.ISO_8859_1
                                : StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<String> order = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                order.add(e.getName());
                assertThat(e.getTimeLocal().getYear()).isEqualTo(1980);
                files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(order).isSorted();
        return files;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TraceFormatTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
