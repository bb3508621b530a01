package dev.counterpoint.lang;

import static dev.counterpoint.lang.Formula.bind;
import static dev.counterpoint.lang.Formula.bound;
import static dev.counterpoint.lang.Formula.builtIn;
import static dev.counterpoint.lang.Formula.constant;
import static dev.counterpoint.lang.Formula.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Binder;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PropertiesTest {
    private static final Expression STATE = builtIn("=", Level.STATE);
    private static final Expression STEP = builtIn("=", Level.ACTION);

    private static Expression everyStep(Expression action) {
        return builtIn(
                "[]",
                Level.TEMPORAL,
                builtIn("[]_", Level.ACTION, action, name("vars", Level.STATE)));
    }

    /** A lease: nodes take it and messages are lost. */
    private static Formula lease() {
        Expression taking =
                bind(
                        Binder.EXISTS,
                        "n",
                        constant("Node"),
                        builtIn(
                                "\\/",
                                Level.ACTION,
                                name("Take", Level.ACTION, bound("n")),
                                name("Faults", Level.ACTION)));
        return new Formula()
                .constants("Node", "Max")
                .assume(
                        "There is time.",
                        builtIn(
                                "\\in",
                                Level.CONSTANT,
                                constant("Max"),
                                name("Nat", Level.CONSTANT)))
                .define("At first nothing.", "Init", STATE)
                .define("A node takes it.", "Take", STEP, "who")
                .define("", "Lose", bind(Binder.EXISTS, "m", name("sent", Level.STATE), STEP))
                .define("", "Crash", bind(Binder.EXISTS, "c", constant("Node"), STEP))
                .define(
                        "@environment",
                        "Faults",
                        builtIn(
                                "\\/",
                                Level.ACTION,
                                name("Lose", Level.ACTION),
                                name("Crash", Level.ACTION)))
                .define("", "Next", taking)
                .define(
                        "",
                        "Fairness",
                        builtIn(
                                "WF_",
                                Level.TEMPORAL,
                                name("vars", Level.STATE),
                                name("Next", Level.ACTION)))
                .define(
                        "The whole.",
                        "Spec",
                        builtIn(
                                "/\\",
                                Level.TEMPORAL,
                                name("Init", Level.STATE),
                                everyStep(name("Next", Level.ACTION)),
                                name("Fairness", Level.TEMPORAL)))
                .define("", "Mutex", STATE)
                .define("@monitor cheap", "Watched", STATE)
                .define("", "TypeOK", STATE)
                .define("", "Helper", STATE)
                .define("@assumption", "ClocksAgree", STATE)
                .define("", "Monotonic", everyStep(STEP))
                .define("", "AlwaysSafe", builtIn("[]", Level.TEMPORAL, STATE))
                .define("", "Live", builtIn("~>", Level.TEMPORAL, STATE, STATE));
    }

    private static List<Card> cards(String config) {
        Formula lease = lease();
        Model model = CfgReader.read("M.cfg", config).model();
        return Properties.of(
                lease.spec(),
                Map.of("M", lease.text()),
                List.of(new ModelFile(Path.of("M.cfg"), model)));
    }

    private static Card card(String config, String name) {
        return cards(config).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static CardKind kind(String name) {
        return card("SPECIFICATION Spec INVARIANT Mutex PROPERTY Live", name).kind();
    }

    @Test
    void theBehaviorIsFound() {
        assertThat(kind("Spec")).isEqualTo(CardKind.SPECIFICATION);
        assertThat(kind("Init")).isEqualTo(CardKind.INITIAL_PREDICATE);
        assertThat(kind("Next")).isEqualTo(CardKind.NEXT_STATE_RELATION);
        assertThat(kind("Fairness")).isEqualTo(CardKind.DEFINITION);
        assertThat(card("", "Spec").kind()).isEqualTo(CardKind.SPECIFICATION);
    }

    @Test
    void actionsAreWhatNextReaches() {
        assertThat(kind("Take")).isEqualTo(CardKind.ACTION);
        assertThat(kind("Faults")).isEqualTo(CardKind.ENVIRONMENT_ACTION);
        assertThat(kind("Helper")).isEqualTo(CardKind.DEFINITION);
    }

    @Test
    void actionsUnderATaggedOneAreTheEnvironmentsToo() {
        assertThat(kind("Lose")).isEqualTo(CardKind.ENVIRONMENT_ACTION);
    }

    @Test
    void theActorRangesOverAConstantSet() {
        assertThat(card("", "Take").actor()).isEqualTo("who");
        assertThat(card("", "Crash").actor()).isEqualTo("c");
        assertThat(card("", "Lose").actor()).isNull();
    }

    @Test
    void propertiesAreKnownByModelTagNameOrShape() {
        assertThat(kind("Mutex")).isEqualTo(CardKind.INVARIANT);
        assertThat(card("", "Mutex").kind()).isEqualTo(CardKind.DEFINITION);
        assertThat(kind("Watched")).isEqualTo(CardKind.INVARIANT);
        assertThat(kind("TypeOK")).isEqualTo(CardKind.INVARIANT);
        assertThat(kind("Monotonic")).isEqualTo(CardKind.ACTION_PROPERTY);
        assertThat(kind("AlwaysSafe")).isEqualTo(CardKind.INVARIANT);
        assertThat(kind("Live")).isEqualTo(CardKind.TEMPORAL_PROPERTY);
        assertThat(kind("ClocksAgree")).isEqualTo(CardKind.ASSUMPTION);
    }

    @Test
    void aCardHoldsPlainAndFormalTextAndItsModels() {
        Card init = card("INIT Init NEXT Next", "Init");
        assertThat(init.sentence()).isEqualTo("At first nothing.");
        assertThat(init.formal()).isEqualTo("Init == 1");
        assertThat(init.checkedBy()).containsExactly(Path.of("M.cfg"));
        assertThat(card("INVARIANT Mutex", "Mutex").checkedBy()).hasSize(1);
        assertThat(card("INVARIANT Mutex", "Helper").checkedBy()).isEmpty();
    }

    @Test
    void assumptionsHaveCardsInTheOrderOfTheText() {
        Card first = cards("").getFirst();
        assertThat(first.name()).isEqualTo("ASSUME, line 4");
        assertThat(first.kind()).isEqualTo(CardKind.ASSUMPTION);
        assertThat(first.sentence()).isEqualTo("There is time.");
    }

    @Test
    void aModuleWhoseTextIsNotGivenHasNoCards() {
        assertThat(Properties.of(lease().spec(), Map.of(), List.of())).isEmpty();
    }

    @Test
    void aDefaultModelIsProposedFromDefinitions() {
        Formula lease = lease();
        DefaultModel proposed = DefaultModel.of(lease.spec(), Map.of("M", lease.text()));
        assertThat(proposed.open()).isEmpty();
        assertThat(CfgWriter.write(proposed.model()))
                .isEqualTo(
                        """
                        SPECIFICATION Spec
                        CONSTANTS
                            Node = {n1, n2, n3}
                            Max = 2
                        INVARIANTS
                            Watched
                            TypeOK
                        PROPERTIES
                            Monotonic
                            AlwaysSafe
                            Live
                        """);
    }

    @Test
    void constantsAreGuessedFromTheirUse() {
        Expression quorums =
                bind(
                        Binder.FOR_ALL,
                        "q",
                        constant("Quorum"),
                        builtIn("\\subseteq", Level.CONSTANT, bound("q"), constant("Acceptor")));
        Expression leader =
                builtIn("\\in", Level.CONSTANT, constant("Leader"), constant("Acceptor"));
        Expression flag =
                builtIn(
                        "\\in",
                        Level.CONSTANT,
                        constant("Flag"),
                        builtIn("BOOLEAN", Level.CONSTANT));
        Formula paxos =
                new Formula()
                        .constants("Quorum", "Leader", "Acceptor", "Flag", "None", "Cost")
                        .assume("", quorums)
                        .assume("", leader)
                        .assume("", flag)
                        .define("", "c", builtIn("f[]", Level.CONSTANT, constant("Cost")));
        DefaultModel proposed = DefaultModel.of(paxos.spec(), Map.of());
        assertThat(proposed.guesses())
                .extracting(g -> g.constant() + " = " + g.value())
                .containsExactly(
                        "Quorum = {{a2, a3}, {a1, a3}, {a1, a2}}",
                        "Leader = a1",
                        "Acceptor = {a1, a2, a3}",
                        "Flag = FALSE",
                        "None = None");
        assertThat(proposed.open())
                .containsExactly(
                        "No definition looks like a specification: name one, or an initial"
                                + " predicate and a next-state relation.",
                        "The constant Cost needs a value.");
    }
}
