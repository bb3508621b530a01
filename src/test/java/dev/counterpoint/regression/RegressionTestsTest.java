package dev.counterpoint.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The Java that is made compiles, and tells a faulty system from a mended one. */
class RegressionTestsTest {
    private final Path folder;
    private final RegressionTests tests =
            new RegressionTests(
                    () -> {
                        throw new IllegalStateException("no spec is at hand");
                    });

    RegressionTestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Two nodes hold one lease. */
    private static final String SYSTEM =
            """
            package app;

            import java.util.*;

            public class LeaseServiceTest extends schedules.DoubleGrantSchedule {
                enum Node { n1, n2 }

                @Override
                protected Adapter start() {
                    return new Adapter() {
                        private final Set<Node> holders = EnumSet.noneOf(Node.class);
                        private final Map<Node, Integer> left = new HashMap<>();

                        @Override
                        public boolean grant(String n, long length) {
                            if (MENDED && !holders.isEmpty()) {
                                return false;
                            }
                            holders.add(Node.valueOf(n));
                            left.put(Node.valueOf(n), (int) length);
                            return true;
                        }

                        @Override
                        public boolean tick() {
                            left.replaceAll((n, l) -> l - 1);
                            return true;
                        }

                        @Override
                        public Map<String, ?> observe() {
                            return Map.of("holders", holders, "left", left);
                        }
                    };
                }
            }
            """;

    private static State state(Value holders, Value left) {
        return new State(
                List.of("holders", "left", "clock"), List.of(holders, left, IntegerValue.of(7)));
    }

