package dev.counterpoint.ui.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;

import org.junit.jupiter.api.Test;

class VerdictBoardTest {
    @Test
    void aChangeOfTheSpecMakesVerdictsOld() {
        VerdictBoard board = new VerdictBoard();
        board.verdicts().put("Inv", new LastVerdict(Kind.Verdict.PASSED, "Passed.", false));

        board.age();

        LastVerdict verdict = board.of("Inv").orElseThrow();
        assertThat(verdict.stale()).isTrue();
        assertThat(verdict.word()).isEqualTo("passed before the last change");
    }

    @Test
    void eachVerdictHasItsOwnWordAndIcon() {
        assertThat(Kind.Verdict.values())
                .extracting(v -> new LastVerdict(v, "", false).icon())
                .doesNotHaveDuplicates();
        assertThat(Kind.Verdict.values())
                .extracting(v -> new LastVerdict(v, "", false).word())
                .doesNotHaveDuplicates();
    }
}
