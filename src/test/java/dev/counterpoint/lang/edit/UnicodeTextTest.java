package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.SignUse;

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
                "`  ∧ x ∈S ⇒ ∨ a\n    + 3\n           ∨ b`;"
                        + " `  /\\ x \\in S => \\/ a\n     + 3\n                \\/ b`",
                "`A == x′ ≤ ℕ ∧ □[N]_⟨x⟩`; `A == x' =< Nat /\\ [][N]_<<x>>`",
                "`A == ◇⟨N⟩_vars`; `A == <><<N>>_vars`",
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`A == \\A x \\in S : ~x`; `A ≜ ∀ x ∈ S : ¬x`",
                "`A == /\\ a\n     /\\ b`; `A ≜ ∧ a\n    ∧ b`",
                "`A == <><<N>>_vars \\* \\in`; `A ≜ ◇⟨N⟩_vars \\* \\in`",
            })
    void asciiBecomesSigns(String ascii, String signs) {
        assertThat(UnicodeText.toSigns(HEAD + ascii)).isEqualTo(HEAD + signs);
    }

    @Test
    void aColumnInAsciiIsFoundInTheSigns() {
        String text = HEAD + "A ≜ ∧ x ∈ S";

        assertThat(UnicodeText.columnInSigns(text, 2, 1)).isEqualTo(1);
        assertThat(UnicodeText.columnInSigns(text, 2, "A == /\\ x".length())).isEqualTo(7);
        assertThat(UnicodeText.columnInSigns(text, 2, "A == /\\ x \\in S".length())).isEqualTo(11);
        assertThat(UnicodeText.columnInSigns(text, 9, 4)).isEqualTo(4);
    }

    @Test
    void onlyOperatorsMakeATextOneWithSigns() {
        assertThat(SignUse.in(HEAD + "A == b \\* ∀")).isFalse();
        assertThat(SignUse.in(HEAD + "A == \"∈\"")).isFalse();
        assertThat(SignUse.in(HEAD + "A ≜ b")).isTrue();
        assertThat(SignUse.in(HEAD + "(* --algorithm a { await x ∈ S } *)")).isTrue();
    }
}
