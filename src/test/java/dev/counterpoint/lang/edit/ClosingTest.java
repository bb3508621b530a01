package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.TlaTokens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {
    @ParameterizedTest(name = "{0} typed at {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(; `f|`; `f(|)`",
                "[; `|`; `[|]`",
                "{; `x = |, b`; `x = {|}, b`",
                "\"; `x = |`; `x = \"|\"`",
                "<; `x = <|`; `x = <<|>>`",
                "); `f(a|)`; `f(a)|`",
                "\"; `\"a|\"`; `\"a\"|`",
                "(; `f^a + b|`; `f(^a + b|)`",
            })
    void aHalfThatBringsTheOther(char c, String before, String after) {
        Change change = Closing.typed(Marked.in(before), c, TlaTokens.MODULE_BODY).orElseThrow();

        assertThat(Marked.after(before, change)).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} typed at {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "(; `|abc`",
                "(; `\\* see |`",
                "(; `\"a |`",
                "\"; `don|`",
                "); `f(a|))`",
                "a; `|`",
                "<; `a |`",
            })
    void aCharacterThatIsSimplyWritten(char c, String before) {
        assertThat(Closing.typed(Marked.in(before), c, TlaTokens.MODULE_BODY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"`f(|)`; `f|`", "`\"|\"`; `|`"})
    void backspaceTakesBothHalvesOfAnEmptyPair(String before, String after) {
        Change change = Closing.backspace(Marked.in(before)).orElseThrow();

        assertThat(Marked.after(before, change)).isEqualTo(after);
    }
}
