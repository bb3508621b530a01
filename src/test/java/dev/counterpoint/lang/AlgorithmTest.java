package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.pluscal.PlusCal;
import dev.counterpoint.engine.protocol.Request;

import org.junit.jupiter.api.Test;

import java.util.Objects;

class AlgorithmTest {
    private static final String TEXT =
            """
            ---- MODULE Counter ----
            EXTENDS Naturals
            (* --fair algorithm counter
            variables n = 0;
            begin
              up: n := n + 1;
            end algorithm; *)
            ====
            """;

    private static String translated(String text) {
        return Objects.requireNonNull(
                PlusCal.translate(new Request.Translate("Counter", text)).text());
    }

    @Test
    void anAlgorithmIsSeenInACommentAndNotInAString() {
        assertThat(Algorithm.isIn(TEXT)).isTrue();
        assertThat(Algorithm.isIn("---- MODULE M ----\nA == \"--algorithm x\"\n====\n")).isFalse();
        assertThat(Algorithm.isIn("---- MODULE M ----\nA == 1\n====\n")).isFalse();
    }

    @Test
    void withoutATranslationThereIsNone() {
        assertThat(Algorithm.state(TEXT, translated(TEXT))).isEqualTo(Algorithm.State.UNTRANSLATED);
        assertThat(Algorithm.translationLine(TEXT)).isZero();
    }

    @Test
    void aFreshTranslationIsCurrent() {
        String made = translated(TEXT);
        assertThat(Algorithm.state(made, translated(made))).isEqualTo(Algorithm.State.CURRENT);
        assertThat(Algorithm.translationLine(made)).isEqualTo(8);
    }

    @Test
    void aChangedAlgorithmIsToldFromAChangedTranslation() {
        String made = translated(TEXT);
        String algorithm = made.replace("n := n + 1", "n := n + 2");
        assertThat(Algorithm.state(algorithm, translated(algorithm)))
                .isEqualTo(Algorithm.State.ALGORITHM_CHANGED);
        String translation = made.replace("/\\ n' = n + 1", "/\\ n' = n + 2");
        assertThat(translation).isNotEqualTo(made);
        assertThat(Algorithm.state(translation, translated(translation)))
                .isEqualTo(Algorithm.State.TRANSLATION_CHANGED);
    }
}
