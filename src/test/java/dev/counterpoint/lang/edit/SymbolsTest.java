package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolsTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`/\\`; `∧ `",
                "`\\/`; `∨ `",
                "`\\in`; ` ∈ `",
                "`\\A`; `∀ `",
                "`<<`; `⟨ `",
                "`>>`; ` ⟩`",
                "`>>_`; ` ⟩_`",
                "`[]`; `□ `",
                "`<>`; `◇ `",
                "`[]<>`; `□ ◇ `",
                "`==`; `≜ `",
                "`<=>`; ` ⇔ `",
                "`|->`; ` ↦ `",
                "`<<<<`; `⟨ ⟨ `",
                "`~`; `¬`",
                "`\\unknown`; `\\unknown`",
                "`'`; `'`",
            })
    void anOperatorTakesThePlaceOfWhatIsWritten(String written, String shown) {
        assertThat(Symbols.shown(written)).isEqualTo(shown).hasSameSizeAs(written);
    }
}
