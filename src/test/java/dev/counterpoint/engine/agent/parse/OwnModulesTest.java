package dev.counterpoint.engine.agent.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that the program brings itself. */
class OwnModulesTest {
    private static final String FOLDER = "/dev/counterpoint/engine/agent/library/";

    @TempDir Path temp;

    static List<String> modules() throws IOException, URISyntaxException {
        Path one = Path.of(OwnModulesTest.class.getResource(FOLDER + "Folds.tla").toURI());
        try (Stream<Path> files = Files.list(one.getParent())) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(".tla"))
                    .map(f -> f.substring(0, f.length() - ".tla".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachIsRead(String module) throws IOException {
        Reply.Parsed parsed = parse("EXTENDS " + module);

        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(spec(parsed).module(module).orElseThrow().isStandard()).isTrue();
    }

    @Test
    void allCanBeInstantiatedTogether() throws IOException, URISyntaxException {
        String instances =
                modules().stream()
                        .map(m -> m + "Lib == INSTANCE " + m)
                        .collect(Collectors.joining("\n"));

        assertThat(parse(instances).diagnostics()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TLAPS                | PTL, SMTT(30), IsaMT("auto", 5), Zenon, SetExtensionality, RuleWF1, ExpandENABLED
                    NaturalsInduction    | NatInduction, GeneralNatInduction, NatInductiveDef DEF NatInductiveDefHypothesis
                    FiniteSetTheorems    | FS_EmptySet, FS_AddElement, FS_Interval, FS_Induction, FS_CountingElements, WFInduction
                    WellFoundedInduction | WFMin, WFInductiveDef, WFLexProductOrdering DEF IsWellFoundedOn, OpToRel
                    SequenceTheorems     | HeadTailProperties, AppendProperties, SequencesInductionAppend, TailInjectiveSeq
                    FunctionTheorems     | Fun_CantorBernsteinSchroeder, SumFunctionNat DEF Injection
                    SequencesExtTheorems | ContainsTail, TailInductiveDef, FoldRightConcat DEF IsPrefix
                    FiniteSetsExtTheorems| MinNat, MapThenSumSetMonotonic
                    FoldsTheorems        | MapThenFoldSetEmpty, MapThenFoldSetDisjointUnion
                    GraphTheorems        | TransposeTranspose, TreeAcyclic
                    BagsTheorems         | Bags_EmptyBag, Bags_Union
                    """)
    void proofsFindWhatTheyCite(String module, String facts) throws IOException {
        assertThat(parse("EXTENDS " + module + "\nTHEOREM TRUE BY " + facts).diagnostics())
                .isEmpty();
    }

    @Test
    void operatorsOfTheUsersOwnByTheNamesOfThoseHandedOnAreNoConflict() throws IOException {
        Files.writeString(
                temp.resolve("Util.tla"),
                """
                ---- MODULE Util ----
                CONSTANTS Limit, Max
                LOCAL IsInjective(f) == TRUE
                ====
                """);

        Reply.Parsed parsed =
                parse(
                        """
                        EXTENDS SequencesExt, Util
                        Range(f) == {f[x] : x \\in DOMAIN f}
                        All == {Len(<<1>> \\o <<2>>), Cardinality({1}), Max}
                        """);

        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void whatIsHandedOnIsThereWhereNothingIsInItsWay() throws IOException {
        assertThat(
                        parse("EXTENDS SequencesExt\nAll == Range(<<1>>) \\cup {Max({1})}")
                                .diagnostics())
                .isEmpty();
    }

    @Test
    void aModuleOfTheSameNameBesideTheSpecComesFirst() throws IOException {
        Files.writeString(temp.resolve("Graphs.tla"), "---- MODULE Graphs ----\nMine == 1\n====\n");

        Reply.Parsed parsed = parse("EXTENDS Graphs\nOne == Mine");

        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(spec(parsed).module("Graphs").orElseThrow().file())
                .isEqualTo(temp.resolve("Graphs.tla"));
    }

    @Test
    void aModuleOfTheSameNameInALibraryComesFirst() throws IOException {
        Path library = Files.createDirectory(temp.resolve("library"));
        Files.writeString(
                library.resolve("Graphs.tla"), "---- MODULE Graphs ----\nMine == 1\n====\n");

        SpecResolver resolver =
                new SpecResolver(source("EXTENDS Graphs, Folds", List.of(library)), temp);

        assertThat(resolver.resolve("Graphs", true)).content().contains("Mine");
        assertThat(resolver.resolve("Folds", true)).content().contains("MapThenFoldSet");
        assertThat(resolver.ownModules()).containsExactly("Folds");
    }

    private static Spec spec(Reply.Parsed parsed) {
        return Objects.requireNonNull(parsed.spec());
    }

    private Reply.Parsed parse(String body) throws IOException {
        return new SanyParser(temp).parse(source(body, List.of()));
    }

    private SpecSource source(String body, List<Path> libraries) throws IOException {
        Path file =
                Files.writeString(
                        temp.resolve("Uses.tla"), "---- MODULE Uses ----\n" + body + "\n====\n");
        return new SpecSource(file, "Uses", Map.of(), "", "", libraries, List.of());
    }
}
