package dev.counterpoint.lang.diff;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class LineDiffTest {
    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(24);
    }

    @Property
    void theHunksBuildBothTexts(
            @ForAll("texts") List<String> oldLines, @ForAll("texts") List<String> newLines) {
        LineDiff diff = LineDiff.of(oldLines, newLines);

        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Hunk hunk : diff.hunks()) {
            assertThat(hunk.oldFrom()).isEqualTo(before.size());
            assertThat(hunk.newFrom()).isEqualTo(after.size());
            before.addAll(oldLines.subList(hunk.oldFrom(), hunk.oldTo()));
            after.addAll(newLines.subList(hunk.newFrom(), hunk.newTo()));
            if (hunk.same()) {
                assertThat(newLines.subList(hunk.newFrom(), hunk.newTo()))
                        .isEqualTo(oldLines.subList(hunk.oldFrom(), hunk.oldTo()));
            }
        }
        assertThat(before).isEqualTo(oldLines);
        assertThat(after).isEqualTo(newLines);
    }

    @Property
    void noShorterDifferenceExists(
            @ForAll("texts") List<String> oldLines, @ForAll("texts") List<String> newLines) {
        LineDiff diff = LineDiff.of(oldLines, newLines);

        int common = longestCommon(oldLines, newLines);

        assertThat(diff.removed()).isEqualTo(oldLines.size() - common);
        assertThat(diff.added()).isEqualTo(newLines.size() - common);
    }

    /** By the textbook's table. */
    private static int longestCommon(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                table[i][j] =
                        a.get(i - 1).equals(b.get(j - 1))
                                ? table[i - 1][j - 1] + 1
                                : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.size()][b.size()];
    }

    @Property
    void sameAndChangedComeByTurns(
            @ForAll("texts") List<String> oldLines, @ForAll("texts") List<String> newLines) {
        List<Hunk> hunks = LineDiff.of(oldLines, newLines).hunks();

        for (int i = 1; i < hunks.size(); i++) {
            assertThat(hunks.get(i).same()).isNotEqualTo(hunks.get(i - 1).same());
        }
    }

    @Example
    void aChangedLineIsOneHunk() {
        LineDiff diff = LineDiff.of("a\nb\nc\n", "a\nB\nc\n");

        assertThat(diff.changes()).containsExactly(new Hunk(false, 1, 2, 1, 2));
    }

    @Example
    void textsWithoutALineInCommonAreQuicklyOneHunk() {
        List<String> many = Collections.nCopies(30_000, "old");
        List<String> others = Collections.nCopies(30_000, "new");

        assertThat(LineDiff.of(many, others).hunks())
                .containsExactly(new Hunk(false, 0, 30_000, 0, 30_000));
    }

    @Example
    void aFinalLineEndThatWentIsSeen() {
        assertThat(LineDiff.of("a\n", "a").removed()).isEqualTo(1);
    }
}
