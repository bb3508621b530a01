package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class GeneratedModelTest {
    private static Model model(String config) {
        return CfgReader.read("M.cfg", config).model();
    }

    private static GeneratedModel generated(String config) {
        return GeneratedModel.of("M", model(config), Set.of("N", "Node", "Init"), Set.of());
    }

    @Provide
    Arbitrary<String> configs() {
        Arbitrary<String> atoms =
                Arbitraries.of("1", "-7", "a1", "TRUE", "\"s t\"", "{}", "{b, 2}");
        Arbitrary<String> sets =
                atoms.list().ofMaxSize(3).map(l -> "{" + String.join(", ", l) + "}");
        Arbitrary<String> constants =
                Combinators.combine(
                                Arbitraries.of("N", "Node", "I!J", "F(1, a)"),
                                Arbitraries.oneOf(
                                        Arbitraries.oneOf(atoms, sets).map(v -> " = " + v),
                                        Arbitraries.of(" <- Op", " <- [Mod] Op", " = [Mod] 3")))
                        .as((name, value) -> "CONSTANT " + name + value);
        Arbitrary<String> others =
                Arbitraries.of(
                        "INVARIANTS A B",
                        "PROPERTY P",
                        "CONSTRAINT C",
                        "ACTION_CONSTRAINT D",
                        "INVARIANT E");
        Arbitrary<String> behavior =
                Arbitraries.of("", "SPECIFICATION Spec", "INIT I NEXT N", "CHECK_DEADLOCK FALSE");
        return Combinators.combine(
                        behavior, Arbitraries.oneOf(constants, others).list().ofMaxSize(8))
                .as((first, rest) -> first + "\n" + String.join("\n", rest));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackTheSame(@ForAll("configs") String config) {
        Model model = model(config);
        CfgReader.Reading again = CfgReader.read("M.cfg", CfgWriter.write(model));
        assertThat(again.hasErrors()).isFalse();
        assertThat(said(again.model())).isEqualTo(said(model));
    }

    private static List<Object> said(Model model) {
        return List.of(
                model.constants().stream().map(GeneratedModelTest::said).toList(),
                Stream.of(
                                model.invariants(),
                                model.properties(),
                                model.constraints(),
                                model.actionConstraints(),
                                Stream.ofNullable(model.specification()).toList(),
                                Stream.ofNullable(model.init()).toList(),
                                Stream.ofNullable(model.next()).toList())
                        .map(l -> l.stream().map(Entry::name).toList())
                        .toList(),
                String.valueOf(model.deadlock()));
    }

    private static String said(Assignment a) {
        return a.name() + (a.override() ? " <- " : " = ") + a.inModule() + " " + a.value();
    }

    @Example
    void wordsThatTheVersionDoesNotKnowAreLeftOut() {
        assertThat(CfgWriter.write(model("INVARIANT A ALIAS B POSTCONDITION C")))
                .isEqualTo("INVARIANTS\n    A\n");
    }

    @Example
    void aPlainModelNeedsNoModule() {
        GeneratedModel generated = generated("CONSTANT N = 3 Node = {n1, n2}");
        assertThat(generated.module()).isNull();
        assertThat(generated.config()).isEqualTo("CONSTANTS\n    N = 3\n    Node = {n1, n2}\n");
    }

    @Example
    void aNegativeNumberBecomesADefinition() {
        GeneratedModel generated = generated("CONSTANT N = -3\nINVARIANT Inv");
        assertThat(generated.module()).isEqualTo("MC");
        assertThat(generated.moduleText())
                .isEqualTo("---- MODULE MC ----\nEXTENDS M, Integers\nconst_N == -3\n====\n");
        assertThat(generated.config())
                .isEqualTo("CONSTANTS\n    N <- const_N\nINVARIANTS\n    Inv\n");
    }

    @Example
    void modelValuesInAnExpressionAreDeclared() {
        GeneratedModel generated =
                generated("CONSTANTS\n Node = {n1, n2}\n N = [x \\in {n1} |-> <<x, n2, Init>>]");
        assertThat(generated.moduleText())
                .isEqualTo(
                        """
                        ---- MODULE MC ----
                        EXTENDS M
                        CONSTANTS n1, n2
                        const_N == [x \\in {n1} |-> <<x, n2, Init>>]
                        ====
                        """);
        assertThat(generated.config())
                .isEqualTo(
                        """
                        CONSTANTS
                            Node = {n1, n2}
                            N <- const_N
                            n1 = n1
                            n2 = n2
                        """);
    }

    @Example
    void fieldsOfRecordsAreNoModelValues() {
        assertThat(generated("CONSTANT N = [to |-> n1, at |-> [x |-> 1].x]").moduleText())
                .contains("CONSTANTS n1\n");
    }

    @Example
    void operatorsBringTheirModules() {
        assertThat(generated("CONSTANT N = (1 :> 2) @@ (2 :> Len(<<1>>))").moduleText())
                .contains("EXTENDS M, Sequences, TLC\n");
    }

    @Example
    void namesThatAreTakenAreNotTakenAgain() {
        GeneratedModel generated =
                GeneratedModel.of(
                        "MC", model("CONSTANT N = -1"), Set.of("const_N"), Set.of("MC", "MC_1"));
        assertThat(generated.module()).isEqualTo("MC_2");
        assertThat(generated.moduleText()).contains("const_N_1 == -1");
    }
}
