package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.TlaTokens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a list goes on; `  /\\ a|`; `  /\\ a\n  /\\ |`",
                "a disjunction too; `  \\/ a|`; `  \\/ a\n  \\/ |`",
                "after a definition's sign; `A == /\\ a|`; `A == /\\ a\n     /\\ |`",
                "the inner list goes on; `/\\ \\/ a|`; `/\\ \\/ a\n   \\/ |`",
                "a list after a quantifier; `\\A x \\in S : \\/ a|`; `\\A x \\in S : \\/ a\n             \\/ |`",
                "an operator within a formula is no bullet; `A == a /\\ b|`; `A == a /\\ b\n|`",
                "a list in closed brackets is over; `  A(/\\ a)|`; `  A(/\\ a)\n  |`",
                "an item that goes on is aligned with its content; `/\\ x' =|`; `/\\ x' =\n     |`",
                "an open bracket goes on; `/\\ f(a,|`; `/\\ f(a,\n     |`",
                "a quantifier goes on; `/\\ \\A n \\in S :|`; `/\\ \\A n \\in S :\n     |`",
                "a definition begins further right; `A ==|`; `A ==\n    |`",
                "other lines keep their indentation; `   x|`; `   x\n   |`",
                "an empty bullet ends the list; `A ==\n    /\\ a\n    /\\ |`; `A ==\n    /\\ a\n|`",
                "also one below the sign; `A == /\\ a\n     /\\ |`; `A == /\\ a\n|`",
                "an inner one gives way to the outer; `/\\ \\/ a\n   \\/ |`; `/\\ \\/ a\n/\\ |`",
                "as the first of its list too; `/\\ \\/ |`; `/\\ |`",
                "an item is divided without a bullet; `/\\ a +| b`; `/\\ a +\n     |b`",
                "before an item that is there; `/\\ a| /\\ b`; `/\\ a\n|/\\ b`",
                "a line comment is divided into two; `  \\* one| two`; `  \\* one\n  \\* |two`",
                "and ends at its end; `  \\* one|`; `  \\* one\n  |`",
                "what is selected is replaced; `  /\\ a^bc|`; `  /\\ a\n  /\\ |`",
            })
    void enter(String what, String before, String after) {
        Change change = NewLine.enter(Marked.in(before), TlaTokens.MODULE_BODY);

        assertThat(Marked.after(before, change)).isEqualTo(after);
    }

    @Test
    void outsideModulesTextIsText() {
        Change change = NewLine.enter(Marked.in("  /\\ a|"), TlaTokens.FILE);

        assertThat(Marked.after("  /\\ a|", change)).isEqualTo("  /\\ a\n  |");
    }
}
