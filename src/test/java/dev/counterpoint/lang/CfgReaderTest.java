package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class CfgReaderTest {
    private static Model model(String text) {
        CfgReader.Reading reading = CfgReader.read("M.cfg", text);
        assertThat(reading.diagnostics()).isEmpty();
        return reading.model();
    }

    private static List<String> said(String text) {
        return CfgReader.read("M.cfg", text).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).toList();
    }

    private static String value(String text) {
        return model(text).constants().getFirst().value();
    }

    @Test
    void allPartsAreRead() {
        Model model =
                model(
                        """
                        SPECIFICATION Spec
                        CONSTANTS N = 3  Node = {n1, n2}
                        INVARIANTS TypeOK Safe
                        INVARIANT Third
                        PROPERTY Live
                        PROPERTIES Refines
                        CONSTRAINT Small
                        ACTION_CONSTRAINTS Slow
                        SYMMETRY Perms
                        VIEW view
                        ALIAS Nice
                        POSTCONDITION After
                        CHECK_DEADLOCK FALSE
                        """);
        assertThat(model.specification()).extracting(Entry::name).isEqualTo("Spec");
        assertThat(model.constants())
                .extracting(Assignment::name, Assignment::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("N", "3"),
                        org.assertj.core.groups.Tuple.tuple("Node", "{n1, n2}"));
        assertThat(names(model.invariants())).containsExactly("TypeOK", "Safe", "Third");
        assertThat(names(model.properties())).containsExactly("Live", "Refines");
        assertThat(names(model.constraints())).containsExactly("Small");
        assertThat(names(model.actionConstraints())).containsExactly("Slow");
        assertThat(names(model.symmetry())).containsExactly("Perms");
        assertThat(model.view()).extracting(Entry::name).isEqualTo("view");
        assertThat(model.alias()).extracting(Entry::name).isEqualTo("Nice");
        assertThat(model.postcondition()).extracting(Entry::name).isEqualTo("After");
        assertThat(model.deadlock()).isFalse();
    }

    @Test
    void valuesAreKeptAsWritten() {
        assertThat(value("CONSTANT N = -12")).isEqualTo("-12");
        assertThat(value("CONSTANT S = \"a \\\" b\"")).isEqualTo("\"a \\\" b\"");
        assertThat(value("CONSTANT S = {{1,2}, {}, {a}}")).isEqualTo("{{1,2}, {}, {a}}");
        assertThat(value("CONSTANT S = {a, \\* first\n  b}")).isEqualTo("{a, b}");
        assertThat(value("CONSTANT 2pc = TRUE")).isEqualTo("TRUE");
    }

    @Test
    void overridesNameAnOperatorAndMaybeAModule() {
        List<Assignment> read =
                model("CONSTANTS A <- B  Nat <- [Other] Small  C = [Other] 3  I!J <- K")
                        .constants();
        assertThat(read.get(0).override()).isTrue();
        assertThat(read.get(1).inModule()).isEqualTo("Other");
        assertThat(read.get(1).value()).isEqualTo("Small");
        assertThat(read.get(2).override()).isFalse();
        assertThat(read.get(2).inModule()).isEqualTo("Other");
        assertThat(read.get(3).name()).isEqualTo("I!J");
    }

    @Test
    void aConstantOperatorHasAValueForEachArgument() {
        List<Assignment> read = model("CONSTANTS\n F(1, a) = 2\n F(2, a) = 3").constants();
        assertThat(read).extracting(Assignment::name).containsExactly("F(1, a)", "F(2, a)");
    }

    @Test
    void rangesSayWhereThingsStand() {
        Model model = model("\\* head\n  INVARIANT\n    TypeOK\nCONSTANT N = 3");
        assertThat(model.invariants().getFirst().range())
                .isEqualTo(new SourceRange("M.cfg", 3, 5, 3, 10));
        assertThat(model.constants().getFirst().range())
                .isEqualTo(new SourceRange("M.cfg", 4, 10, 4, 14));
    }

    @Test
    void commentsNestAndAreNotRead() {
        Model model = model("(* INIT a (* b *) NEXT c *)\nSPECIFICATION Spec \\* INIT d");
        assertThat(model.init()).isNull();
        assertThat(model.specification()).isNotNull();
    }

    @Test
    void anEmptyFileIsAnEmptyModel() {
        assertThat(model("").constants()).isEmpty();
    }

    @Test
    void aMisspeltWordIsUnderstoodAndTold() {
        CfgReader.Reading reading = CfgReader.read("M.cfg", "INVARIENT A\nPROPERTYS L");
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::toLine)
                .hasSize(2)
                .first()
                .asString()
                .contains("`INVARIENT` is probably meant to be INVARIANT.");
        assertThat(names(reading.model().invariants())).containsExactly("A");
        assertThat(names(reading.model().properties())).containsExactly("L");
    }

    @Test
    void wordsOfNewerVersionsArePassedOver() {
        CfgReader.Reading reading =
                CfgReader.read("M.cfg", "INVARIANT A\n_PERIODIC Report\nPROPERTY L");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.diagnostics()).hasSize(1);
        assertThat(names(reading.model().invariants())).containsExactly("A");
        assertThat(names(reading.model().properties())).containsExactly("L");
    }

    @Test
    void anUnknownWordIsToldAndTheNextPartIsRead() {
        CfgReader.Reading reading = CfgReader.read("M.cfg", "foo bar\nINVARIANT A");
        assertThat(reading.diagnostics()).hasSize(1);
        assertThat(reading.diagnostics().getFirst().message()).startsWith("`foo` opens no part");
        assertThat(names(reading.model().invariants())).containsExactly("A");
    }

    @Test
    void whatNoCfgCanHoldIsToldWithTheWayOut() {
        for (String value :
                List.of("<<1, 2>>", "[a |-> 1]", "1..3", "1 + 2", "SUBSET {1}", "{<<1>>}", "N'")) {
            CfgReader.Reading reading =
                    CfgReader.read("M.cfg", "CONSTANTS A = " + value + "\n B = 2\nINVARIANT I");
            assertThat(reading.hasErrors()).as(value).isTrue();
            assertThat(reading.model().constants())
                    .as(value)
                    .extracting(Assignment::name)
                    .containsExactly("A", "B");
            assertThat(names(reading.model().invariants())).containsExactly("I");
        }
        assertThat(said("CONSTANT A = <<1>>").getFirst()).contains("write `A <- itsName`");
    }

    @Test
    void eachMistakeHasItsOwnSentence() {
        assertThat(said("CONSTANT N"))
                .containsExactly("`N` needs a value: write `N = value` or `N <- operator`.");
        assertThat(said("CONSTANT N =")).containsExactly("Nothing follows `N =`.");
        assertThat(said("CONSTANT N = {1, 2\nINVARIANT I"))
                .containsExactly("This set has no end: `}` is missing.");
        assertThat(said("CONSTANT N = {1 2}")).containsExactly("`,` or `}` is missing before `2`.");
        assertThat(said("CONSTANT N = \"abc"))
                .containsExactly("This string has no end: TLC reads nothing after it.");
        assertThat(said("CONSTANT N = 2147483648"))
                .containsExactly("TLC's numbers are whole and go to 2147483647.");
        assertThat(said("CONSTANT N = 2147483647")).isEmpty();
        assertThat(said("INVARIANTS A, B, C"))
                .containsExactly("Names are separated by spaces or line ends, not by signs.");
        assertThat(said("INIT")).containsExactly("`INIT` needs a name after it.");
        assertThat(said("INIT I")).containsExactly("INIT needs NEXT beside it.");
        assertThat(said("SPECIFICATION S INIT I NEXT N"))
                .containsExactly("A .cfg says SPECIFICATION, or INIT and NEXT, but not both.");
        assertThat(said("SPECIFICATION S\nSPECIFICATION T"))
                .containsExactly("`SPECIFICATION` stands here for the second time.");
        assertThat(said("CHECK_DEADLOCK maybe"))
                .containsExactly("`CHECK_DEADLOCK` needs TRUE or FALSE after it.");
        assertThat(said("(* never closed"))
                .containsExactly("This comment has no end: TLC reads nothing after it.");
        assertThat(said("CONSTANT N = Nat").getFirst()).contains("write `N <- Nat`");
        assertThat(said("CONSTANT N = 1\n N = 2")).hasSize(1);
    }
}
