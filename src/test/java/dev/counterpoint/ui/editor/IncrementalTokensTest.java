package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class IncrementalTokensTest {
    private final List<String> lines = new ArrayList<>(List.of(""));
    private final List<TokenKind> shown = new ArrayList<>();
    private final IncrementalTokens tokens = new IncrementalTokens(TlaTokens::of, TlaTokens.FILE);
    private int scanned;

    @Test
    void aChangeInTheMiddleReadsAFewLinesOnly() {
        write(0, 0, module(2_000));
        scanned = 0;

        write(1_000, 1, List.of("x == 2"));

        assertThat(scanned).isLessThan(100);
        assertColoursAreThoseOfTheWholeText();
    }

    @Test
    void anOpenedCommentReachesToTheEnd() {
        write(0, 0, module(200));

        write(10, 1, List.of("(* open"));
        assertColoursAreThoseOfTheWholeText();

        write(10, 1, List.of("x == 1"));
        assertColoursAreThoseOfTheWholeText();
    }

    @Test
    void anySequenceOfChangesEndsWithTheColoursOfTheWholeText() {
        Random random = new Random(7);
        List<String> snippets =
                List.of("x == 1", "(* a", "*)", "\\* b", "", "---- MODULE M ----", "====", "y'");
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(lines.size());
            int removed = random.nextInt(Math.min(3, lines.size() - at) + 1);
            List<String> inserted =
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(n -> snippets.get(random.nextInt(snippets.size())))
                            .toList();
            if (lines.size() - removed + inserted.size() > 0) {
                write(at, removed, inserted);
                assertColoursAreThoseOfTheWholeText();
            }
        }
    }

    private static List<String> module(int size) {
        List<String> text = new ArrayList<>(List.of("---- MODULE M ----"));
        IntStream.range(0, size).forEach(i -> text.add("d" + i + " == " + i));
        text.add("====");
        return text;
    }

    /** Replaces whole lines, as an editor would tell it: the line before, or the first. */
    private void write(int at, int removed, List<String> inserted) {
        boolean onlyLine = lines.size() == 1 && removed == 0 && lines.getFirst().isEmpty();
        int gone = onlyLine ? 1 : removed;
        int before = lines.size();
        for (int i = 0; i < gone; i++) {
            lines.remove(at);
            if (at < shown.size()) {
                shown.remove(at);
            }
        }
        lines.addAll(at, inserted);
        for (int i = 0; i < inserted.size(); i++) {
            shown.add(Math.min(at + i, shown.size()), TokenKind.ERROR);
        }
        if (at > 0) {
            tokens.changed(at - 1, gone, inserted.size());
        } else if (gone == before) {
            tokens.changed(0, gone - 1, inserted.size() - 1);
        } else {
            tokens.changed(0, gone, inserted.size());
        }
        while (!tokens.upToDate()) {
            IncrementalTokens.Piece piece = tokens.next(50, lines::get);
            scanned += piece.lines();
            show(piece);
        }
    }

    private void show(IncrementalTokens.Piece piece) {
        while (shown.size() < lines.size()) {
            shown.add(TokenKind.ERROR);
        }
        while (shown.size() > lines.size()) {
            shown.removeLast();
        }
        int offset = 0;
        for (int i = 0; i < piece.lines(); i++) {
            String text = lines.get(piece.line() + i);
            shown.set(piece.line() + i, first(piece.tokens(), offset, text));
            offset += text.length() + 1;
        }
    }

    private static TokenKind first(Tokens tokens, int offset, String text) {
        return text.isEmpty() ? TokenKind.WHITESPACE : tokens.kind(tokens.at(offset));
    }

    private void assertColoursAreThoseOfTheWholeText() {
        String text = String.join("\n", lines);
        Tokens whole = TlaTokens.of(text);
        TokenKind[] expected = new TokenKind[lines.size()];
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            expected[i] = first(whole, offset, lines.get(i));
            offset += lines.get(i).length() + 1;
        }
        assertThat(shown).isEqualTo(Arrays.asList(expected));
    }
}
