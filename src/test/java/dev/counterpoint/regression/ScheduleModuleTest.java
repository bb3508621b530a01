package dev.counterpoint.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Plain TLC finds the fault again with the module that is made, and passes it once it is mended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleModuleTest {
    private Path root = Path.of("");
    private Engines engines;
    private int folders;

    @BeforeAll
    void start(@TempDir Path folder) {
        root = folder;
        engines = RealEngines.in(root);
    }

    @AfterAll
    void end() {
        engines.close();
    }

    /** A spec, how it is mended, and its model. */
    private record Case(String module, String text, String faulty, String mended, String config) {}

    private static final Case LOCKS =
            new Case(
                    "Locks",
                    """
                    EXTENDS Naturals, FiniteSets
                    CONSTANTS Node, Nobody, Schedule
                    VARIABLES holders, last
                    Init ==
                        /\\ holders = {}
                        /\\ last \\in Node \\cup {Nobody}
                    Grant(n) ==
                        /\\ FAULT
                        /\\ n \\notin holders
                        /\\ holders' = holders \\cup {n}
                        /\\ last' = n
                    Next == \\E n \\in Node : Grant(n)
                    Spec == Init /\\ [][Next]_<<holders, last>>
                    OneHolder == Cardinality(holders) <= 1
                    """,
                    "TRUE",
                    "holders = {}",
                    "CONSTANTS Node = {a, b}\n Nobody = Nobody\n Schedule = -1\n"
                            + "SPECIFICATION Spec\nINVARIANT OneHolder\n");

    private static final Case POLLING =
            new Case(
                    "Polling",
                    """
                    EXTENDS Naturals
                    VARIABLE pc
                    Init == pc = 0
                    Poll == pc = 0 /\\ pc' = 1
                    Back == pc = 1 /\\ pc' = 0
                    Work == pc = 1 /\\ pc' = 2
                    Next == Poll \\/ Back \\/ Work
                    Fair ==
                        /\\ WF_pc(FAULT)
                        /\\ SF_pc(Back)
                    Spec == Init /\\ [][Next]_pc /\\ Fair
                    Done == <>(pc = 2)
                    """,
                    "Next",
                    "Next) /\\ SF_pc(Work",
                    "SPECIFICATION Spec\nPROPERTY Done\nCHECK_DEADLOCK FALSE\n");

    private static State pc(int value) {
        return new State(List.of("pc"), List.of(IntegerValue.of(value)));
    }

    private static TraceFile file(Trace trace, String kind, String name) {
        return new TraceFile(
                trace,
                TraceMeta.of(
                        new TraceMeta.Property(kind, name, "It works.", null, null, null, 0),
                        "S.tla",
                        null,
                        null,
                        List.of(),
                        null));
    }

    /** The module is violated with the faulty spec, and passes with the mended one. */
    private void tells(Case of, TraceFile trace, int exit) throws Exception {
        Path folder = Files.createDirectories(root.resolve("case" + ++folders));
        Path spec = folder.resolve(of.module() + ".tla");
        Files.writeString(spec, text(of, of.faulty()));
        Path config = Files.writeString(folder.resolve(of.module() + ".cfg"), of.config());
        RegressionTest made =
                new RegressionTests(engines::explorer)
                        .make(
                                trace,
                                "found",
                                "schedules",
                                new RegressionTests.Source(
                                        spec, new ModelChoice.File(config), List.of()));
        assertThat(made.notes()).isEmpty();
        List<String> models = new ArrayList<>();
        for (RegressionFile file : made.files()) {
            if (file.path().startsWith("tla/")) {
                String name = file.path().substring("tla/".length());
                Files.writeString(folder.resolve(name), file.text());
                if (name.endsWith(".cfg")) {
                    models.add(name.replace(".cfg", ""));
                }
            }
        }
        assertThat(models).hasSize(1);
        PlainTlc.Answer faulty = PlainTlc.run(folder, models.getFirst());
        assertThat(faulty.exit()).as(faulty.output()).isEqualTo(exit);
        Files.writeString(spec, text(of, of.mended()));
        PlainTlc.Answer mended = PlainTlc.run(folder, models.getFirst());
        assertThat(mended.exit()).as(mended.output()).isZero();
    }

    private static String text(Case of, String as) {
        return "---- MODULE %s ----\n%s====\n"
                .formatted(of.module(), of.text().replace("FAULT", as));
    }

    @Test
    void anInvariant() throws Exception {
        ModelValue a = new ModelValue("a");
        ModelValue b = new ModelValue("b");
        Trace trace =
                Trace.finite(
                        List.of(locks(new ModelValue("Nobody")), locks(a, a), locks(b, a, b)),
                        List.of(
                                new Step("Grant", List.of(new Binding("n", a))),
                                new Step("Grant", List.of(new Binding("n", b)))));
        tells(LOCKS, file(trace, "invariant", "OneHolder"), 12);
    }

    private static State locks(Value last, Value... holders) {
        return new State(List.of("holders", "last"), List.of(SetValue.of(List.of(holders)), last));
    }

    @Test
    void aLassoIsHarmlessOnceItIsUnfair() throws Exception {
        Trace trace =
                new Trace(
                        List.of(pc(0), pc(1)),
                        List.of(new Step("Poll", List.of())),
                        OptionalInt.of(0),
                        new Step("Back", List.of()));
        tells(POLLING, file(trace, "property", "Done"), 13);
    }

    @Test
    void aStandstillIsHarmlessOnceItIsUnfair() throws Exception {
        Case stuck = new Case(POLLING.module(), POLLING.text(), "Back", "Next", POLLING.config());
        Trace trace =
                new Trace(
                        List.of(pc(0), pc(1), pc(0)),
                        List.of(new Step("Poll", List.of()), new Step("Back", List.of())),
                        OptionalInt.of(2),
                        Step.STUTTERING);
        tells(stuck, file(trace, "property", "Done"), 13);
    }

    @Test
    void aDeadlockAndStepsThatHaveNoNameOfTheirOwn() throws Exception {
        Case count =
                new Case(
                        "Count",
                        """
                        EXTENDS Naturals
                        VARIABLE pc
                        Init == pc = 0
                        Next == \\E n \\in 1..2 : FAULT /\\ pc' = (pc + n) % 5
                        """,
                        "pc + n < 4",
                        "TRUE",
                        "INIT Init\nNEXT Next\n");
        Trace trace = Trace.finite(List.of(pc(0), pc(1), pc(3)), List.of(next(1), next(2)));
        tells(count, file(trace, "deadlock", null), 12);
    }

    private static Step next(int n) {
        return new Step("Next", List.of(new Binding("n", IntegerValue.of(n))));
    }
}
