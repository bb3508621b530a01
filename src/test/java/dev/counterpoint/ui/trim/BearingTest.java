package dev.counterpoint.ui.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Freedom;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.Relevance;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.ui.session.Examples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands beside the values of a trimmed trace's states. */
class BearingTest {
    private static final Trace BEST = FakeTrims.best().trace();
    private static final State SECOND = BEST.states().get(1);

    private static final TrimFindings FINDINGS =
            new TrimFindings(
                    BEST,
                    List.of("One.", "Two.", "Three."),
                    new Relevance(
                            List.of("changes lease", "changes lease", "changes left"),
                            Map.of("lease", "OneLeaderAtATime", "left", "step 3")),
                    new TrimStudy(
                            List.of(),
                            List.of(),
                            List.of(
                                    new Freedom(1, "faults", IntegerValue.of(2)),
                                    new Freedom(
                                            1, "left", new ModelValue("n2"), IntegerValue.of(3))),
                            null,
                            -1,
                            List.of(),
                            true),
                    null);

    private static Bearing at(String... path) {
        return Objects.requireNonNull(Bearing.of(FINDINGS, SECOND, List.of(path)));
    }

    @Test
    void aVariableThatIsReadSaysByWhatAndWhichStepsWriteIt() {
        assertThat(at("lease").aside()).isFalse();
        assertThat(at("lease").words())
                .startsWith("Read by OneLeaderAtATime.\nWritten by step 1, Grant(n1);");
    }

    @Test
    void aVariableThatNothingReadsIsIrrelevantWithItsParts() {
        assertThat(at("health").aside()).isTrue();
        assertThat(at("health", "n1").aside()).isTrue();
        assertThat(at("health").words())
                .isEqualTo(
                        "The violation does not depend on it: nothing that matters reads it.\n"
                                + "No step changes it.");
    }

    @Test
    void aValueOrAnEntryThatCouldBeAnotherSaysWhich() {
        assertThat(at("faults").instead()).isEqualTo(IntegerValue.of(2));
        assertThat(at("left").instead()).isNull();
        assertThat(at("left", "n2").instead()).isEqualTo(IntegerValue.of(3));
        assertThat(at("left", "n1").instead()).isNull();
        assertThat(at("left", "n2").words()).startsWith("It could be 3 here");
    }

    @Test
    void ofAStateOffTheTrimmedTraceNothingIsSaid() {
        State off = Examples.lease().states().get(4);
        assertThat(Bearing.of(FINDINGS, off, List.of("lease"))).isNull();
        assertThat(Bearing.of(null, SECOND, List.of("lease"))).isNull();
    }
}
