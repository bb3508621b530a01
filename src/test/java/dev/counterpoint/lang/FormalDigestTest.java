package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class FormalDigestTest {
    private static final String SPEC =
            """
            ---- MODULE M ----
            EXTENDS Naturals
            VARIABLES x, y
            Limit == 3
            \\* Never above.
            Small == x < Limit
            Both ==
                /\\ Small
                /\\ \\/ x = 1
                   \\/ y = 1
            Other == y = 2
            ====
            """;

    @TempDir private Path folder = Path.of("");

    private FormalDigest digests(String text) throws IOException {
        return new FormalDigest(parse(text), Map.of("M", text));
    }

    private Spec parse(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("M.tla"), text);
        SpecSource source = new SpecSource(file, "M", Map.of(), "", "", List.of(), List.of());
        return Objects.requireNonNull(new SanyParser(folder).parse(source).spec());
    }

    private String of(String text, String name) throws IOException {
        Spec spec = parse(text);
        return new FormalDigest(spec, Map.of("M", text)).of(spec.definition(name).orElseThrow());
    }

    @Test
    void twelveDigitsThatStayTheSame() throws IOException {
        assertThat(of(SPEC, "Both")).matches("[0-9a-f]{12}").isEqualTo(of(SPEC, "Both"));
    }

    @Test
    void commentsAndLayoutDoNotCount() throws IOException {
        String moved =
                SPEC.replace("\\* Never above.", "(* Something\n   else. *)\n")
                        .replace("x < Limit", "x   <\n        Limit \\* so");
        assertThat(of(moved, "Both")).isEqualTo(of(SPEC, "Both"));
    }

    @Test
    void aListMovedAsAWholeIsTheSame() throws IOException {
        String moved =
                SPEC.replace("    /\\ Small", "  /\\ Small")
                        .replace("    /\\ \\/ x", "  /\\ \\/ x")
                        .replace("       \\/ y", "     \\/ y");
        assertThat(of(moved, "Both")).isEqualTo(of(SPEC, "Both"));
    }

    @Test
    void aBulletMovedToAnotherColumnIsAnotherFormula() throws IOException {
        String moved = SPEC.replace("       \\/ y = 1", "  \\/ y = 1");
        assertThat(of(moved, "Both")).isNotEqualTo(of(SPEC, "Both"));
    }

    @Test
    void theSameInSignsAsInAscii() throws IOException {
        String signs = UnicodeText.toSigns(SPEC);
        assertThat(signs).contains("∧ ∨ x = 1");
        assertThat(of(signs, "Both")).isEqualTo(of(SPEC, "Both"));
    }

    @Test
    void whatIsUsedCountsAndWhatIsNotDoesNot() throws IOException {
        String limit = SPEC.replace("Limit == 3", "Limit == 4");
        assertThat(of(limit, "Both")).isNotEqualTo(of(SPEC, "Both"));
        assertThat(of(limit, "Other")).isEqualTo(of(SPEC, "Other"));
        String other = SPEC.replace("y = 2", "y = 3");
        assertThat(of(other, "Both")).isEqualTo(of(SPEC, "Both"));
    }

    @Test
    void eachUsedDefinitionIsToldApart() throws IOException {
        Spec spec = parse(SPEC);
        Map<String, String> each = digests(SPEC).each(spec.definition("Both").orElseThrow());
        assertThat(each).containsOnlyKeys("M!Both", "M!Limit", "M!Small");
    }
}
