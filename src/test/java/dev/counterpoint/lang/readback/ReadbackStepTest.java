package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackStepTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    x' = x + 1 § x becomes x + 1
                    x' = 1 /\\ UNCHANGED y § x becomes 1 and y does not change
                    x' = 1 /\\ UNCHANGED <<y, f, q, r>> § x becomes 1 and nothing else changes
                    P /\\ x' = 1 /\\ UNCHANGED <<y, f, q, r>> § when P: x becomes 1 and nothing else changes
                    /\\ P;/\\ Q;/\\ x' = x \\cup {a};/\\ y' = y \\ {a};/\\ f' = [f EXCEPT ![a] = @ + 1];/\\ UNCHANGED <<q, r>> § when P and Q, all of this happens: (1) x gains a; (2) y loses a; (3) f[a] becomes f[a] + 1; (4) nothing else changes
                    /\\ x = 1;/\\ y = 1;/\\ P;/\\ Q;/\\ q' = Append(q, a);/\\ UNCHANGED <<x, y, f, r>> § when all of these hold [(1) x = 1; (2) y = 1; (3) P; (4) Q], then q gains a at its end and nothing else changes
                    f' = [f EXCEPT ![a].name[b] = "new"] § f[a].name[b] becomes "new"
                    f' = [f EXCEPT ![a] = 1, ![b] = @ + 1] § f[a] becomes 1 and f[b] becomes (its value so far) + 1
                    f' = [f EXCEPT ![a] = @ \\cup {b}] § f[a] gains b
                    x' = (x \\ {a}) \\cup {b, n} § x loses a, then gains each of {b, n}
                    q' = Tail(q) § q loses its first element
                    x' \\in S § x becomes some element of S
                    UNCHANGED x § x does not change
                    UNCHANGED vars § nothing changes
                    UNCHANGED xy § xy does not change
                    UNCHANGED <<x, y>> § neither x nor y changes
                    x' = x § x does not change
                    x' > x § the next value of x is greater than x
                    f'[a] = f[a] + 1 § the next value of f[a] equals f[a] + 1
                    f'[x] = 1 § (the next value of f)[x] = 1
                    (x + y)' = 3 § the next value of (x + y) equals 3
                    P' § the next value of P
                    \\E c \\in Node : Put(c) \\/ (P /\\ x' = f[c]) § for some c in Node: either Put(c) or (when P: x becomes f[c])
                    \\/ Move;\\/ \\E c \\in Node : Put(c);\\/ UNCHANGED vars § one of these happens: (1) Move; (2) for some c in Node: Put(c); (3) nothing changes
                    IF P THEN x' = 1 ELSE UNCHANGED x § if P: x becomes 1; otherwise: x does not change
                    LET z == x + 1 IN P /\\ x' = z § with z standing for x + 1: when P: x becomes z
                    x' = IF P THEN y ELSE x § x becomes (if P: y; otherwise: x)
                    \\A c \\in Node : f'[c] = 0 § for every c in Node: the next value of f[c] equals 0
                    P => x' = x § if P, then x does not change
                    \\A c \\in Node : Holds(c) /\\ f'[c] = 0 § for every c in Node: both Holds(c) holds and the next value of f[c] equals 0
                    x' = 1 /\\ (\\E c \\in Node : Holds(c) /\\ y' = c) § all of this happens: (1) x becomes 1; (2) for some c in Node: only when Holds(c): y becomes c
                    /\\ x' = 1;/\\ UNCHANGED <<y, f, q, r>>;/\\ IF P THEN Q /\\ y' = 2 ELSE y' = 3 § all of this happens: (1) x becomes 1; (2) none of (y, f, q, r) changes; (3) if P: (only when Q: y becomes 2); otherwise: y becomes 3
                    Move \\cdot Put(a) § Move and then Put(a), together in one step
                    """)
    void stepsSayWhenTheyCanHappenAndWhatBecomes(String formula, String sentence)
            throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
