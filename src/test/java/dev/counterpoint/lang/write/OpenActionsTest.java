package dev.counterpoint.lang.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Actions that leave a variable open. */
class OpenActionsTest {
    @TempDir private Path temp = Path.of("");

    /** What stands between the declarations and {@code Spec}; {@code ;} ends a line. */
    private static String module(String actions) {
        return "---- MODULE M ----\nEXTENDS Naturals\nVARIABLES x, y, z\nvars == <<x, y, z>>\n"
                + actions.replace(';', '\n')
                + "\nSpec == x = 1 /\\ [][Next]_vars\n====\n";
    }

    private Spec spec(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("M.tla"), text);
        return Objects.requireNonNull(
                new SanyParser(temp)
                        .parse(new SpecSource(file, "M", Map.of(), "", "", List.of(), List.of()))
                        .spec(),
                text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Next == x' = 1 /\\ UNCHANGED <<y>> | 5:1 | Next does not say what z becomes: | Next == x' = 1 /\\ UNCHANGED <<y, z>>
                    Next == x' = 1 /\\ y' = 2 | 5:1 | Next does not say what z becomes: | Next == x' = 1 /\\ y' = 2 /\\ UNCHANGED z
                    Next == /\\ x' = 1;        /\\ y' = 2 | 5:1 | what z becomes: | Next == /\\ x' = 1;        /\\ y' = 2;        /\\ UNCHANGED z
                    A == x' = 1;Next == \\/ A;        \\/ UNCHANGED vars | 5:1 | A does not say what y and z become: | A == x' = 1 /\\ UNCHANGED <<y, z>>;Next == \\/ A;        \\/ UNCHANGED vars
                    Next == \\/ x' = 1 /\\ UNCHANGED <<y, z>>;        \\/ UNCHANGED x /\\ y' = 1 | 6:12 | Next does not say what z becomes on this path: | Next == \\/ x' = 1 /\\ UNCHANGED <<y, z>>;        \\/ UNCHANGED <<x, z>> /\\ y' = 1
                    Next == /\\ UNCHANGED <<y, z>>;        /\\ IF y = 1 THEN x' = 1 ELSE TRUE | 6:38 | what x becomes on this path: | Next == /\\ UNCHANGED <<y, z>>;        /\\ IF y = 1 THEN x' = 1 ELSE TRUE /\\ UNCHANGED x
                    A(n) == \\E m \\in {n} : LET k == m IN /\\ x' = k;                                    /\\ UNCHANGED <<  y  >>;Next == A(1) | 5:1 | A does not say what z becomes: | A(n) == \\E m \\in {n} : LET k == m IN /\\ x' = k;                                    /\\ UNCHANGED <<  y, z  >>;Next == A(1)
                    Next ≜ ∧ x' = 1;       ∧ UNCHANGED y | 5:1 | what z becomes: | Next ≜ ∧ x' = 1;       ∧ UNCHANGED ⟨y, z⟩
                    """)
    void whatIsLeftOpenIsToldAndAdded(String actions, String place, String words, String mended)
            throws IOException {
        String text = module(actions);
        Spec spec = spec(text);

        Diagnostic problem = OpenActions.check(spec, List.of()).getFirst();
        List<Fix> fixes =
                new Fixes(new Reference()).of(problem, text, SpecIndex.of(spec, Map.of("M", text)));

        assertThat(problem.range()).asString().isEqualTo("M:" + place);
        assertThat(problem.message()).contains(words);
        String fresh = TextEdit.apply(text, fixes.getFirst().edits());
        assertThat(fresh).isEqualTo(module(mended));
        assertThat(OpenActions.check(spec(fresh), List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Next == x' = 1 /\\ UNCHANGED <<y, z>>
                    yz == <<y, z>>;Next == x' = 1 /\\ UNCHANGED yz
                    yz == <<y, z>>;Next == x' = 1 /\\ yz' = yz
                    A == x' = 1;B == UNCHANGED <<y, z>>;Next == A /\\ B
                    Next == /\\ IF x = 1 THEN x' = 2 /\\ y' = 1 ELSE y' = 3 /\\ UNCHANGED x;        /\\ z' \\in {1, 2}
                    Next == /\\ CASE x = 1 -> x' = 2 [] x = 2 -> x' = 1 [] OTHER -> x' = x;        /\\ UNCHANGED <<y, z>>
                    Next == /\\ x = 1 => x' = 2;        /\\ x # 1 => x' = 3;        /\\ UNCHANGED <<y, z>>
                    Next == /\\ x = 1 \\/ x' = 2;        /\\ x # 1 \\/ x' = 3;        /\\ UNCHANGED <<y, z>>
                    Next == LET keep == UNCHANGED <<y, z>> set(v) == x' = v IN keep /\\ set(1)
                    Up(v) == v' = v + 1;Next == Up(x) /\\ UNCHANGED <<y, z>>
                    Same(v) == UNCHANGED v;All(v) == Same(v);Next == x' = 1 /\\ All(<<y, z>>)
                    Do(act) == act /\\ z' = 1;Next == Do(x' = 1 /\\ y' = 2)
                    Do(Op(_)) == Op(1);Set(n) == vars' = <<n, n, n>>;Next == Do(Set)
                    Next == (FALSE /\\ x = 1) \\/ UNCHANGED vars
                    Next == \\A v \\in {1} : x' = v /\\ y' = v /\\ z' = v
                    """)
    void whatIsSaidInAnyWayIsNotMissed(String actions) throws IOException {
        assertThat(OpenActions.check(spec(module(actions)), List.of())).isEmpty();
    }

    @Test
    void onlyTheVariablesOfTheSubscriptMatter() throws IOException {
        String text =
                "---- MODULE M ----\nVARIABLES x, y\nNext == x' = 1\n"
                        + "Spec == x = 1 /\\ [][Next]_x /\\ [][y' = 2]_y\n====\n";

        assertThat(OpenActions.check(spec(text), List.of())).isEmpty();
    }

    @Test
    void aModuleThatIsExtendedNeedNotKnowOfMoreVariables() throws IOException {
        Files.writeString(
                temp.resolve("Base.tla"),
                "---- MODULE Base ----\nVARIABLE x\nBump == x' = 1\n"
                        + "Base == x = 1 /\\ [][Bump]_x\n====\n");
        String head = "---- MODULE M ----\nEXTENDS Base\nVARIABLE y\n";
        String spec = "\nSpec == x = 1 /\\ [][Next]_<<x, y>>\n====\n";

        assertThat(OpenActions.check(spec(head + "Next == Bump /\\ y' = 2" + spec), List.of()))
                .isEmpty();
        assertThat(OpenActions.check(spec(head + "Next == Bump" + spec), List.of()))
                .singleElement()
                .asString()
                .contains("Next does not say what y becomes");
    }
}
