package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.BoundsAdvice.Kind;
import dev.counterpoint.lang.navigate.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class BoundsAdviceTest {
    private static final String SPEC =
            """
            ---- MODULE Votes ----
            EXTENDS Naturals, TLC
            CONSTANTS Node, Max, Leader
            VARIABLES votes, rounds, beats
            Init == votes = {} /\\ rounds = 0 /\\ beats = 0
            Vote(n) == votes' = votes \\cup {n} /\\ UNCHANGED <<rounds, beats>>
            Round == rounds' = rounds + 1 /\\ UNCHANGED <<votes, beats>>
            Beat == beats < Max /\\ beats' = beats + 1 /\\ UNCHANGED <<votes, rounds>>
            Next == Round \\/ Beat \\/ \\E n \\in Node : Vote(n)
            Spec == Init /\\ [][Next]_<<votes, rounds, beats>>
            Small == rounds < 3
            Live == <>(votes = Node)
            Lowest == CHOOSE x \\in 1..3 : x > 1
            ====
            """;
    private static final String CONFIG =
            "CONSTANTS Node = {a, b, c} Max = 2 Leader = Leader SPECIFICATION Spec ";

    @TempDir private Path temporary = Path.of("");

    private List<BoundsAdvice> advice(String spec, String config) {
        return BoundsAdvice.of(
                new Parsed(temporary).with("Votes", spec).spec("Votes"),
                CfgReader.read("Votes.cfg", config).model());
    }

    @Test
    void aSetThatNothingChoosesFromIsSuggestedAsASymmetry() {
        assertThat(advice(SPEC, CONFIG).getFirst())
                .isEqualTo(
                        new BoundsAdvice(
                                "Node",
                                Kind.SYMMETRY,
                                "The elements of Node look interchangeable: nothing chooses or"
                                        + " names one of them. As a symmetry, up to 6 times fewer"
                                        + " states."));
    }

    @Test
    void choosingNamingAndLivenessSpeakAgainstIt() {
        String choosing = SPEC.replace("x \\in 1..3 : x > 1", "x \\in Node : TRUE");
        assertThat(advice(choosing, CONFIG).getFirst().sentence()).contains("Lowest uses CHOOSE");
        assertThat(advice(SPEC, CONFIG.replace("Leader = Leader", "Leader = a")).getFirst())
                .extracting(BoundsAdvice::kind)
                .isEqualTo(Kind.NO_SYMMETRY);
        assertThat(advice(SPEC, CONFIG + "PROPERTY Live").getFirst().sentence())
                .contains("Live is a temporal property");
    }

    @Test
    void aNumberThatNothingBoundsIsToldAndOneThatIsBoundedIsNot() {
        assertThat(advice(SPEC, CONFIG))
                .filteredOn(a -> a.kind() == Kind.CONSTRAINT)
                .singleElement()
                .satisfies(
                        a ->
                                assertThat(a.sentence())
                                        .startsWith("rounds grows in Round, and nothing there"));
        assertThat(advice(SPEC, CONFIG + "CONSTRAINT Small"))
                .noneMatch(a -> a.kind() == Kind.CONSTRAINT);
    }
}
