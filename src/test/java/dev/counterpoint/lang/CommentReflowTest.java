package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CommentReflowTest {
    private static final String HEAD = "---- MODULE M ----\n";
    private static final String LONG =
            "No two nodes ever hold the lease at the same time, whatever is lost on the way, and"
                    + " however far the clocks drift apart meanwhile.";

    private static String reflow(String lines) {
        String text = HEAD + lines;
        int at = HEAD.length();
        return CommentReflow.at(text, at).orElseThrow().applyTo(text).substring(at);
    }

    private static String box(String lines) {
        String text = HEAD + lines + "\nB == 2\n";
        int at = HEAD.length();
        TextEdit edit = CommentReflow.box(text, at, at + lines.length());
        return edit.applyTo(text).substring(at);
    }

    @Test
    void lineCommentsAreFilledAndKeepTheirTags() {
        assertThat(
                        reflow(
                                "  \\* "
                                        + LONG
                                        + "\n  \\* Short.\n  \\*\n  \\* @evidence a\n  \\*   and b"
                                        + "\n  \\* @monitor no\n  A == 1\n"))
                .isEqualTo(
                        """
                          \\* No two nodes ever hold the lease at the same time, whatever is lost on
                          \\* the way, and however far the clocks drift apart meanwhile. Short.
                          \\*
                          \\* @evidence a and b
                          \\* @monitor no
                          A == 1
                        """);
    }

    @Test
    void aBoxStaysABox() {
        assertThat(
                        reflow(
                                "(* No two nodes *)\n(* hold it.     *)\n(* @monitor no  *)\n"
                                        + "A == 1\n"))
                .isEqualTo("(* No two nodes hold it. *)\n(* @monitor no           *)\nA == 1\n");
    }

    @Test
    void aBoxWithRulesReachesFromEdgeToEdge() {
        String made = reflow("(*****)\n(* a *)\n(* b *)\n(*****)\nA == 1\n");

        assertThat(made)
                .isEqualTo(
                        "("
                                + "*".repeat(76)
                                + ")\n(* a b"
                                + " ".repeat(69)
                                + " *)\n("
                                + "*".repeat(76)
                                + ")\nA == 1\n");
    }

    @Test
    void aLongCommentOfOneLineBecomesSeveral() {
        assertThat(reflow("(* " + LONG + " *)\nA == 1\n").lines())
                .hasSize(3)
                .allMatch(l -> l.length() <= CommentReflow.WIDTH);
        assertThat(reflow("(* It fits. *)\nA == 1\n")).isEqualTo("(* It fits. *)\nA == 1\n");
    }

    @Test
    void aCommentOverSeveralLinesKeepsItsMarks() {
        assertThat(reflow("(* one\n   two\n\n   - item\n     more\n   @code a#b *)\nA == 1\n"))
                .isEqualTo("(* one two\n\n   - item more\n   @code a#b *)\nA == 1\n");
        assertThat(reflow("(***\n * one\n * two\n *\n * 1. three\n ***)\nA == 1\n"))
                .isEqualTo("(***\n * one two\n *\n * 1. three\n ***)\nA == 1\n");
    }

    @Test
    void whatIsSetInStaysAsItIs() {
        String table = "\\* Legend:\n\\*   a   first\n\\*   b   second\nA == 1\n";

        assertThat(reflow(table)).isEqualTo(table);
    }

    @Test
    void whatIsNoCommentOfItsOwnIsLeftAlone() {
        String text = HEAD + "A == 1 \\* one\n(* --algorithm a { skip } *)\nB == (* two *) 2\n";
        for (int at = HEAD.length(); at < text.length(); at++) {
            assertThat(CommentReflow.at(text, at)).isEmpty();
        }
    }

    @Test
    void linesAreBoxed() {
        String rule = "(" + "*".repeat(76) + ")\n";

        assertThat(box("\\* a\n\\* b"))
                .isEqualTo(rule + "(* a b" + " ".repeat(69) + " *)\n" + rule + "B == 2\n");
        assertThat(box("A == 1 (* one *)").lines().toList().get(1))
                .startsWith("(* A == 1 ( * one * )")
                .hasSize(78);
    }

    @Test
    void wordsAreKeptAndASecondTimeChangesNothing() {
        Random random = new Random(5);
        List<String> words =
                List.of("a", "node", "holds", "the-lease", "@tag", "-", "1.", "===", "longer", "x");
        for (int i = 0; i < 300; i++) {
            List<String> lines = new ArrayList<>();
            int style = random.nextInt(3);
            for (int line = 0; line < 1 + random.nextInt(6); line++) {
                StringBuilder content = new StringBuilder("  ".repeat(random.nextInt(4) / 3));
                for (int word = 0; word < random.nextInt(30); word++) {
                    content.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                String own = content.toString().stripTrailing();
                lines.add(
                        switch (style) {
                            case 0 -> "\\* " + own;
                            case 1 -> "(* " + own + " *)";
                            default -> (line == 0 ? "(* " : "   ") + own;
                        });
            }
            String comment = String.join("\n", lines) + (style == 2 ? "\n*)" : "");
            String once = reflow(comment + "\nA == 1\n");

            assertThat(said(once)).as(comment).isEqualTo(said(comment + "\nA == 1\n"));
            assertThat(once).endsWith("\nA == 1\n");
            assertThat(reflow(once)).as(once).isEqualTo(once);
        }
    }

    private static List<String> said(String text) {
        // A rule in a box reaches from edge to edge.
        String rules = text.replaceAll("={3,}", "===");
        return List.of(rules.replaceAll("\\\\\\*|\\(\\*|\\*\\)", " ").strip().split("\\s+"));
    }
}
