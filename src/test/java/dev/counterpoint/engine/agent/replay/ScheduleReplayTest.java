package dev.counterpoint.engine.agent.replay;

import static dev.counterpoint.engine.agent.replay.GateSpec.GATE;
import static dev.counterpoint.engine.agent.replay.GateSpec.MODEL;
import static dev.counterpoint.engine.agent.replay.GateSpec.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.engine.protocol.ReplayFinding.Part;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;

/** What a kept counterexample comes to when the spec was changed. */
class ScheduleReplayTest {
    private static final String[] TWO_ENTER = {
        "Ask(gate1)", "Ask(gate2)", "Enter(gate1)", "Enter(gate2)"
    };

    @TempDir private Path folder;

    private Trace twoEnter() {
        return GateSpec.load(folder, GATE).behavior(TWO_ENTER);
    }

    private GateSpec changed(String part, String other) {
        return GateSpec.load(folder, with(part, other));
    }

    @Test
    void anUnchangedSpecStillViolates() {
        GateSpec gate = GateSpec.load(folder, GATE);
        ReplayFinding finding = gate.replay(gate.behavior(TWO_ENTER), "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.VIOLATES);
        assertThat(finding.step()).isEqualTo(4);
        assertThat(finding.property()).isEqualTo("OneInside");
        assertThat(finding.trace()).isEqualTo(gate.behavior(TWO_ENTER));
    }

    @Test
    void aGuardThatIsNewIsNamedWithItsValues() {
        Trace kept = twoEnter();
        ReplayFinding finding =
                changed("Enter(n) == n", "Enter(n) == inside = {} /\\ n").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.NOT_ENABLED);
        assertThat(finding.step()).isEqualTo(3);
        assertThat(finding.reason()).isEqualTo("inside = {} is false: inside is {gate1}.");
    }