    private static Value map(Object... pairs) {
        TreeMap<Value, Value> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(new ModelValue((String) pairs[i]), IntegerValue.of((int) pairs[i + 1]));
        }
        return FunctionValue.of(map);
    }

    private static Step grant(String node, int length) {
        return new Step(
                "Grant",
                List.of(
                        new Binding("n", new ModelValue(node)),
                        new Binding("length", IntegerValue.of(length))));
    }

    private static TraceFile doubleGrant() {
        ModelValue n1 = new ModelValue("n1");
        ModelValue n2 = new ModelValue("n2");
        Trace trace =
                Trace.finite(
                        List.of(
                                state(SetValue.of(List.of()), map()),
                                state(SetValue.of(List.of(n1)), map("n1", 3)),
                                state(SetValue.of(List.of(n1)), map("n1", 2)),
                                state(SetValue.of(List.of(n1, n2)), map("n1", 2, "n2", 3))),
                        List.of(grant("n1", 3), new Step("Tick", List.of()), grant("n2", 3)));
        return new TraceFile(
                trace,
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "OneHolder",
                                "Never */ two \\union holders, <b>\\u0041</b>.",
                                "OneHolder == Cardinality(holders) <= 1",
                                "OneHolder is false.",
                                null,
                                0),
                        "/home/somebody/Lease.tla",
                        null,
                        null,
                        List.of(new TraceMeta.Constant("Node", "{n1, n2}")),
                        null));
    }

    @Test
    void theTestFailsOnTheFaultySystemAndPassesOnTheMendedOne() throws Exception {
        tests.make(doubleGrant(), "double-grant", "schedules", null).writeTo(folder);
        assertThatThrownBy(() -> run("MENDED", "false"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("follows the schedule to its end");
        assertThat(run("MENDED", "true"))
                .isEqualTo("step 3, Grant[n2, 3]: the system does not take it.");
    }

    @Test
    void aSystemThatIsAnotherFromTheStartIsAMistakeOfTheAdapter() throws Exception {
        tests.make(doubleGrant(), "double-grant", "schedules", null).writeTo(folder);
        assertThatThrownBy(
                        () ->
                                run(
                                        "Set<Node> holders = EnumSet.noneOf",
                                        "Set<Node> holders = EnumSet.allOf"))
                .hasMessageContaining("does not begin as the schedule does");
        assertThatThrownBy(() -> run("Map.of(\"holders\", holders, \"left\", left)", "Map.of()"))
                .hasMessageContaining("nothing would be tested");
        assertThatThrownBy(() -> run("Map.of(\"holders\"", "Map.of(\"hodlers\""))
                .hasMessageContaining("no variable hodlers");
        assertThat(run("(int) length", "(int) length - 1"))
                .isEqualTo("step 1, Grant[n1, 3]: then left is {n1=2} and not {n1=3}.");
    }

    private String run(String replaced, String by) throws Exception {
        String text = SYSTEM.replace(replaced, by).replace("MENDED", "false");
        Files.createDirectories(folder.resolve("java/app"));
        Files.writeString(folder.resolve("java/app/LeaseServiceTest.java"), text);
        return new Generated(folder).run("app.LeaseServiceTest");
    }

    @Test
    void namesThatJavaKeepsForItselfAndNestedValuesCompileAndArrive() throws Exception {
        Value nested =
                new RecordValue(
                        new TreeMap<>(
                                Map.of(
                                        "kind",
                                        new StringValue("\"q\"\n\u20ac"),
                                        "list",
                                        new SequenceValue(
                                                List.of(
                                                        IntegerValue.of(1),
                                                        SetValue.of(List.of()))))));
        BigInteger huge = BigInteger.TWO.pow(80);
        State only = new State(List.of("x"), List.of(nested));
        List<Step> steps =
                List.of(
                        new Step("new", List.of(new Binding("class", nested))),
                        new Step("New", List.of(new Binding("1st", new IntegerValue(huge)))),
                        new Step("observe", List.of()),
                        new Step(
                                "I!Act",
                                List.of(
                                        new Binding("a", nested),
                                        new Binding("A", IntegerValue.of(1)))),
                        new Step("I!Act", List.of(new Binding("b", SetValue.of(List.of(nested))))),
                        Step.STUTTERING,
                        new Step("Mixed", List.of(new Binding("m", IntegerValue.of(1)))),
                        new Step("Mixed", List.of(new Binding("m", new StringValue("one")))));
        Trace lasso =
                new Trace(
                        Collections.nCopies(9, only),
                        steps,
                        OptionalInt.of(2),
                        new Step("Back", List.of()));
        tests.make(new TraceFile(lasso, TraceMeta.NONE), "9 odd \u00e9", "a.b", null)
                .writeTo(folder);
        String system =
                """
                package a.b;

                import java.math.BigInteger;
                import java.util.*;

                public class OddTest extends Trace9OddSchedule {
                    private final List<Object> seen = new ArrayList<>();

                    @Override
                    protected Adapter start() {
                        return new Adapter() {
                            public boolean new_(Map<?, ?> class_) { return add(class_); }
                            public boolean new2(BigInteger _1st) { return add(_1st); }
                            public boolean observe_() { return true; }
                            public boolean i_Act(Map<?, ?> a, long a2) { return add(a2); }
                            public boolean i_Act2(Set<?> b) { return add(b.size()); }
                            public boolean mixed(Object m) { return add(m); }
                            public boolean back() { throw new IllegalStateException(seen.toString()); }
                            public Map<String, ?> observe() {
                                return Map.of("x", Map.of("kind", "\\"q\\"\\n\\u20ac", "list", List.of(1, Set.of())));
                            }
                        };
                    }

                    private boolean add(Object value) {
                        return seen.add(value);
                    }
                }
                """;
        Files.writeString(folder.resolve("java/a/b/OddTest.java"), system);
        assertThatThrownBy(() -> new Generated(folder).run("a.b.OddTest"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(huge.toString())
                .hasMessageEndingWith(", 1, 1, 1, one]");
    }

    @Test
    void theReaderOfSchedulesNeedsNoMoreThanJava8() throws Exception {
        RegressionTest made = tests.make(doubleGrant(), "double-grant", "schedules", null);
        made.writeTo(folder);
        new Generated(folder)
                .compile(
                        List.of("--release", "8", "-Xlint:-options"),
                        "schedules/ScheduleFile.java");
        assertThat(folder.resolve("classes/schedules/ScheduleFile.class")).exists();
    }

    @Test
    void theJsonIsAsItsPageSays() throws Exception {
        RegressionTest made = tests.make(doubleGrant(), "double-grant", "schedules", null);
        JsonNode json =
                new ObjectMapper()
                        .readTree(text(made, "resources/schedules/DoubleGrantSchedule.json"));
        assertThat(json.path("schema").asText()).isEqualTo("counterpoint/schedule/1");
        assertThat(json.path("spec").asText()).isEqualTo("Lease.tla");
        assertThat(json.at("/constants/Node").asText()).isEqualTo("{n1, n2}");
        assertThat(json.at("/steps/2/action").asText()).isEqualTo("Grant");
        assertThat(json.at("/steps/2/parameters/0/value").asText()).isEqualTo("n2");
        assertThat(json.at("/steps/2/state/holders/#set").size()).isEqualTo(2);
        assertThat(json.path("loop").isNull()).isTrue();
        String page = text(made, "FORMAT.md");
        for (String field :
                List.of(
                        "schema",
                        "title",
                        "property",
                        "spec",
                        "constants",
                        "initial",
                        "steps",
                        "loop",
                        "closing")) {
            assertThat(json.has(field)).isTrue();
            assertThat(page).contains("\"" + field + "\"");
        }
        assertThat(made.notes()).hasSize(1);
    }

    @Test
    void aTraceWithoutActionsAndNoPackageAreRefusedInWords() {
        State one = new State(List.of("x"), List.of(IntegerValue.of(1)));
        Trace blind = Trace.finite(List.of(one, one), List.of(Step.UNKNOWN));
        assertThatThrownBy(() -> tests.make(new TraceFile(blind, TraceMeta.NONE), "x", "p", null))
                .isInstanceOf(RegressionException.class)
                .hasMessageContaining("does not say which actions");
        assertThatThrownBy(() -> tests.make(doubleGrant(), "x", "my.new", null))
                .hasMessageContaining("no name of a Java package");
    }

    private static String text(RegressionTest made, String path) {
        return made.files().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .map(RegressionFile::text)
                .orElseThrow();
    }
}
