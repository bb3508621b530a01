package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PlainTextEditorTest {
    private static final String HEAD = "---- MODULE M ----\n";
    private static final String FOOT = "\n\nB == 2\n====\n";

    private static Card card(String text) {
        Definition definition = Definitions.in(text, "A");
        PlainText plain = new DocComments("M", text).of(definition).orElse(null);
        return new Card(
                "A",
                CardKind.INVARIANT,
                "M",
                Level.STATE,
                List.of(),
                null,
                plain,
                Review.of(plain, "0123456789ab"),
                "",
                null,
                definition.range(),
                List.of());
    }

    private static String said(String body, String sentence) {
        String text = HEAD + body + FOOT;
        String edited =
                new PlainTextEditor("M", text)
                        .sentence(card(text), sentence)
                        .orElseThrow()
                        .applyTo(text);
        assertThat(edited).startsWith(HEAD).endsWith(FOOT);
        return edited.substring(HEAD.length(), edited.length() - FOOT.length());
    }

    private static String tagged(String body, String name, String value) {
        String text = HEAD + body + FOOT;
        String edited =
                new PlainTextEditor("M", text)
                        .tag(card(text), name, value)
                        .orElseThrow()
                        .applyTo(text);
        return edited.substring(HEAD.length(), edited.length() - FOOT.length());
    }

    @Test
    void aLineCommentStaysOne() {
        assertThat(said("\\* Old.\nA == 1", "New words.")).isEqualTo("\\* New words.\nA == 1");
    }

    @Test
    void aLongSentenceIsWrapped() {
        assertThat(said("  \\* Old.\n  A == 1", "word ".repeat(30)))
                .isEqualTo(
                        """
                        \\* word word word word word word word word word word word word word word
                        \\* word word word word word word word word word word word word word word
                        \\* word word
                        A == 1"""
                                .indent(2)
                                .stripTrailing());
    }

    @Test
    void aBoxStaysABox() {
        String box =
                """
                (*****************************)
                (* No two nodes ever hold    *)
                (* the lease.                *)
                (* @monitor cheap            *)
                (*****************************)
                A == 1""";
        assertThat(said(box, "At most one node holds the lease, whatever else happens."))
                .isEqualTo(
                        """
                        (*****************************)
                        (* At most one node holds    *)
                        (* the lease, whatever else  *)
                        (* happens.                  *)
                        (* @monitor cheap            *)
                        (*****************************)
                        A == 1""");
    }

    @Test
    void starsAtBothSidesOfOneCommentStay() {
        String block =
                """
                (***************************
                 * No two nodes ever hold  *
                 * the lease.              *
                 ***************************)
                A == 1""";
        assertThat(said(block, "One."))
                .isEqualTo(
                        """
                        (***************************
                         * One.                    *
                         ***************************)
                        A == 1""");
    }

    @Test
    void aCommentOverSeveralLinesKeepsItsIndent() {
        assertThat(said("(* First\n   still first.\n\n   Second. *)\nA == 1", "One.\n\nTwo."))
                .isEqualTo("(* One.\n\n   Two. *)\nA == 1");
    }

    @Test
    void aOneLineCommentGrowsIntoABox() {
        String long_ = "word ".repeat(20).strip();
        String edited = said("(* Old. *)\nA == 1", long_);
        assertThat(edited.lines()).hasSize(3).allSatisfy(l -> assertThat(l).isNotBlank());
        assertThat(edited.lines().limit(2)).allSatisfy(l -> assertThat(l).endsWith(" *)"));
    }

    @Test
    void withoutACommentOneIsMadeAbove() {
        assertThat(said("A == 1", "New.")).isEqualTo("(* New. *)\nA == 1");
        assertThat(said("LOCAL A == 1", "New.")).isEqualTo("(* New. *)\nLOCAL A == 1");
    }

    @Test
    void aCommentWithCodeAfterItIsLeftToTheEditor() {
        String text = HEAD + "A == (* Old. *) /\\ x\n" + FOOT;
        assertThat(new PlainTextEditor("M", text).sentence(card(text), "New and longer."))
                .isEmpty();
    }

    @Test
    void aTagIsReplacedWhereItStandsOrAddedAtTheEnd() {
        assertThat(
                        tagged(
                                "\\* S.\n\\* @reviewed 1234 x\n\\* @monitor no\nA == 1",
                                "reviewed",
                                "5f"))
                .isEqualTo("\\* S.\n\\* @reviewed 5f\n\\* @monitor no\nA == 1");
        assertThat(tagged("\\* S.\nA == 1", "reviewed", "5f"))
                .isEqualTo("\\* S.\n\\* @reviewed 5f\nA == 1");
        assertThat(tagged("(* S. *)\nA == 1", "reviewed", "5f"))
                .isEqualTo("(* S.           *)\n(* @reviewed 5f *)\nA == 1");
        assertThat(tagged("A == 1", "assumption", "")).isEqualTo("(* @assumption *)\nA == 1");
    }

    @Test
    void whatWouldEndTheCommentIsTakenApart() {
        assertThat(said("(* Old. *)\nA == 1", "a *) b (* c"))
                .isEqualTo("(* a * ) b ( * c *)\nA == 1");
    }

    @Test
    void windowsLineEndsStay() {
        assertThat(said("\\* Old.\r\nA == 1", "One.\n\nTwo."))
                .isEqualTo("\\* One.\r\n\\*\r\n\\* Two.\r\nA == 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\* Old.\n\\* @monitor cheap\nA == 1",
                "    \\* Old one.\n    \\*\n    \\* Next.\n    \\* @monitor cheap\n    A == 1",
                "(* Old. *)\n(* @monitor cheap *)\nA == 1",
                "(* Old. *)\n\nA == 1",
                "(*********)\n(* Old   *)\n(* and   *)\n(*********)\nA == 1",
                "(*\n  Old\n  and older.\n\n  @monitor cheap\n*)\nA == 1",
                "(**\n * Old\n * and older.\n * @monitor cheap\n **)\nA == 1",
                "(* Old\n   and older. *)\nA == 1",
                "A == \\* Old.\n  1",
                "A ==\n  \\* Old.\n  \\* Older.\n  1",
                "A == 1",
                "(* @monitor cheap *)\nA == 1",
                "\t\\* Old.\n\tA == 1"
            })
    void whatIsWrittenIsReadBackAndNothingElseChanges(String body) {
        String text = HEAD + body + FOOT;
        Card before = card(text);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String sentence = sentence(random);
            TextEdit edit = new PlainTextEditor("M", text).sentence(before, sentence).orElseThrow();
            String edited = edit.applyTo(text);
            Card after = card(edited);
            assertThat(after.sentence()).as(edited).isEqualTo(sentence);
            assertThat(tags(after)).isEqualTo(tags(before));
            assertThat(withoutComments(edited)).isEqualTo(withoutComments(text));
            assertThat(new PlainTextEditor("M", edited).sentence(after, sentence))
                    .hasValueSatisfying(
                            again -> assertThat(again.applyTo(edited)).isEqualTo(edited));
        }
    }

    private static List<String> tags(Card card) {
        return card.plain() == null
                ? List.of()
                : card.plain().tags().stream().map(t -> t.name() + " " + t.text()).toList();
    }

    private static String withoutComments(String text) {
        StringBuilder code = new StringBuilder();
        Tokens tokens = TlaTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.COMMENT && tokens.kind(i) != TokenKind.WHITESPACE) {
                code.append(text, tokens.start(i), tokens.end(i)).append(' ');
            }
        }
        return code.toString();
    }

    private static String sentence(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(p -> paragraph(random))
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(Random random) {
        String[] words = {
            "no",
            "node",
            "holds",
            "the",
            "lease,",
            "a/\\b",
            "x'",
            "Größe",
            "(twice)",
            "\"s\"",
            "1..3",
            "otherwise"
        };
        return IntStream.rangeClosed(0, random.nextInt(40))
                .mapToObj(w -> words[random.nextInt(words.length)])
                .collect(Collectors.joining(" "));
    }
}
