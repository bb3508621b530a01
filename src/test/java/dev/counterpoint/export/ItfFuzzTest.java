package dev.counterpoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.counterpoint.state.Arbitraries;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Damaged files end in a trace or in a sentence; never in a crash, never in a hang. */
class ItfFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "null",
                    "-1",
                    "1e999",
                    "\"#map\":",
                    "\"#set\":[",
                    "\"loop\":",
                    "\\ud800",
                    "\u0000",
                    "\\",
                    "[[[[",
                    "{\"#bigint\":",
                    "true",
                    "\"x\":",
                    "\"closing\":{",
                    "\"strings\":[\"\"]",
                    "9".repeat(40));

    @Test
    void damagedFilesAreReadOrRefused() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> Arbitraries.forAll(1_000, ItfFuzzTest::damageAndRead));
    }

    @Test
    void truncatedFilesAreRefused() {
        byte[] whole =
                TraceFiles.itf(TraceFiles.lasso()).stripTrailing().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(sentence(Arrays.copyOf(whole, length))).isNotEmpty();
        }
    }

    private static void damageAndRead(Arbitraries any) {
        StringBuilder text = new StringBuilder(TraceFiles.itf(TraceFiles.arbitrary(any)));
        for (int i = 1 + any.below(4); i > 0; i--) {
            int at = any.below(text.length());
            int end = Math.min(text.length(), at + any.below(12));
            switch (any.below(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(any.below(PIECES.size())));
                case 2 -> text.replace(at, end, PIECES.get(any.below(PIECES.size())));
                case 3 -> text.insert(at, text.substring(at, end));
                default -> text.setCharAt(at, (char) any.below(200));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (any.below(4) == 0) {
            bytes[any.below(bytes.length)] = (byte) any.below(256);
        }
        assertThat(sentence(bytes)).hasSizeLessThan(1_000);
    }

    /** What the user is told; empty where it is a trace, which can then be written again. */
    private static String sentence(byte[] bytes) {
        try {
            TraceFile file = ItfReader.read("t", bytes);
            assertThat(TraceFiles.read(TraceFiles.itf(file))).isEqualTo(file);
            return "";
        } catch (ItfException e) {
            assertThat(e.diagnostic().message())
                    .endsWith(".")
                    .doesNotContain("\n", "Exception", "[Source");
            return e.diagnostic().toLine();
        }
    }
}
