package dev.counterpoint.ui.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.PastVerdict;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

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
    void whatWasFoundEarlierGivesWayToWhatThisSessionFound() {
        VerdictBoard board = new VerdictBoard();
        LastVerdict now = new LastVerdict(Kind.Verdict.PASSED, "Passed.", false);
        LastVerdict earlier =
                LastVerdict.of(
                        new PastVerdict(
                                Kind.Verdict.VIOLATED,
                                Instant.parse("2026-11-22T12:00:00Z"),
                                "Door.cfg",
                                Path.of("Door.tla"),
                                true),
                        ZoneOffset.UTC);
        board.verdicts().put("Inv", now);

        board.remember(Map.of("Inv", earlier, "Other", earlier));

        assertThat(board.of("Inv")).contains(now);
        assertThat(board.of("Other"))
                .contains(
                        new LastVerdict(
                                Kind.Verdict.VIOLATED,
                                "violated before the last change · Door.cfg · 22 Nov 2026, 12:00",
                                true));
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
