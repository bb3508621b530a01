package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.TlaTokens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketsTest {
    @ParameterizedTest(name = "{0} has its other half at {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`f(|a)`; 3",
                "`f(a)|`; 1",
                "`|{a, {b}}`; 7",
                "`[a |-> (b)]|`; 0",
                "`<<|a, <<b>>>>`; 10",
                "`[][A]_<<|v>>`; 9",
                "`[A|]_v`; 0",
                "`⟨a⟩|`; 0",
                "`(a)|(b)`; 0",
                "`x (*| a (* b *) \n c *) y`; 19",
                "`x (* a *)|`; 2",
            })
    void aPair(String marked, int other) {
        int caret = marked.indexOf('|');
        caret = marked.startsWith("[a |-> ") ? marked.length() - 1 : caret;
        String text = marked.substring(0, caret) + marked.substring(caret + 1);

        Brackets.Pair pair = Brackets.at(text, TlaTokens.MODULE_BODY, caret).orElseThrow();

        boolean atOpen = caret == pair.openStart() || caret == pair.openEnd();
        assertThat(atOpen ? pair.closeStart() : pair.openStart()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "(|a", "\"(|a)\"", "\\* (|a)", "(|a]", "a <| b >"})
    void noPair(String marked) {
        Selection s = Marked.in(marked);

        assertThat(Brackets.at(s.text(), TlaTokens.MODULE_BODY, s.caret())).isEmpty();
    }
}
