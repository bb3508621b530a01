package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @ParameterizedTest(name = "{0} by {3} in {4}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`a`; false; false; `x`; `aAb`; `xxb`",
                "`a`; true; false; `x`; `aAb`; `xAb`",
                "`a.`; true; false; `$1`; `a. ab`; `$1 ab`",
                "`(a)(.)`; true; true; `$2$1`; `ab ac`; `ba ca`",
                "`^x`; true; true; `y`; `x x\nx`; `y x\ny`",
                "`/\\ `; true; false; `\\/ `; `/\\ a /\\ b`; `\\/ a \\/ b`",
                "`x*`; true; true; `y`; `axb`; `ayb`",
            })
    void everyHitIsReplaced(
            String query, boolean matchCase, boolean regex, String by, String in, String out)
            throws Search.WrongQuery {
        assertThat(Search.of(query, matchCase, regex).replaceAll(in, by)).isEqualTo(out);
    }

    @Test
    void aWrongQueryIsSaidInWords() {
        assertThatThrownBy(() -> Search.of("(", true, true))
                .isInstanceOf(Search.WrongQuery.class)
                .hasMessageContaining("Not a regular expression");
        assertThatThrownBy(() -> Search.of("a", true, true).replaceAll("a", "$7"))
                .isInstanceOf(Search.WrongQuery.class)
                .hasMessageContaining("group");
    }
}
