package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.ModelModule.Wanted;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class ModelModuleTest {
    private static final Set<String> NAMES = Set.of("N", "Node", "Queue", "Init", "Next");
    private static final String CONFIG =
            """
            \\* small
            CONSTANTS
                N = 3 \\* people
                Node = {n1, n2}
            """;

    private static ModelModule around(Map<String, String> values, Set<String> symmetric) {
        return ModelModule.around("MCDoor", "Door", NAMES, CONFIG, new Wanted(values, symmetric));
    }

    @Test
    void aNegativeNumberStandsInTheModuleAndTheConfigurationNamesIt() {
        ModelModule made = around(Map.of("N", "-1"), Set.of());

        assertThat(made.text())
                .startsWith("-----")
                .contains("EXTENDS Door, Integers\n\nconst_N == -1\n====");
        assertThat(made.config()).isEqualTo(CONFIG.replace("N = 3", "N <- const_N"));
    }

    @Test
    void theNaturalNumbersMinusIsNotTheOneBeforeANumber() {
        Set<String> natural = Set.of("N", "Node", "+", "-", "..");
        assertThat(
                        ModelModule.around(
                                        "MCDoor",
                                        "Door",
                                        natural,
                                        CONFIG,
                                        new Wanted(Map.of("N", "3 - -1"), Set.of()))
                                .text())
                .contains("EXTENDS Door, Integers");
        assertThat(
                        ModelModule.around(
                                        "MCDoor",
                                        "Door",
                                        natural,
                                        CONFIG,
                                        new Wanted(Map.of("N", "3 - 1"), Set.of()))
                                .text())
                .contains("EXTENDS Door\n");
    }

    @Test
    void modelValuesInAnExpressionAreDeclaredAndAssigned() {
        ModelModule made = around(Map.of("Queue", "<<n1, a>>"), Set.of());

        assertThat(made.text()).contains("CONSTANTS a, n1").contains("const_Queue == <<n1, a>>");
        assertThat(made.config()).contains("Queue <- const_Queue").contains("    n1 = n1\n");
    }

    @Test
    void aSymmetryIsADefinition() {
        ModelModule made = around(Map.of(), Set.of("Node"));

        assertThat(made.text())
                .contains("EXTENDS Door, TLC")
                .contains("Symmetry == Permutations(Node)\n");
        assertThat(made.config()).isEqualTo(CONFIG + "SYMMETRY Symmetry\n");
    }

    @Test
    void aValueThatIsThereIsChangedInPlace() {
        ModelModule first = around(Map.of("N", "-1"), Set.of());
        ModelModule second =
                new ModelModule(first.name(), first.text() + "more\n", first.config())
                        .with(NAMES, new Wanted(Map.of("N", "[a |-> 2]"), Set.of()));

        assertThat(second.text()).isEqualTo(first.text().replace("-1\n", "[a |-> 2]\n") + "more\n");
        assertThat(second.config()).isEqualTo(first.config());
    }

    @Test
    void theRightSideOfADefinitionIsFoundByItsTokens() {
        String module =
                "---- MODULE M ----\nA ==\n  LET x == 1\n  IN x \\* why\n\\* B\nB == 2\n====\n";
        assertThat(ModelModule.valueOf(module, "A")).contains("LET x == 1\n  IN x");
        assertThat(ModelModule.valueOf(module, "B")).contains("2");
        assertThat(ModelModule.valueOf(module, "C")).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsCountedOn() {
        assertThat(ModelModule.freeName("Door", Set.of())).isEqualTo("MCDoor");
        assertThat(ModelModule.freeName("Door", Set.of("MCDoor", "MCDoor2"))).isEqualTo("MCDoor3");
        assertThat(ModelModule.freeName("MCDoor", Set.of())).isEqualTo("MCDoor");
    }
}
