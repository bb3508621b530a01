package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class SentenceTest {
    private static final String NESTED =
            "/\\ P;/\\ \\/ x = 1;   \\/ /\\ x = 2;      /\\ y = 2;      /\\ P;      /\\ Holds(a);   \\/ Q;/\\ y > 0";

    @TempDir Path temp;

    @Test
    void inSeveralLinesEachPartOfAListHasItsOwn() throws IOException {
        assertThat(read(NESTED).lines())
                .isEqualTo(
                        """
                        all of these hold:
                        - P
                        - at least one of these holds:
                          - x = 1
                          - all of these hold:
                            - x = 2
                            - y = 2
                            - P
                            - Holds(a)
                          - Q
                        - y > 0""");
    }

    @Test
    void inOneLineNumbersAndBracketsSayWhichPartBelongsWhere() throws IOException {
        assertThat(read(NESTED).oneLine())
                .isEqualTo(
                        "all of these hold: (1) P; (2) at least one of these holds [(2.1) x = 1;"
                                + " (2.2) all of these hold [(2.2.1) x = 2; (2.2.2) y = 2; (2.2.3) P; (2.2.4)"
                                + " Holds(a)]; (2.3) Q]; (3) y > 0");
    }

    @Test
    void whatFollowsAListStandsOnItsOwnLine() throws IOException {
        Sentence sentence = read("/\\ P;/\\ Q;/\\ x = 1;/\\ y = 1;=> Holds(a)");

        assertThat(sentence.lines())
                .isEqualTo(
                        """
                        if all of these hold:
                        - P
                        - Q
                        - x = 1
                        - y = 1
                        then Holds(a)""");
        assertThat(sentence.oneLine())
                .isEqualTo(
                        "if all of these hold [(1) P; (2) Q; (3) x = 1; (4) y = 1], then"
                                + " Holds(a)");
    }

    private Sentence read(String formula) throws IOException {
        return new ReadFormula(temp).body(formula);
    }
}
