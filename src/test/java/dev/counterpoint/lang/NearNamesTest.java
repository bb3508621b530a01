package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class NearNamesTest {
    @Test
    void aNameThatIsNotDefinedIsToldWithTheNearOne() {
        assertThat(told("balnce is not defined here.", Set.of("balance", "balnce", "Init")))
                .isEqualTo("balnce is not defined here; did you mean balance?");
    }

    @Test
    void aNameThatIsFarFromAllAndOneOfTwoLettersStayAsTheyAre() {
        assertThat(told("surplus is not defined here.", Set.of("balance")))
                .isEqualTo("surplus is not defined here.");
        assertThat(told("ab is not defined here.", Set.of("ac")))
                .isEqualTo("ab is not defined here.");
    }

    @Test
    void declaredNamesAreReadWhereTheModuleCannotBeParsed() {
        DeclaredNames names =
                DeclaredNames.of(
                        "M",
                        """
                        ---- MODULE M ----
                        CONSTANTS Account, \\* who
                                  Add(_, _)
                        VARIABLE balance
                        Init == balance = [a \\in Account |-> ]
                        ====
                        """);
        assertThat(names.constants().keySet()).containsExactly("Account", "Add");
        assertThat(names.constants().get("Add").line()).isEqualTo(3);
        assertThat(names.definitions()).containsExactly("Init");
    }

    private static String told(String message, Set<String> words) {
        Diagnostic one = Diagnostic.error("parse", message, null, null);
        return NearNames.suggest(List.of(one), words).getFirst().message();
    }
}
