package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackMembershipTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    x \\in Nat § x is in Nat
                    x \\notin S § x is not in S
                    x \\in S \\cup {None} § x is in (the union of S and {None})
                    x \\in 0..N § x is an integer from 0 to N
                    x \\in BOOLEAN § x is a boolean
                    x \\in STRING § x is a string
                    x \\in {"on", "off"} § x is one of {"on", "off"}
                    x \\notin {1, 2} § x is none of {1, 2}
                    f \\in [Node -> 0..N - 1] § f is a function from Node to 0..(N - 1)
                    f \\in [Node -> [Node -> S]] § f is a function from Node to (the set of functions from Node to S)
                    S \\subseteq Node § S is a subset of Node
                    {a, b} \\subseteq Nat § each of {a, b} is in Nat
                    S \\in SUBSET Node § S is a subset of Node
                    q \\in Seq(S \\cup T) § q is a sequence over (the union of S and T)
                    r \\in [name : Node, size : 0..N] § r is a record with (name in Node, size in 0..N)
                    ~(f \\in [Node -> S]) § f is not a function from Node to S
                    <<a, b>> \\in Node \\X Node § <<a, b>> is in (the set of pairs from Node and Node)
                    x \\in {k \\in S : k > 1} § x is in the set of all k in S (where k > 1)
                    """)
    void membershipSaysWhatKindOfThingItIs(String formula, String sentence) throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
