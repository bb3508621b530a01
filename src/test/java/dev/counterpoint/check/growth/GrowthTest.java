package dev.counterpoint.check.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.lang.CfgReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counted by TLC itself, on a spec whose numbers are known: each node is in one of three states.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrowthTest {
    private static final String SPEC =
            """
            ---- MODULE Nodes ----
            EXTENDS Naturals, FiniteSets
            CONSTANTS Node, Most
            VARIABLE at
            Init == at = [n \\in Node |-> 0]
            Next == \\E n \\in Node : at' = [at EXCEPT ![n] = (@ + 1) % 3]
            Spec == Init /\\ [][Next]_at
            Few == Cardinality({n \\in Node : at[n] = 2}) <= Most
            ====
            """;
    private static final String CONFIG =
            "CONSTANTS\n    Node = {n1, n2, n3, n4}\n    Most = %d \\* at a time\n"
                    + "SPECIFICATION Spec\nINVARIANT Few\n";

    private final Engines engines = Engines.usual(null, false);
    private Path spec = Path.of("");

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        spec = Files.writeString(temporary.resolve("Nodes.tla"), SPEC);
    }

    @AfterAll
    void end() {
        engines.close();
    }

    private Growth growth(String config, Duration budget) {
        CheckRequest base =
                CheckRequest.of(spec, new ModelChoice.Text("Nodes.cfg", config)).build();
        return new Growth(
                new CheckService(new EngineCheckers(engines)),
                base,
                "Nodes.cfg",
                config,
                budget,
                System::currentTimeMillis);
    }

    private static List<Dial> dials(String config) {
        return Dial.of(CfgReader.read("Nodes.cfg", config).model());
    }

    @Test
    void thePowersOfThreeAreFoundAndCarriedOn() {
        String config = CONFIG.formatted(9);
        List<Point> heard = new ArrayList<>();
        List<Point> points =
                growth(config, Duration.ofMinutes(2))
                        .measure(dials(config).getFirst(), 3, heard::add);

        assertThat(points).extracting(Point::distinct).containsExactly(3L, 9L, 27L);
        assertThat(heard).isEqualTo(points);
        assertThat(Trend.of(points).nextStates()).isEqualTo(81);
    }

    @Test
    void theSmallestModelThatShowsAViolationIsFound() {
        String config = CONFIG.formatted(1);
        Growth.Smallest smallest =
                growth(config, Duration.ofMinutes(2))
                        .smallest(dials(config), Kind.INVARIANT, "Few", point -> {});

        // With Most = 1 two nodes are needed; then with Most = 0 one is enough.
        assertThat(smallest.values()).containsExactly(1, 0);
        assertThat(smallest.certain()).isTrue();
        assertThat(smallest.config())
                .isEqualTo(CONFIG.formatted(0).replace("{n1, n2, n3, n4}", "{n1}"));
    }

    @Test
    void withoutTimeNothingIsClaimed() {
        String config = CONFIG.formatted(1);
        Growth.Smallest smallest =
                growth(config, Duration.ZERO)
                        .smallest(dials(config), Kind.INVARIANT, "Few", point -> {});

        assertThat(smallest.certain()).isFalse();
        assertThat(smallest.values()).containsExactly(4, 1);
        assertThat(growth(config, Duration.ZERO).measure(dials(config).getFirst(), 3, p -> {}))
                .isEmpty();
    }
}
