package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.TlaTokens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class SignTypingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`  /\\|`; `  ∧|`",
                "`x \\/|`; `x ∨|`",
                "`A ==|`; `A ≜|`",
                "`A ≜=|`; `A ===|`",
                "`a <=|`; `a ≤|`",
                "`a ≤>|`; `a ⇔|`",
                "`x |-|`; `x ⊢|`",
                "`x ⊢>|`; `x ↦|`",
                "`a =>|`; `a ⇒|`",
                "`~|`; `¬|`",
                "`a ¬>|`; `a ~>|`",
                "`a #|`; `a ≠|`",
                "`a ≠#|`; `a ##|`",
                "`[]|`; `□|`",
                "`□<>|`; `□◇|`",
                "`<<|>>`; `⟨|⟩`",
                "`⟨a>>|⟩`; `⟨a⟩|`",
                "`⟨a>>|`; `⟨a⟩|`",
                "`a (+)|`; `a ⊕|`",
            })
    void anOperatorInSignsBecomesASignAtOnce(String before, String after) {
        assertThat(SignTyping.written(in(before), TlaTokens.MODULE_BODY).map(c -> after(before, c)))
                .contains(after);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`====|`",
                "`a =|`",
                "`a -+->|`",
                "`\\* a /\\|`",
                "`(* a =>|`",
                "`\"a =>|`",
                "`\"a\" =|`",
                "`\\in|`",
                "`|`",
            })
    void anythingElseStaysAsItIsTyped(String before) {
        assertThat(SignTyping.written(in(before), TlaTokens.MODULE_BODY)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`x \\in|`; ` `; `x ∈|`",
                "`x \\in|S`; `(`; `x ∈|S`",
                "`\\A|`; ` `; `∀|`",
                "`\\forall|`; ` `; `∀|`",
                "`a \\o|`; ` `; `a ∘|`",
                "`a \\X|`; ` `; `a ×|`",
            })
    void anOperatorInLettersBecomesASignWhereItEnds(String before, char next, String after) {
        Optional<Change> change = SignTyping.ended(in(before), TlaTokens.MODULE_BODY, next);

        assertThat(change.map(c -> after(before, c))).contains(after);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`x \\in|`; `t`",
                "`x \\o|`; `7`",
                "`x \\wrong|`; ` `",
                "`(\\X|`; `)`",
                "`\\* \\in|`; ` `",
                "`x in|`; ` `",
            })
    void lettersThatAreNoOperatorOrGoOnStay(String before, char next) {
        assertThat(SignTyping.ended(in(before), TlaTokens.MODULE_BODY, next)).isEmpty();
    }

    /** The last {@code |} is the caret. */
    private static Selection in(String marked) {
        int caret = marked.lastIndexOf('|');
        return Selection.at(marked.substring(0, caret) + marked.substring(caret + 1), caret);
    }

    private static String after(String marked, Change change) {
        String text = change.edit().applyTo(in(marked).text());
        return text.substring(0, change.caret()) + "|" + text.substring(change.caret());
    }
}
