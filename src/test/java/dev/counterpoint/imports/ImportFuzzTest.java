package dev.counterpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Damaged files of each kind end in a trace or in a sentence; never in a crash or a hang. */
class ImportFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "State 2: <",
                    "Back to state 9: <",
                    "/\\ x = ",
                    "<<",
                    "{",
                    "[",
                    "(",
                    ":>",
                    "@@",
                    "\"",
                    "\\",
                    "\n",
                    "\u0000",
                    "..",
                    "99999999999",
                    "@!@!@STARTMSG 2217:4 @!@!@\n",
                    "<script id=\"counterpoint-itf\">",
                    "</script",
                    "\"state\":[[",
                    "null",
                    "1e9",
                    "PK\u0003\u0004",
                    "[[1,",
                    "{\"name\":",
                    "Error: ");

    @Test
    void damagedFilesAreReadOrRefused() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int seed = 0; seed < 1_500; seed++) {
                        PrintedTraces any = new PrintedTraces(seed);
                        sentence(damaged(whole(any, seed % 5), any));
                    }
                });
    }

    @Test
    void hugeAndDeepFilesAreRefusedSoon() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    String deep = "[".repeat(2_000_000);
                    assertThat(sentence(bytes(deep))).isNotEmpty();
                    assertThat(sentence(bytes("{\"state\":" + deep))).isNotEmpty();
                    assertThat(sentence(bytes("{\"states\":" + deep))).isNotEmpty();
                    assertThat(sentence(bytes("State 1: <A>\nx = " + "{".repeat(2_000_000))))
                            .isNotEmpty();
                    assertThat(sentence(bytes("State 1: <A>\nx = " + "9".repeat(2_000_000))))
                            .isNotEmpty();
                    assertThat(sentence(bytes("State 1: <A>\nx = 1..999999999999"))).isNotEmpty();
                    String others =
                            "State 1: <A>\n/\\ x = [a |->\n" + "not of it ]\n".repeat(50_000);
                    assertThat(sentence(bytes(others))).isNotEmpty();
                    assertThat(sentence(bytes("x".repeat(20_000_000)))).isNotEmpty();
                });
    }

    /** A file of one of the kinds, whole. */
    private static byte[] whole(PrintedTraces any, int kind) throws IOException {
        TraceFile file = new TraceFile(any.trace(), TraceMeta.NONE);
        ByteArrayOutputStream itf = new ByteArrayOutputStream();
        ItfWriter.write(file, itf);
        String json = itf.toString(StandardCharsets.UTF_8);
        return switch (kind) {
            case 0 -> bytes(PrintedTraces.plain(file.trace()));
            case 1 -> bytes(PrintedTraces.tool(file.trace()));
            case 2 ->
                    bytes(
                            "{\"counterexample\":{\"action\":[[[1,{\"x\":[1,2]}],{\"name\":\"A\"},"
                                    + "[2,{\"x\":[]}]]],\"state\":[[1,{\"x\":[1,2]}],[2,{\"x\":[]}]]}}");
            case 3 ->
                    bytes(
                            "<!DOCTYPE html><html><script type=\"application/json\""
                                    + " id=\"counterpoint-itf\">"
                                    + json
                                    + "</script></html>");
            default -> {
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                try (ZipOutputStream out = new ZipOutputStream(zip)) {
                    out.putNextEntry(new ZipEntry("trace.itf.json"));
                    out.write(bytes(json));
                    out.putNextEntry(new ZipEntry("spec/M.tla"));
                    out.write(bytes("---- MODULE M ----\n====\n"));
                }
                yield zip.toByteArray();
            }
        };
    }

    private static byte[] damaged(byte[] whole, PrintedTraces any) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        StringBuilder damaged = new StringBuilder(text);
        for (int i = any.below(4); i > 0; i--) {
            int at = any.below(damaged.length());
            int end = Math.min(damaged.length(), at + any.below(30));
            String piece = PIECES.get(any.below(PIECES.size()));
            switch (any.below(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, piece);
                case 2 -> damaged.replace(at, end, piece);
                case 3 -> damaged.setLength(Math.max(1, at));
                default -> damaged.setCharAt(at, (char) any.below(256));
            }
        }
        return damaged.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the user is told; empty where it is a trace. */
    private static String sentence(byte[] content) {
        try {
            Imports.read(Path.of("t"), content);
            return "";
        } catch (ItfException e) {
            assertThat(e.diagnostic().message())
                    .endsWith(".")
                    .doesNotContain("\n", "Exception", "[Source")
                    .hasSizeLessThan(1_000);
            return e.diagnostic().message();
        }
    }
}
