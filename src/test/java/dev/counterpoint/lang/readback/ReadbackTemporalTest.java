package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackTemporalTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    []P § P always holds
                    [](x > 0) § at all times: x > 0
                    <>P § P eventually holds
                    <>(x > 0 /\\ P) § eventually: both x > 0 and P
                    []<>P § P holds infinitely often
                    []<>(\\E c \\in Node : Holds(c)) § infinitely often: there is some c in Node such that Holds(c)
                    <>[]P § P holds from some time on for ever
                    <>[](x > 0) § from some time on, at all times: x > 0
                    P ~> Q § whenever P, eventually Q
                    P /\\ x = 1 ~> Q /\\ y = 1 § whenever P and x = 1, eventually both Q and y = 1
                    \\A c \\in Node : Holds(c) ~> x = 1 § for every c in Node: whenever Holds(c), eventually x = 1
                    [][Move]_vars § every step that changes vars is a step of Move
                    [][x' > x]_x § at every step that changes x: the next value of x is greater than x
                    [][P => x' = x]_<<x, y>> § at every step that changes any of (x, y): if P, then x does not change
                    [][FALSE]_x § no step changes x
                    [][\\E c \\in Node : Put(c)]_vars § at every step that changes vars: there is some c in Node such that Put(c)
                    <><<Move>>_x § eventually: a step of Move changes x
                    []<><<x' = 1>>_x § infinitely often: both x becomes 1 and this step changes x
                    WF_vars(Move) § if Move stays possible, it eventually happens (weak fairness over vars)
                    SF_x(Put(a)) § if Put(a) is possible again and again, it eventually happens (strong fairness over x)
                    WF_vars(\\E c \\in Node : Put(c)) § if the step (there is some c in Node such that Put(c)) stays possible, it eventually happens (weak fairness over vars)
                    \\A c \\in Node : WF_vars(Put(c)) /\\ SF_vars(Move) § for every c in Node: all of these hold: (1) if Put(c) stays possible, it eventually happens (weak fairness over vars); (2) if Move is possible again and again, it eventually happens (strong fairness over vars)
                    P /\\ [][Move]_vars /\\ WF_vars(Move) § all of these hold: (1) P holds at the start; (2) every step that changes vars is a step of Move; (3) if Move stays possible, it eventually happens (weak fairness over vars)
                    x = 1 /\\ [][Move]_vars § (at the start, x = 1) and every step that changes vars is a step of Move
                    P => <>Q § if P holds at the start, then Q eventually holds
                    Live => []P § if Live holds, then P always holds
                    [](P => <>Q) § at all times: if P, then Q eventually holds
                    [](ENABLED Move => Q) § at all times: if Move is possible, then Q
                    []~ENABLED Move § at all times: Move is not possible
                    [](P /\\ <>Q) § at all times: both P holds and Q eventually holds
                    []<>P => []<>Q § if P holds infinitely often, then Q holds infinitely often
                    ~<>P § it is not the case that P eventually holds
                    \\EE k : [](k = x) § with suitable hidden values of k: at all times: k = x
                    \\AA k : <>(k = x) § whatever values k may take: eventually: k = x
                    Live -+-> []P § as long as Live holds, so does (P always holds), and for one step longer
                    <>[][Move]_x § from some time on, every step that changes x is a step of Move
                    []Live § Live always holds
                    <>(P \\/ []Q) § eventually: either P holds or Q always holds
                    []((\\A c \\in Node : \\E d \\in Node : c # d) => <>Live) § at all times: if (for every c in Node: there is some d in Node such that c differs from d), then Live eventually holds
                    """)
    void temporalFormulasSayWhen(String formula, String sentence) throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
