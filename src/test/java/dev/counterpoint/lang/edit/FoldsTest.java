package dev.counterpoint.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.edit.Folds.Fold;
import dev.counterpoint.lang.edit.Folds.Kind;

import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void aModuleFoldsItsCommentsItsDefinitionsTheTranslationAndItself() {
        String text =
                """
                Some prose.
                ---- MODULE M ----
                (* One
                   two. *)
                A == 1
                B(x) ==
                    /\\ x

                    /\\ LET c ==
                             2
                       IN  c

                \\* Three.
                \\* Four.
                C == 3
                \\* BEGIN TRANSLATION
                D ==
                    4
                \\* END TRANSLATION
                ====
                """;

        assertThat(Folds.of(text))
                .containsExactly(
                        new Fold(1, 19, Kind.MODULE),
                        new Fold(2, 3, Kind.COMMENT),
                        new Fold(5, 10, Kind.DEFINITION),
                        new Fold(12, 13, Kind.COMMENT),
                        new Fold(15, 18, Kind.TRANSLATION),
                        new Fold(16, 17, Kind.DEFINITION));
    }

    @Test
    void aTextWithoutAModuleHasNothingToFold() {
        assertThat(Folds.of("one\ntwo\n")).isEmpty();
        assertThat(Folds.of("")).isEmpty();
    }
}
