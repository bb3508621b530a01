package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;

class TlaTokensTest {
    private static List<String> of(String text) {
        return shown(text, TlaTokens.of(text, TlaTokens.MODULE_BODY));
    }

    private static List<String> shown(String text, Tokens tokens) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.WHITESPACE) {
                shown.add(tokens.kind(i) + " " + text.substring(tokens.start(i), tokens.end(i)));
            }
        }
        return shown;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "(*",
                        "*)",
                        "\\*",
                        "--algorithm",
                        "--fair algorithm",
                        "\n",
                        "\r\n",
                        " ",
                        "\"",
                        "\\",
                        "---- MODULE M ----",
                        "----",
                        "====",
                        "==",
                        "Foo",
                        "x1",
                        "12",
                        "1..2",
                        "\\in",
                        "\\b01",
                        "<<",
                        ">>_",
                        "]_v",
                        "<1>2.",
                        "WF_v",
                        "≜",
                        "𝔸",
                        "∈",
                        "lbl:",
                        "begin",
                        "LOCAL",
                        "(",
                        "*",
                        "\0",
                        "\t",
                        "_");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(40)
                .map(p -> String.join("", p));
    }

    @Property
    void tokensCoverAnyTextWithoutGapOrOverlap(@ForAll("texts") String text) {
        Tokens tokens = TlaTokens.of(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isEqualTo(end);
            assertThat(tokens.length(i)).isPositive();
            end = tokens.end(i);
            assertThat(text.substring(tokens.start(i), end - 1)).doesNotContain("\n");
        }
        assertThat(end).isEqualTo(text.length());
    }

    @Property
    void readingOnFromTheStateOfALineIsReadingTheWhole(@ForAll("texts") String text) {
        Tokens whole = TlaTokens.of(text);
        TextLines lines = new TextLines(text);
        List<String> expected = shown(text, whole);
        for (int line = 1; line <= lines.count(); line++) {
            int start = lines.start(line);
            String rest = text.substring(start);
            Tokens tokens = TlaTokens.of(rest, whole.stateAtLine(line - 1));
            List<String> shown = shown(rest, tokens);
            assertThat(shown)
                    .isEqualTo(expected.subList(expected.size() - shown.size(), expected.size()));
            assertThat(tokens.endState()).isEqualTo(whole.endState());
        }
    }

    @Property
    void configurationTokensCoverAnyTextToo(@ForAll("texts") String text) {
        Tokens tokens = CfgTokens.of(text);
        int end = tokens.size() == 0 ? 0 : tokens.end(tokens.size() - 1);
        assertThat(end).isEqualTo(text.length());
    }

    @Property
    void theTokenAtAnOffsetHoldsIt(@ForAll("texts") String text) {
        Tokens tokens = TlaTokens.of(text);
        for (int offset = 0; offset < text.length(); offset++) {
            int token = tokens.at(offset);
            assertThat(tokens.start(token)).isLessThanOrEqualTo(offset);
            assertThat(tokens.end(token)).isGreaterThan(offset);
        }
    }

    @Example
    void aDefinitionHasItsNameMarked() {
        assertThat(of("Safe(a) == \\A n \\in Node : a[n] # \"x\""))
                .containsExactly(
                        "DEFINED_NAME Safe",
                        "PUNCTUATION (",
                        "IDENTIFIER a",
                        "PUNCTUATION )",
                        "OPERATOR ==",
                        "OPERATOR \\A",
                        "IDENTIFIER n",
                        "OPERATOR \\in",
                        "IDENTIFIER Node",
                        "OPERATOR :",
                        "IDENTIFIER a",
                        "PUNCTUATION [",
                        "IDENTIFIER n",
                        "PUNCTUATION ]",
                        "OPERATOR #",
                        "STRING \"x\"");
    }

    @Example
    void numbersAreToldFromOperatorsAndNames() {
        assertThat(of("1..12 \\b01 \\o17 \\hFf 2pc \\o \\bullet 1.5"))
                .containsExactly(
                        "NUMBER 1",
                        "OPERATOR ..",
                        "NUMBER 12",
                        "NUMBER \\b01",
                        "NUMBER \\o17",
                        "NUMBER \\hFf",
                        "IDENTIFIER 2pc",
                        "OPERATOR \\o",
                        "OPERATOR \\bullet",
                        "NUMBER 1.5");
    }

    @Example
    void subscriptsOfActionsAndFairnessAreSigns() {
        assertThat(of("[][Next]_vars /\\ WF_vars(A) /\\ <<B>>_v"))
                .contains("OPERATOR ]_", "IDENTIFIER vars", "KEYWORD WF_", "OPERATOR >>_");
    }

    @Example
    void unicodeOperatorsAreOperators() {
        assertThat(of("A ≜ ∀ x ∈ S : □P"))
                .contains("DEFINED_NAME A", "OPERATOR ≜", "OPERATOR ∀", "OPERATOR ∈", "OPERATOR □");
    }

    @Example
    void commentsNestOverLines() {
        assertThat(of("(* a (* b\n c *) d\n e *) x"))
                .containsExactly(
                        "COMMENT (* a (* b\n",
                        "COMMENT  c *) d\n",
                        "COMMENT  e *)",
                        "IDENTIFIER x");
    }

    @Example
    void whatStandsOutsideAModuleIsProse() {
        String text = "About IF.\n---- MODULE M ----\nIF\n====\nTHEN";
        assertThat(shown(text, TlaTokens.of(text)))
                .containsExactly(
                        "PROSE About IF.\n",
                        "SEPARATOR ----",
                        "KEYWORD MODULE",
                        "IDENTIFIER M",
                        "SEPARATOR ----",
                        "KEYWORD IF",
                        "SEPARATOR ====",
                        "PROSE \n",
                        "PROSE THEN");
    }

    @Example
    void modulesNest() {
        String text = "---- MODULE A ----\n---- MODULE B ----\n====\nIF\n----\nTHEN\n====\nELSE";
        assertThat(shown(text, TlaTokens.of(text)))
                .contains("KEYWORD IF", "KEYWORD THEN", "PROSE ELSE");
    }

    @Example
    void anAlgorithmInACommentIsPlusCal() {
        assertThat(
                        of(
                                "(* Notes. --algorithm X\nbegin\n  lbl: while TRUE do (* c *) skip;\n *)\nIF"))
                .containsExactly(
                        "COMMENT (* Notes. ",
                        "PLUSCAL_KEYWORD --algorithm",
                        "IDENTIFIER X",
                        "PLUSCAL_KEYWORD begin",
                        "LABEL lbl",
                        "OPERATOR :",
                        "PLUSCAL_KEYWORD while",
                        "CONSTANT_WORD TRUE",
                        "PLUSCAL_KEYWORD do",
                        "COMMENT (* c *)",
                        "PLUSCAL_KEYWORD skip",
                        "PUNCTUATION ;",
                        "COMMENT *)",
                        "KEYWORD IF");
    }

    @Example
    void aStringWithoutItsEndStopsAtTheLinesEnd() {
        assertThat(of("\"abc\nIF")).containsExactly("ERROR \"abc", "KEYWORD IF");
    }

    @Example
    void proofStepsAreLabels() {
        assertThat(of("<1>2. QED")).containsExactly("LABEL <1>2.", "KEYWORD QED");
    }

    @Example
    void aConfigurationHasItsOwnWords() {
        String text = "INVARIANT Inv\nCONSTANT N <- -3 \\* IF";
        assertThat(shown(text, CfgTokens.of(text)))
                .containsExactly(
                        "KEYWORD INVARIANT",
                        "IDENTIFIER Inv",
                        "KEYWORD CONSTANT",
                        "IDENTIFIER N",
                        "OPERATOR <-",
                        "OPERATOR -",
                        "NUMBER 3",
                        "COMMENT \\* IF");
    }
}