    @Test
    void anActionThatIsNoLongerPartOfNextIsNamed() {
        Trace kept = twoEnter();
        ReplayFinding finding = changed("\\/ Enter(n)", "").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.NOT_ENABLED);
        assertThat(finding.step()).isEqualTo(2);
        assertThat(finding.reason())
                .isEqualTo("Enter is defined, but is no step of the spec any more.");
    }

    @Test
    void aWeakerPropertyIsNoLongerViolatedThoughItReplays() {
        Trace kept = twoEnter();
        ReplayFinding finding = changed("<= 1", "<= 2").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.HARMLESS);
    }

    @Test
    void otherEffectsMayRemoveTheViolation() {
        Trace kept = twoEnter();
        ReplayFinding finding =
                changed("inside' = inside \\cup {n}", "inside' = {n}").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.HARMLESS);
    }

    @Test
    void aViolationMayComeSooner() {
        Trace kept = twoEnter();
        ReplayFinding finding = changed("<= 1", "<= 0").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.VIOLATES);
        assertThat(finding.step()).isEqualTo(3);
    }

    @Test
    void aVariableMoreDoesNotMatter() {
        Trace kept = twoEnter();
        String counted =
                GATE.replace("VARIABLES inside, waiting", "VARIABLES inside, waiting, count")
                        .replace("<<inside, waiting>>", "<<inside, waiting, count>>")
                        .replace("Init == inside", "Init == count = 0 /\\ inside")
                        .replace("Ask(n) ==", "Ask(n) == count' = count + 1 /\\")
                        .replace("Enter(n) ==", "Enter(n) == UNCHANGED count /\\")
                        .replace("Leave(n) ==", "Leave(n) == UNCHANGED count /\\");
        ReplayFinding finding = GateSpec.load(folder, counted).replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.VIOLATES);
    }

    @Test
    void aParameterOfAnotherNameIsTheSame() {
        Trace kept = twoEnter();
        String renamed = GATE.replace("Enter(n) == n \\in", "Enter(m) == m \\in");
        renamed =
                renamed.replace(
                        "inside \\cup {n} /\\ waiting' = waiting \\ {n}",
                        "inside \\cup {m} /\\ waiting' = waiting \\ {m}");
        assertThat(GateSpec.load(folder, renamed).replay(kept, "OneInside").ending())
                .isEqualTo(Ending.VIOLATES);
    }

    @Test
    void aRenamedActionIsKnownByItsStates() {
        Trace kept = twoEnter();
        GateSpec renamed = GateSpec.load(folder, GATE.replace("Enter", "GoThrough"));
        ReplayFinding finding = renamed.replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.OTHER_SHAPE);
        assertThat(finding.mismatches())
                .containsExactly(new Mismatch(Part.ACTION, "Enter", "GoThrough"));
        assertThat(renamed.replay(Objects.requireNonNull(finding.trace()), "OneInside").ending())
                .isEqualTo(Ending.VIOLATES);
    }

    @Test
    void renamedVariablesAndActionsAndPropertiesAreFoundTogether() {
        Trace kept = twoEnter();
        GateSpec renamed =
                GateSpec.load(
                        folder,
                        GATE.replace("Ask", "Request")
                                .replace("waiting", "queue")
                                .replace("OneInside", "AtMostOneInside"),
                        MODEL.replace("OneInside", "AtMostOneInside"));
        ReplayFinding finding = renamed.replay(kept, "OneInside");
        assertThat(finding.mismatches())
                .containsExactly(
                        new Mismatch(Part.VARIABLE, "waiting", "queue"),
                        new Mismatch(Part.ACTION, "Ask", "Request"),
                        new Mismatch(Part.PROPERTY, "OneInside", "AtMostOneInside"));
        assertThat(
                        renamed.replay(Objects.requireNonNull(finding.trace()), "AtMostOneInside")
                                .ending())
                .isEqualTo(Ending.VIOLATES);
    }

    @Test
    void whatIsLikeNothingIsNotProposed() {
        Trace kept = twoEnter();
        GateSpec other =
                GateSpec.load(
                        folder,
                        GATE.replace("Leave", "Xyz")
                                .replace("\\/ Enter(n)", "")
                                .replaceFirst("Enter\\(n\\) ==[^\n]*\n", ""));
        ReplayFinding finding = other.replay(kept, "OneInside");
        assertThat(finding.mismatches()).containsExactly(new Mismatch(Part.ACTION, "Enter", null));
        assertThat(finding.trace()).isNull();
    }

    @Test
    void aModelValueThatIsGoneIsTold() {
        Trace kept =
                GateSpec.load(folder, GATE, MODEL.replace("gate3", "gate3, nobodyElse"))
                        .behavior("Ask(nobodyElse)", "Enter(nobodyElse)");
        ReplayFinding finding = GateSpec.load(folder, GATE).replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.OTHER_SHAPE);
        assertThat(finding.mismatches())
                .containsExactly(new Mismatch(Part.MODEL_VALUE, "nobodyElse", null));
    }

    @Test
    void aStepThatBrokeAnActionPropertyStillDoes() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace kept = gate.behavior("Ask(gate1)", "Enter(gate1)", "Leave(gate1)");
        assertThat(gate.replay(kept, "NoneLeaves").ending()).isEqualTo(Ending.VIOLATES);
        GateSpec locked = changed("n \\in inside /\\", "FALSE /\\");
        ReplayFinding finding = locked.replay(kept, "NoneLeaves");
        assertThat(finding.ending()).isEqualTo(Ending.NOT_ENABLED);
        assertThat(finding.reason()).isEqualTo("FALSE is false.");
    }

    @Test
    void aDeadlockIsOneAsLongAsNothingLeadsOn() {
        String stuck = with("n \\notin waiting /\\", "waiting = {} /\\ inside = {} /\\");
        stuck = stuck.replace("Enter(n) == n \\in waiting", "Enter(n) == n \\in {}");
        GateSpec before = GateSpec.load(folder, stuck);
        Trace kept = before.behavior("Ask(gate1)");
        assertThat(before.replay(kept, TrimTask.Kind.DEADLOCK, null).ending())
                .isEqualTo(Ending.VIOLATES);
        ReplayFinding after =
                GateSpec.load(folder, GATE).replay(kept, TrimTask.Kind.DEADLOCK, null);
        assertThat(after.ending()).isEqualTo(Ending.HARMLESS);
        assertThat(after.reason()).isEqualTo("The last state has a next one now.");
    }

    @Test
    void anAssertThatFailedIsLookedForAgain() {
        String asserting =
                with("EXTENDS Naturals", "EXTENDS TLC, Naturals")
                        .replace(
                                "Leave(n) ==",
                                "Leave(n) == Assert(inside /= {gateA}, \"locked in\") /\\")
                        .replace("CONSTANT Node", "CONSTANTS Node, gateA");
        String model = MODEL.replace("CONSTANT Node", "CONSTANTS gateA = gate1 Node");
        GateSpec before = GateSpec.load(folder, asserting, model);
        Trace kept = GateSpec.load(folder, GATE).behavior("Ask(gate1)", "Enter(gate1)");
        before = GateSpec.load(folder, asserting, model);
        assertThat(before.replay(kept, TrimTask.Kind.ASSERT, null).ending())
                .isEqualTo(Ending.VIOLATES);
        assertThat(GateSpec.load(folder, GATE).replay(kept, TrimTask.Kind.ASSERT, null).ending())
                .isEqualTo(Ending.HARMLESS);
    }

    @Test
    void aLoopIsOneUntilItIsNoLongerFair() {
        String model = MODEL + "PROPERTY ComesIn\n";
        GateSpec before = GateSpec.load(folder, GATE, model);
        Trace kept = before.lasso(1, "Ask(gate1)", "Ask(gate2)", "Enter(gate2)", "Leave(gate2)");
        assertThat(before.replay(kept, "ComesIn").ending()).isEqualTo(Ending.VIOLATES);
        String fair =
                with("[][Next]_vars", "[][Next]_vars /\\ WF_vars(\\E n \\in Node : Enter(n))");
        assertThat(GateSpec.load(folder, fair, model).replay(kept, "ComesIn").ending())
                .isEqualTo(Ending.VIOLATES);
        String fairer =
                with("[][Next]_vars", "[][Next]_vars /\\ \\A n \\in Node : WF_vars(Enter(n))");
        ReplayFinding finding = GateSpec.load(folder, fairer, model).replay(kept, "ComesIn");
        assertThat(finding.ending()).isEqualTo(Ending.UNFAIR);
        assertThat(finding.reason()).contains("WF_vars(Enter(n))");
    }

    @Test
    void aLoopThatNeedsMoreRoundsNowIsFollowed() {
        String model = MODEL + "PROPERTY ComesIn\n";
        Trace kept =
                GateSpec.load(folder, GATE, model)
                        .lasso(1, "Ask(gate1)", "Ask(gate2)", "Enter(gate2)", "Leave(gate2)");
        String counted =
                GATE.replace("VARIABLES inside, waiting", "VARIABLES inside, waiting, count")
                        .replace("<<inside, waiting>>", "<<inside, waiting, count>>")
                        .replace("Init == inside", "Init == count = 0 /\\ inside")
                        .replace("Ask(n) ==", "Ask(n) == count' = (count + 1) % 3 /\\")
                        .replace("Enter(n) ==", "Enter(n) == UNCHANGED count /\\")
                        .replace("Leave(n) ==", "Leave(n) == UNCHANGED count /\\");
        assertThat(GateSpec.load(folder, counted, model).replay(kept, "ComesIn").ending())
                .isEqualTo(Ending.VIOLATES);
        String endless = counted.replace("(count + 1) % 3", "count + 1");
        ReplayFinding finding = GateSpec.load(folder, endless, model).replay(kept, "ComesIn");
        assertThat(finding.ending()).isEqualTo(Ending.NOT_ENABLED);
        assertThat(finding.reason()).startsWith("It does not lead back to the loop's beginning");
    }

    @Test
    void aStateOutsideTheConstraintIsNotWalkedThrough() {
        Trace kept = twoEnter();
        ReplayFinding finding =
                GateSpec.load(
                                folder,
                                GATE.replace("====", "Narrow == Cardinality(waiting) <= 1\n===="),
                                MODEL + "CONSTRAINT Narrow\n")
                        .replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.OUTSIDE);
        assertThat(finding.step()).isEqualTo(2);
    }

    @Test
    void stepsOfUnknownActionsAreKnownByTheirStates() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace told = gate.behavior(TWO_ENTER);
        Trace unknown =
                Trace.finite(told.states(), Collections.nCopies(told.steps().size(), Step.UNKNOWN));
        ReplayFinding finding = gate.replay(unknown, null, null);
        assertThat(finding.ending()).isEqualTo(Ending.VIOLATES);
        assertThat(finding.property()).isEqualTo("OneInside");
        assertThat(finding.trace()).isEqualTo(told);
    }

    @Test
    void aPropertyThatCannotBeEvaluatedIsNoAnswer() {
        Trace kept = twoEnter();
        ReplayFinding finding =
                changed("Cardinality(inside) <= 1", "inside[1] = 2").replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.NOT_EVALUATED);
        assertThat(finding.reason()).isNotEmpty();
    }

    @Test
    void anotherInitialStateIsTold() {
        Trace kept = twoEnter();
        ReplayFinding finding =
                changed("/\\ waiting = {}", "/\\ waiting \\in {{n} : n \\in Node}")
                        .replay(kept, "OneInside");
        assertThat(finding.ending()).isEqualTo(Ending.VIOLATES);
        ReplayFinding none =
                changed("/\\ waiting = {}", "/\\ waiting = Node").replay(kept, "OneInside");
        assertThat(none.ending()).isEqualTo(Ending.NOT_ENABLED);
        assertThat(none.reason())
                .startsWith("In the initial state waiting is {gate1, gate2, gate3}, not {}.");
    }
}
