package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChangesTest {
    private static Change change(String operation, Selection s) {
        return switch (operation) {
            case "up" -> LineChanges.moveUp(s).orElseThrow();
            case "down" -> LineChanges.moveDown(s).orElseThrow();
            case "twice" -> LineChanges.duplicate(s);
            case "indent" -> LineChanges.indent(s);
            case "outdent" -> LineChanges.outdent(s);
            case "comment" -> Comments.toggleLines(s);
            case "block" -> Comments.toggleBlock(s);
            case "and" -> Lists.conjunction(s);
            case "or" -> Lists.disjunction(s);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "up; `a\nb|c\nd`; `b|c\na\nd`",
                "up; `a\nb^b\nc|c`; `b^b\nc|c\na`",
                "down; `a|\nb`; `b\na|`",
                "down; `^a\n|b\nc`; `b\n^a\n|c`",
                "twice; `a|b`; `ab\na|b`",
                "twice; `a^b\nc|\nd`; `ab\nc\na^b\nc|\nd`",
                "indent; `a^b\n  c|`; `    a^b\n      c|`",
                "indent; `^a\n\nb|`; `^    a\n\n    b|`",
                "outdent; `    a^b\n      c|`; `a^b\n  c|`",
                "outdent; `  a^\n      b|`; `a^\n    b|`",
                "outdent; `ab|`; `ab|`",
                "comment; `  a|`; `  \\* a|`",
                "comment; `  \\* a|`; `  a|`",
                "comment; `  ^a\n\n    b|`; `  \\* ^a\n\n  \\*   b|`",
                "comment; `^\\* a\nb|`; `^\\* \\* a\n\\* b|`",
                "comment; `\\*a|`; `a|`",
                "block; `x ^a + b| y`; `x ^(* a + b *)| y`",
                "block; `x ^(* a *)| y`; `x ^a| y`",
                "block; `  a b|`; `  (* a b *)|`",
                "block; `  (* a b *)|`; `  a b|`",
                "block; `(**)|`; `|`",
                "and; `  ^a\n  b|`; `  ^/\\ a\n  /\\ b|`",
                "or; `  ^a\n    b\n  c|`; `  ^\\/ a\n       b\n  \\/ c|`",
                "and; `A == ^a\n  b|`; `A == ^/\\ a\n     /\\ b|`",
                "and; `  a|b`; `  /\\ a|b`",
                "and; `^    a\n      b\n    c\n|`; `    ^/\\ a\n         b\n    /\\ c|\n`",
            })
    void linesAreChangedAndStaySelected(String operation, String before, String after) {
        assertThat(Marked.after(before, change(operation, Marked.in(before)))).isEqualTo(after);
    }

    @Test
    void theFirstLineGoesNoFurtherUpAndTheLastNoFurtherDown() {
        assertThat(LineChanges.moveUp(Marked.in("a|\nb"))).isEmpty();
        assertThat(LineChanges.moveDown(Marked.in("a\nb|"))).isEmpty();
    }
}
