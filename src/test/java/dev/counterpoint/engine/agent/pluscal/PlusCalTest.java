package dev.counterpoint.engine.agent.pluscal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.lang.Algorithm;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.util.Objects;

class PlusCalTest {
    private static final String ALGORITHM =
            """
            ---- MODULE Counter ----
            EXTENDS Naturals
            (* --algorithm counter
            variables n = 0;
            begin
              up: while n < 3 do
                n := n + 1;
              end while;
              down: n := 0;
            end algorithm; *)
            Small == n < 4
            ====
            """;

    private static Reply.Translated translate(String text) {
        return PlusCal.translate(new Request.Translate("Counter", text));
    }

    @Test
    void anAlgorithmIsTranslatedBelowItAndNothingElseChanges() {
        String made = Objects.requireNonNull(translate(ALGORITHM).text());
        assertThat(made)
                .startsWith(ALGORITHM.substring(0, ALGORITHM.indexOf("Small")))
                .endsWith("Small == n < 4\n====\n")
                .contains("\\* BEGIN TRANSLATION", "up == /\\ pc = \"up\"", "\\* END TRANSLATION");
    }

    @Test
    void translatingAgainChangesNothing() {
        String made = Objects.requireNonNull(translate(ALGORITHM).text());
        assertThat(translate(made).text()).isEqualTo(made);
    }

    @Test
    void anAlgorithmWithSignsIsTranslatedIntoSigns() {
        String signs =
                ALGORITHM
                        .replace("n < 3 do", "n ≤ 3 ∧ n ∈ Nat do")
                        .replace("Small ==", "Small   ≜");
        String made = Objects.requireNonNull(translate(UnicodeText.toAscii(signs)).text());

        String written = Algorithm.withTranslation(signs, UnicodeText.toSigns(made));

        assertThat(written)
                .startsWith(signs.substring(0, signs.indexOf("Small")))
                .endsWith("Small   ≜ n < 4\n====\n")
                .contains("up ≜ ∧ pc = \"up\"\n     ∧ IF n ≤ 3 ∧ n ∈ Nat\n");
        String again = Objects.requireNonNull(translate(UnicodeText.toAscii(written)).text());
        assertThat(Algorithm.withTranslation(written, UnicodeText.toSigns(again)))
                .isEqualTo(written);
    }

    @Test
    void lineEndsAndWhatFollowsTheModuleStay() {
        String windows = (ALGORITHM + "\n\nSome prose.   \n\n\n").replace("\n", "\r\n");
        String made = Objects.requireNonNull(translate(windows).text());
        assertThat(made).endsWith("====\r\n\r\n\r\nSome prose.   \r\n\r\n\r\n");
        assertThat(made.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void linesOfTheTranslationKnowTheirLinesOfTheAlgorithm() {
        Reply.Translated done = translate(ALGORITHM);
        String[] lines = Objects.requireNonNull(done.text()).split("\n");
        assertThat(done.jumps())
                .anySatisfy(
                        jump -> {
                            assertThat(lines[jump.translation() - 1]).contains("n' = n + 1");
                            assertThat(lines[jump.algorithm() - 1]).contains("n := n + 1");
                        });
    }

    @Test
    void aMistakeIsToldWithItsPlaceInTheAlgorithm() {
        Reply.Translated done = translate(ALGORITHM.replace("n := n + 1;", "n = n + 1;"));
        assertThat(done.text()).isNull();
        assertThat(done.diagnostics()).hasSize(1);
        SourceRange place = Objects.requireNonNull(done.diagnostics().getFirst().range());
        assertThat(place.line()).isEqualTo(7);
        assertThat(done.diagnostics().getFirst().message())
                .endsWith(".")
                .doesNotContain("line 7", "--", "\n");
    }

    @Test
    void aModuleWithoutAnAlgorithmIsToldSo() {
        Reply.Translated done = translate("---- MODULE M ----\nA == 1\n====\n");
        assertThat(done.text()).isNull();
        assertThat(done.diagnostics()).hasSize(1);
    }

    @Test
    void optionsThatStartOtherProgramsAreRefused() {
        Reply.Translated done = translate("\\* PlusCal options (-myspec Other)\n" + ALGORITHM);
        assertThat(done.text()).isNull();
        assertThat(done.diagnostics().getFirst().message()).contains("-myspec Other");
    }
}
