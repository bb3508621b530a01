package dev.counterpoint.engine.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

class TlcSentencesTest {
    @Test
    void leaveOutWhatTlcSaysAboutItself() {
        assertThat(
                        TlcSentences.clean(
                                """
                                TLC threw an unexpected exception.
                                This was probably caused by an error in the spec or model.
                                The exception was a java.lang.RuntimeException
                                : Attempted to compare 1
                                with {}"""))
                .isEqualTo("Attempted to compare 1 with {}.");
    }

    @Test
    void placesAreTheInnermostOfTheCallStackElseTheMessagesOwn() {
        String callStack =
                """
                0. Line 3, column 5 to line 4, column 20 in Lease
                1. Line 9, column 12 to line 9, column 15 in Lease
                """;
        String text = "In evaluation: line 7, col 1 to line 7, col 2 of module Clock";
        assertThat(TlcSentences.place(callStack, text))
                .isEqualTo(new SourceRange("Lease", 9, 12, 9, 15));
        assertThat(TlcSentences.place("", text)).isEqualTo(new SourceRange("Clock", 7, 1, 7, 2));
        assertThat(TlcSentences.place("", "no place")).isNull();
    }
}
