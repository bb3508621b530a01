package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Literal.LiteralKind;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class DocCommentsTest {
    private static final String HEAD = "---- MODULE M ----\n";
    private static final String FOOT = "\n====\n";

    private static Optional<PlainText> plain(String body, String name) {
        String text = HEAD + body + FOOT;
        return new DocComments("M", text).of(Definitions.in(text, name));
    }

    private static String sentence(String body, String name) {
        return plain(body, name).map(PlainText::sentence).orElse("(none)");
    }

    @Test
    void aCommentDirectlyAboveIsThePlainText() {
        assertThat(sentence("(* One at a time. *)\nMutex == 1", "Mutex"))
                .isEqualTo("One at a time.");
    }

    @Test
    void oneBlankLineBetweenIsFineButTwoAreNot() {
        assertThat(sentence("\\* Near.\n\nA == 1", "A")).isEqualTo("Near.");
        assertThat(sentence("\\* Far.\n\n\nA == 1", "A")).isEqualTo("(none)");
    }

    @Test
    void stackedLineCommentsAreOne() {
        assertThat(sentence("\\* No two nodes\n\\* hold it.\nA == 1", "A"))
                .isEqualTo("No two nodes hold it.");
    }

    @Test
    void boxesLoseTheirStars() {
        String box =
                """
                (*****************************)
                (* No two nodes ever hold    *)
                (* the lease.                *)
                (*****************************)
                A == 1""";
        assertThat(sentence(box, "A")).isEqualTo("No two nodes ever hold the lease.");
    }

    @Test
    void oneCommentOverSeveralLinesLosesItsStarsToo() {
        String block =
                """
                (***************************
                 * No two nodes ever hold  *
                 * the lease.              *
                 ***************************)
                A == 1""";
        assertThat(sentence(block, "A")).isEqualTo("No two nodes ever hold the lease.");
    }

    @Test
    void paragraphsStayApart() {
        assertThat(sentence("(* First\n   still first.\n\n   Second. *)\nA == 1", "A"))
                .isEqualTo("First still first.\n\nSecond.");
    }

    @Test
    void tagsAreTakenOutOfTheSentence() {
        String text =
                """
                (* No two nodes ever hold the lease at the same time.                    *)
                (* @evidence lease_granted and lease_released in the audit log           *)
                (* @monitor cheap                                                        *)
                (* @reviewed 5f1c09ab 2026-11-22                                         *)
                A == 1""";
        PlainText plain = plain(text, "A").orElseThrow();
        assertThat(plain.sentence())
                .isEqualTo("No two nodes ever hold the lease at the same time.");
        assertThat(plain.tags())
                .extracting(PlainText.Tag::name)
                .containsExactly("evidence", "monitor", "reviewed");
        assertThat(plain.tag("evidence").orElseThrow().text())
                .isEqualTo("lease_granted and lease_released in the audit log");
        assertThat(plain.has("environment")).isFalse();
    }

    @Test
    void aTagGoesOnInDeeperLines() {
        PlainText plain =
                plain("\\* @evidence the audit\n\\*    log\n\\* Then text.\nA == 1", "A")
                        .orElseThrow();
        assertThat(plain.tags()).hasSize(1);
        assertThat(plain.tags().getFirst().text()).isEqualTo("the audit log");
        assertThat(plain.sentence()).isEqualTo("Then text.");
    }

    @Test
    void aMailAddressIsNoTag() {
        assertThat(sentence("\\* ask me@example.org\nA == 1", "A")).isEqualTo("ask me@example.org");
    }

    @Test
    void withoutACommentAboveTheOneAfterItsSignIsTaken() {
        assertThat(sentence("A == \\* Says this\n     \\* and that.\n  x = 1", "A"))
                .isEqualTo("Says this and that.");
        assertThat(sentence("A ==\n  (* Says this. *)\n  x = 1", "A")).isEqualTo("Says this.");
        assertThat(sentence("A == x = 1 \\* not this", "A")).isEqualTo("(none)");
    }

    @Test
    void theCommentAboveWinsOverTheOneInside() {
        assertThat(sentence("\\* Above.\nA == \\* Inside.\n  1", "A")).isEqualTo("Above.");
    }

    @Test
    void aCommentAtTheEndOfTheLastDefinitionIsNotTheNextOnes() {
        assertThat(sentence("A == 1 \\* about A\nB == 2", "B")).isEqualTo("(none)");
        assertThat(sentence("A == /\\ 1 \\* about A\n          \\* and more\nB == 2", "B"))
                .isEqualTo("(none)");
    }

    @Test
    void rulesAndHeadingsAreNotPlainText() {
        assertThat(sentence("(***********)\nA == 1", "A")).isEqualTo("(none)");
        assertThat(sentence("\\* ---------\nA == 1", "A")).isEqualTo("(none)");
        assertThat(sentence("\\* ---- Actions ----\nA == 1", "A")).isEqualTo("(none)");
        assertThat(sentence("\\* ---- Actions ----\n\\* Sends.\nA == 1", "A")).isEqualTo("Sends.");
        assertThat(sentence("\\* BEGIN TRANSLATION\nA == 1", "A")).isEqualTo("(none)");
    }

    @Test
    void theModulesOwnCommentIsNotTheFirstDefinitions() {
        assertThat(sentence("(* What this module is about. *)\nEXTENDS Naturals\nA == 1", "A"))
                .isEqualTo("(none)");
    }

    @Test
    void anAlgorithmIsNotPlainText() {
        String body = "(* --algorithm X {\n variable x = 1; { skip }\n} *)\nA == 1";
        assertThat(sentence(body, "A")).isEqualTo("(none)");
    }

    @Test
    void nestedCommentsStayInTheText() {
        assertThat(sentence("(* Outer (* inner *) again. *)\nA == 1", "A"))
                .isEqualTo("Outer (* inner *) again.");
    }

    @Test
    void commentsAboveLocalAndRecursiveBelongToTheDefinition() {
        assertThat(sentence("\\* Hidden.\nLOCAL A == 1", "A")).isEqualTo("Hidden.");
        assertThat(sentence("\\* Again.\nRECURSIVE A(_), B(_)\nA == 1", "A")).isEqualTo("Again.");
        assertThat(sentence("\\* Other.\nRECURSIVE B(_)\nA == 1", "A")).isEqualTo("(none)");
    }

    @Test
    void itsRangeIsTheWholeComment() {
        String text = HEAD + "x\n(* One. *)\n(* Two. *)\nA == 1" + FOOT;
        PlainText plain = new DocComments("M", text).of(Definitions.in(text, "A")).orElseThrow();
        assertThat(new TextLines(text).text(plain.range())).isEqualTo("(* One. *)\n(* Two. *)");
        assertThat(plain.range()).isEqualTo(new SourceRange("M", 3, 1, 4, 10));
    }

    @Test
    void carriageReturnsAreNoText() {
        assertThat(sentence("\\* One\r\n\\* two.\r\nA == 1", "A")).isEqualTo("One two.");
    }

    @Test
    void aTabThatTheToolsCountAsEightColumnsIsUnderstood() {
        String text = HEAD + "\\* Doc.\n\tA == 1" + FOOT;
        Definition found = Definitions.in(text, "A");
        SourceRange counted = new SourceRange("M", 3, 9, 3, 14);
        Definition asTools =
                new Definition(
                        "A",
                        "M",
                        found.parameters(),
                        found.level(),
                        false,
                        false,
                        counted,
                        counted,
                        found.body());
        assertThat(new DocComments("M", text).of(asTools).map(PlainText::sentence))
                .contains("Doc.");
    }

    @Test
    void assumptionsHavePlainTextAboveOrInside() {
        assertThat(assumption("\\* Enough nodes.\nASSUME N > 2", null)).contains("Enough nodes.");
        assertThat(assumption("\\* Enough.\nASSUME Big == N > 2", "Big")).contains("Enough.");
        assertThat(assumption("ASSUME \\* Enough.\n  N > 2", null)).contains("Enough.");
        assertThat(assumption("ASSUME Big == \\* Enough.\n  N > 2", "Big")).contains("Enough.");
    }

    private static Optional<String> assumption(String body, @Nullable String name) {
        String text = HEAD + body + FOOT;
        int start = text.indexOf("ASSUME");
        SourceRange range = new TextLines(text).range("M", start, text.indexOf(FOOT));
        Assumption assumption =
                new Assumption(name, range, new Expression.Literal(LiteralKind.NUMBER, "1", range));
        return new DocComments("M", text).of(assumption).map(PlainText::sentence);
    }
}
