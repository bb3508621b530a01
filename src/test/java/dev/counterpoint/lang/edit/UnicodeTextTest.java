package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTextTest {
    private static final String HEAD = "---- MODULE M ----\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`A == ∀ x ∈ S : ¬x`; `A == \\A x \\in S : ~x`",
                "`A ≜ ∧ a\n    ∧ b`; `A == /\\ a\n     /\\ b`",
                "`  ∧ ∨ a\n    ∨ b\n  ∧ c`; `  /\\ \\/ a\n     \\/ b\n  /\\ c`",
                "`  ∧ ∃ x ∈ S : ∧ a\n              ∧ b`;"
                        + " `  /\\ \\E x \\in S : /\\ a\n                  /\\ b`",
                "`A ≜ ⟨a, b⟩ ⇒ □◇x`; `A == <<a, b>> => []<>x`",
                "`A == \"∈\" \\* ∀`; `A == \"∈\" \\* ∀`",
            })
    void signsBecomeAsciiAndWhatIsAlignedStaysAligned(String signs, String ascii) {
        assertThat(UnicodeText.toAscii(HEAD + signs)).isEqualTo(HEAD + ascii);
    }

    @Test
    void whatIsInAsciiStaysAsItIs() {
        String text =
                """
                Prose with ∈.
                ---- MODULE M ----
                A ==
                    /\\ \\A x \\in S :
                \t  \\/ x
                         \\/ ~x

                  (* ∀ *)
                    /\\ b
                ====
                """;

        assertThat(UnicodeText.toAscii(text)).isEqualTo(text);
    }
}
