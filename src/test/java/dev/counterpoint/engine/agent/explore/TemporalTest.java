package dev.counterpoint.engine.agent.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formulas on behaviors of one variable x, where the truth can be seen at a glance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemporalTest {
    /** Formula, values of x with the loop in parentheses, whether it is violated. */
    private static final String TABLE =
            """
            [](x < 3)                          § 0 1 (2)       § holds
            [](x < 3)                          § 0 1 (3)       § fails
            [](x < 3)                          § 0 1 3 (1)     § fails
            <>(x = 3)                          § 0 1 (3)       § holds
            <>(x = 3)                          § 0 3 (1)       § holds
            <>(x = 3)                          § 0 (1 2)       § fails
            <>(x = 0)                          § 0 (1 2)       § holds
            []<>(x = 1)                        § 0 (1 2)       § holds
            []<>(x = 0)                        § 0 (1 2)       § fails
            []<>(x = 0)                        § (0 1 2)       § holds
            <>[](x = 2)                        § 0 1 (2)       § holds
            <>[](x = 2)                        § 0 2 (1 2)     § fails
            <>[](x > 0)                        § 0 (1 2)       § holds
            x = 0 ~> x = 2                     § 0 1 (2)       § holds
            x = 0 ~> x = 2                     § 0 1 (1)       § fails
            x = 0 ~> x = 2                     § 1 (1)         § holds
            x = 2 ~> x = 1                     § 0 1 2 (3)     § fails
            x = 2 ~> x = 1                     § 0 (1 2)       § holds
            x = 0 ~> x = 0                     § 0 (1)         § holds
            [](x = 1 => <>(x = 2))             § (0 1 2)       § holds
            [](x = 1 => <>(x = 2))             § 0 2 (1)       § fails
            [](x = 1) \\/ <>(x = 2)            § 0 (2)         § holds
            [](x = 1) \\/ <>(x = 2)            § 0 (1)         § fails
            <>(x = 1) /\\ <>(x = 2)            § 0 1 (2)       § holds
            <>(x = 1) /\\ <>(x = 2)            § 0 0 (2)       § fails
            ~[](x = 0)                         § 0 (0)         § fails
            ~<>(x = 1)                         § 0 (0)         § holds
            []<>(x = 1) <=> []<>(x = 2)        § 0 (1 2)       § holds
            []<>(x = 1) <=> []<>(x = 2)        § 0 (1)         § fails
            []<>(x = 1) => []<>(x = 2)         § 0 1 (0)       § holds
            IF x = 0 THEN <>(x = 1) ELSE <>(x = 2) § 0 (1)     § holds
            IF x = 0 THEN <>(x = 1) ELSE <>(x = 2) § 3 (1)     § fails
            \\A i \\in 1..2 : <>(x = i)        § 0 1 (2)       § holds
            \\A i \\in 1..2 : <>(x = i)        § 0 (2)         § fails
            \\E i \\in 1..2 : []<>(x = i)      § 0 (2)         § holds
            \\E i \\in 1..2 : <>[](x = i)      § 0 (1 2)       § fails
            [](\\A i \\in 0..x : <>(x = i))    § (0 1)         § holds
            [](\\A i \\in 0..x : <>(x = i))    § (0 2)         § fails
            Reaches(2)                         § 0 1 (2)       § holds
            Reaches(2)                         § 0 (1)         § fails
            Holds(<>(x = 1))                   § 0 (1)         § holds
            Both(<>(x = 1), []<>(x = 2))       § 0 1 (2)       § holds
            Both(<>(x = 1), []<>(x = 2))       § 0 1 (1)       § fails
            LET P == x = 2 IN <>P              § 0 (2)         § holds
            lab :: <>(x = 2)                   § 0 (1)         § fails
            [][x' >= x]_x                      § 0 1 (2)       § holds
            [][x' >= x]_x                      § 0 (1 2)       § fails
            [][x' = x + 1]_x                   § 0 1 (2)       § holds
            <><<x' = 0>>_x                     § (0 1)         § holds
            <><<x' = 0>>_x                     § 0 (1)         § fails
            []<><<x' > x>>_x                   § (0 1)         § holds
            []<><<x' > x>>_x                   § 0 1 (2)       § fails
            WF_x(Up)                           § 0 1 2 (3)     § holds
            WF_x(Up)                           § 0 1 (2)       § fails
            WF_x(Up)                           § (0 1)         § holds
            WF_x(FromOne)                      § (0 1)         § holds
            SF_x(FromOne)                      § (0 1)         § fails
            SF_x(FromOne)                      § (0 1 2)       § holds
            SF_x(FromOne)                      § 0 (0)         § holds
            WF_x(FromOne)                      § 0 (1)         § fails
            WF_x(Up /\\ UNCHANGED x)           § 0 (1)         § holds
            []<>(ENABLED FromOne)              § (0 1)         § holds
            x = 0 /\\ [][Up]_x /\\ WF_x(Up)    § 0 1 2 (3)     § holds
            x = 0 /\\ [][Up]_x /\\ WF_x(Up)    § 0 2 (3)       § fails
            C!Live                             § (0 1)         § holds
            C!Live                             § 0 (2)         § fails
            C!Ticks                            § 0 1 2 (3)     § holds
            C!Ticks                            § 0 2 (3)       § fails
            Shifted!Live                       § (0 1)         § holds
            Shifted!Live                       § 0 (1)         § fails
            [](x < 3)                          § 0 1 2         § holds
            <>(x = 3)                          § 0 1 2         § fails
            <>[](x = 2)                        § 0 1 2         § holds
            WF_x(Up)                           § 0 1 2         § fails
            """;

    private static final String CLOCK =
            """
            ---- MODULE Clock ----
            EXTENDS Naturals
            VARIABLE c
            Ticks == [][c' = c + 1]_c
            Live == []<>(c = 1)
            ====
            """;

    @TempDir static Path temp;
    private RunningExplorer running;

    private record Row(int number, String formula, String behavior, boolean violated) {
        @Override
        public String toString() {
            return formula + " on " + behavior;
        }
    }

    static Stream<Row> rows() {
        List<String> lines = TABLE.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(
                        i -> {
                            String[] parts = lines.get(i).split("§");
                            return new Row(
                                    i,
                                    parts[0].strip(),
                                    parts[1].strip(),
                                    parts[2].strip().equals("fails"));
                        });
    }

    @BeforeAll
    void load() {
        StringBuilder module =
                new StringBuilder(
                        """
                        ---- MODULE Steps ----
                        EXTENDS Integers
                        VARIABLE x
                        Init == x = 0
                        Next == x' \\in 0..3
                        Up == x < 3 /\\ x' = x + 1
                        FromOne == x = 1 /\\ x' = 2
                        Reaches(n) == <>(x = n)
                        Holds(F) == F
                        Both(F, G) == F /\\ G
                        C == INSTANCE Clock WITH c <- x
                        Shifted == INSTANCE Clock WITH c <- x + 1
                        """);
        rows().forEach(r -> module.append("P%d ==\n %s\n".formatted(r.number(), r.formula())));
        SpecSource source =
                new SpecSource(
                        temp.resolve("Steps.tla"),
                        "Steps",
                        Map.of("Steps", module + "====\n", "Clock", CLOCK),
                        "Steps.cfg",
                        "INIT Init\nNEXT Next\n",
                        List.of(),
                        List.of());
        running = new RunningExplorer(temp);
        assertThat(RunningExplorer.answer(running.explorer().load(source)).diagnostics()).isEmpty();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTruthIsTheKnownOne(Row row) {
        Reply.PropertyEvaluated answer =
                RunningExplorer.answer(
                        running.explorer()
                                .evaluateProperty("P" + row.number(), trace(row.behavior())));

        assertThat(answer.error()).isNull();
        assertThat(answer.violatedAt() >= 0).isEqualTo(row.violated());
    }

    private static Trace trace(String text) {
        int open = text.indexOf('(');
        int loop = open < 0 ? -1 : text.substring(0, open).strip().split(" +").length;
        List<State> states = new ArrayList<>();
        for (String value : text.replaceAll("[()]", " ").strip().split(" +")) {
            states.add(new State(List.of("x"), List.of(IntegerValue.of(Integer.parseInt(value)))));
        }
        List<Step> steps = Collections.nCopies(states.size() - 1, new Step("Next", List.of()));
        int first = open == 0 ? 0 : loop;
        return new Trace(
                states, steps, open < 0 ? OptionalInt.empty() : OptionalInt.of(first), null);
    }
}
