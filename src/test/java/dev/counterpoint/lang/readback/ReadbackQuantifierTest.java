package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackQuantifierTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    \\A c, d \\in Node : Holds(c) /\\ Holds(d) => c = d § for every c and d in Node: if Holds(c) and Holds(d), then c = d
                    \\A c \\in Node : \\E d \\in Node : c # d § for every c in Node: there is some d in Node such that c differs from d
                    \\E c \\in Node : \\A d \\in Node : c # d => Holds(d) § there is some c in Node such that for every d in Node: if c differs from d, then Holds(d)
                    \\A c \\in Node : Holds(c) /\\ f[c] = 2 § for every c in Node: both Holds(c) and f[c] = 2
                    \\A i \\in 1..N, c \\in Node : f[c] < i § for every i from 1 to N and every c in Node: f[c] < i
                    \\A <<c, d>> \\in S : c = d § for every <<c, d>> in S: c = d
                    \\A k : k = k § for every value of k: k = k
                    \\E k : k = x § there is some value of k such that k = x
                    \\E c, d \\in Node : c # d § there are some c and d in Node such that c differs from d
                    ~\\E c \\in Node : Holds(c) § there is no c in Node such that Holds(c)
                    ~\\E c, d \\in Node : Holds(c) /\\ Holds(d) § there are no c and d in Node such that both Holds(c) and Holds(d)
                    ~\\A c \\in Node : Holds(c) § it is not the case that for every c in Node: Holds(c)
                    (\\A c \\in Node : Holds(c)) /\\ P § (for every c in Node: Holds(c)) and P
                    (\\E c \\in Node : Holds(c)) => P § if (there is some c in Node such that Holds(c)), then P
                    \\A c \\in Node : /\\ P;               /\\ Q;               /\\ Holds(c);               /\\ f[c] = 1 § for every c in Node: all of these hold: (1) P; (2) Q; (3) Holds(c); (4) f[c] = 1
                    \\A Z \\in SUBSET Node : Z # {} => \\E c \\in Z : Holds(c) § for every Z in the set of all subsets of Node: if Z is not empty, then there is some c in Z such that Holds(c)
                    P \\/ \\E c \\in Node : Holds(c) § either P or (there is some c in Node such that Holds(c))
                    \\A c \\in Node : P => \\E d \\in Node : c # d /\\ Holds(d) § for every c in Node: if P, then there is some d in Node such that both c differs from d and Holds(d) holds
                    """)
    void quantifiersReachAsFarAsTheirSentence(String formula, String sentence) throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
