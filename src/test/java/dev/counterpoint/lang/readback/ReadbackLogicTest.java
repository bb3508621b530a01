package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackLogicTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    x = 1 § x = 1
                    x # 1 § x differs from 1
                    x /= y § x differs from y
                    ~(x = y) § x differs from y
                    ~P § P does not hold
                    ~Flag § Flag is false
                    ~f[a] § f[a] is false
                    ~Test(a) § Test(a) does not hold
                    ~~P § it is not the case that P does not hold
                    P /\\ Q § P and Q
                    P /\\ Q /\\ x = 1 § P, Q, and x = 1
                    /\\ P;/\\ Q;/\\ x = 1;/\\ y = 1 § all of these hold: (1) P; (2) Q; (3) x = 1; (4) y = 1
                    P \\/ Q § either P or Q
                    P \\/ Q \\/ x = 1 § either P, Q, or x = 1
                    P /\\ (Q \\/ x = 1) § P and (either Q or x = 1)
                    P \\/ (Q /\\ x = 1) § either P or (Q and x = 1)
                    (P => Q) /\\ x = 1 § (if P, then Q) and x = 1
                    P => Q /\\ x = 1 § if P, then both Q and x = 1
                    P /\\ Q => x = 1 \\/ y = 1 § if P and Q, then either x = 1 or y = 1
                    P => (Q => x = 1) § if P, then if Q, then x = 1
                    (P => Q) => x = 1 § if (if P, then Q), then x = 1
                    P <=> Q § P if and only if Q
                    P <=> Q /\\ x = 1 § P if and only if (Q and x = 1)
                    ~(P /\\ Q) § it is not the case that both P and Q
                    ~(P \\/ Q) § neither P nor Q
                    ~(P => Q) § it is not the case that if P, then Q
                    /\\ P \\/ Q;/\\ \\/ x = 1;   \\/ /\\ y = 1;      /\\ Holds(a);/\\ x > 2 § all of these hold: (1) either P or Q; (2) either x = 1 or (y = 1 and Holds(a)); (3) x > 2
                    IF P THEN Q ELSE x = 1 § if P: Q; otherwise: x = 1
                    IF P THEN x = 1 ELSE IF Q THEN x = 2 ELSE x = 3 § if P: x = 1; else if Q: x = 2; otherwise: x = 3
                    CASE P -> x = 1 [] Q -> x = 2 [] OTHER -> x = 3 § in case P: x = 1; in case Q: x = 2; otherwise: x = 3
                    LET z == x + 1 IN z > 2 § with z standing for x + 1: z > 2
                    LET g(k) == k + x;    ok == g(1) > 2;IN ok /\\ P § with g(k) standing for k + x and ok standing for g(1) > 2: both ok and P
                    lab :: P /\\ Q § P and Q
                    P = (x = 1) § P = (x = 1)
                    TRUE § TRUE
                    Flag § Flag
                    Test(a) => Flag § if Test(a), then Flag is true
                    """)
    void statementsAreJoinedSoThatNoneCanBeMisread(String formula, String sentence)
            throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
