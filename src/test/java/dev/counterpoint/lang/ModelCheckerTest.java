package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.navigate.Parsed;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelCheckerTest {
    private static final String SPEC =
            """
            ---- MODULE Queue ----
            EXTENDS Naturals, FiniteSets, TLC
            CONSTANTS N, Node, Leader, Weight(_)
            VARIABLES held
            Init == held = {}
            Take(n) == Cardinality(held) < N /\\ held' = held \\cup {n}
            Next == \\E n \\in Node : Take(n)
            Spec == Init /\\ [][Next]_held
            Few == Cardinality(held) <= N
            Grows == [][held \\subseteq held']_held
            Live == <>(held /= {})
            Holds(n) == n \\in held
            One(n) == 1
            Symm == Permutations(Node)
            ====
            """;
    private static final String GOOD =
            """
            CONSTANTS
                N = 2
                Node = {n1, n2}
                Leader = Leader
                Weight <- One
            SPECIFICATION Spec
            INVARIANTS Few
            PROPERTIES Grows
            """;

    private ModelChecker checker;

    @BeforeAll
    void parse(@TempDir Path temporary) {
        Spec spec = new Parsed(temporary).with("Queue", SPEC).spec("Queue");
        checker = new ModelChecker(spec, Set.of());
    }

    private List<String> said(String config) {
        return checker.check(CfgReader.read("M.cfg", config).model()).stream()
                .map(ModelAdvice::sentence)
                .toList();
    }

    private List<String> changed(String from, String to) {
        return said(GOOD.replace(from, to));
    }

    @Test
    void nothingIsSaidOfAModelInOrder() {
        assertThat(said(GOOD)).isEmpty();
    }

    @Test
    void eachConstantNeedsAValue() {
        assertThat(changed("    N = 2\n", "")).containsExactly("N has no value yet.");
        assertThat(changed("    Weight <- One\n", ""))
                .containsExactly("Weight needs a definition with one parameter in its place.");
    }

    @Test
    void aNameThatIsNotThereIsSaidWithTheNearOne() {
        assertThat(changed("INVARIANTS Few", "INVARIANTS Fews"))
                .containsExactly("The spec does not define Fews; did you mean Few?");
        assertThat(changed("    N = 2\n", "    N = 2\n    Nodes = {a}\n"))
                .containsExactly("The spec has no constant Nodes; did you mean Node?");
        assertThat(changed("<- One", "<- Onee"))
                .containsExactly("The spec does not define Onee; did you mean One?");
    }

    @Test
    void theNumberOfParametersIsCompared() {
        assertThat(changed("<- One", "<- Few"))
                .containsExactly("Few takes no parameters, and Weight one parameter.");
        assertThat(changed("INVARIANTS Few", "INVARIANTS Holds"))
                .containsExactly("Holds takes a parameter: name a definition without any.");
        assertThat(changed("Weight <- One", "Weight = 3"))
                .containsExactly("Weight takes one parameter: give it a definition, `<- Name`.");
    }

    @Test
    void aDefinitionOfTheWrongSortSaysWhereItBelongs() {
        assertThat(changed("INVARIANTS Few", "INVARIANTS Next").getFirst())
                .isEqualTo("Next is about a step: an invariant is about one state.");
        assertThat(changed("INVARIANTS Few", "INVARIANTS Live").getFirst())
                .isEqualTo("Live is about whole behaviors: check it as a property.");
        assertThat(changed("PROPERTIES Grows", "PROPERTIES Few").getFirst())
                .contains("in the initial states alone");
        assertThat(changed("SPECIFICATION Spec", "SPECIFICATION Init").getFirst())
                .startsWith("Init is no formula like");
        assertThat(changed("Leader = Leader", "Leader <- held")).isNotEmpty();
        assertThat(changed("INVARIANTS Few", "CONSTRAINT Next").getFirst())
                .isEqualTo("Next speaks of more: what stands here may speak of one state.");
    }

    @Test
    void aValueOfTheWrongSortIsNamed() {
        assertThat(changed("N = 2", "N = {a}"))
                .containsExactly("The spec counts with N: it needs a number.");
        assertThat(changed("Node = {n1, n2}", "Node = 3"))
                .containsExactly("The spec uses Node as a set: write its elements, as in {a, b}.");
        assertThat(changed("Leader = Leader", "Leader = Few").getFirst())
                .contains("for the definition write `<- Few`");
    }

    @Test
    void aSymmetryIsWarnedOfWhereItMisleads() {
        assertThat(said(GOOD + "SYMMETRY Symm\n"))
                .containsExactly(
                        "With a symmetry the verdict on Grows can be wrong: check temporal"
                                + " properties in a model without one.");
        assertThat(
                        said(
                                GOOD.replace("PROPERTIES Grows", "SYMMETRY Symm")
                                        .replace("Leader = Leader", "Leader = n1")))
                .singleElement()
                .asString()
                .contains("The elements of Node are not alike: Leader names some of them");
        assertThat(checker.symmetryOf("Node")).isEqualTo("Symm");
        assertThat(checker.symmetryOf("N")).isNull();
    }

    @Test
    void aBoundWithTemporalPropertiesIsWarnedOf() {
        assertThat(said(GOOD + "CONSTRAINT Few\n").getFirst())
                .startsWith("Temporal properties are decided on the states within the constraint");
    }

    @Test
    void aModelWithoutABehaviorSaysSo() {
        assertThat(changed("SPECIFICATION Spec\n", "").getFirst())
                .startsWith("No behavior is named");
    }
}
