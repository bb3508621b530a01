package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What passed is told together with what the spec states besides and nobody asked for. */
class UnaskedWordsTest {
    private static final String DOOR =
            """
            EXTENDS Naturals
            VARIABLE open
            Init == open = 0
            Toggle == open' = 1 - open
            Spec == Init /\\ [][Toggle]_open /\\ WF_open(Toggle)
            TypeOK == open \\in {0, 1}
            Small == open < 2
            SafetyInv == TypeOK /\\ Small
            (* @evidence the door's log *)
            Watched == open < 3
            Changes == [][open' # open]_open
            Opens == []<>(open = 1)
            Helper == open > 0
            At(n) == open = n
            """;

    @Test
    void definitionsThatLookLikePropertiesAreNamedByTheirRole(@TempDir Path root) throws Exception {
        try (RealChecks checks = new RealChecks(root, false)) {
            CheckResult few =
                    checks.result(
                            checks.request(
                                            "Door",
                                            DOOR,
                                            "SPECIFICATION Spec\nINVARIANT SafetyInv\n")
                                    .build());
            assertThat(few.kind()).isEqualTo(Kind.PASSED);
            assertThat(few.notProved())
                    .endsWith(
                            "Defined and not asked for: Watched (invariant), Changes (action"
                                    + " property), Opens (temporal property).");
            CheckResult all =
                    checks.result(
                            checks.request(
                                            "Door",
                                            DOOR,
                                            "SPECIFICATION Spec\nINVARIANTS SafetyInv Watched\n"
                                                    + "PROPERTIES Changes Opens\n")
                                    .build());
            assertThat(all.notProved()).doesNotContain("not asked for");
        }
    }
}
