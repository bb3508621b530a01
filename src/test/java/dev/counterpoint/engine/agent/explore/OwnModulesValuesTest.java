package dev.counterpoint.engine.agent.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the operators of the program's own modules come to, in TLC. */
class OwnModulesValuesTest {
    private static final String LIBRARY = "/dev/counterpoint/engine/agent/library/";

    @TempDir static Path engines;
    static RunningExplorer running;
    @TempDir Path folder;

    @BeforeAll
    static void start() {
        running = new RunningExplorer(engines);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void operatorsHaveTheirUsualValues() throws Exception {
        assertAllTrue(
                "",
                """
                F!MapThenFoldSet(LAMBDA x, y : <<x>> \\o y, <<>>, LAMBDA x : 2 * x, LAMBDA Z : CHOOSE x \\in Z : \\A y \\in Z : x <= y, {3, 1, 2}) = <<2, 4, 6>>
                FS!FoldSet(LAMBDA x, y : x - y, 0, {1, 2, 3}) = 2
                FS!SumSet(1..100) = 5050
                FS!ProductSet({2, 3, 4}) = 24
                FS!MapThenSumSet(LAMBDA x : x * x, {1, 2, 3}) = 14
                FS!FlattenSet({{1}, {2, 3}}) = {1, 2, 3}
                FS!SymDiff({1, 2}, {2, 3}) = {1, 3}
                FS!Quantify(1..10, LAMBDA x : x % 3 = 0) = 3
                FS!kSubset(2, {1, 2, 3}) = {{1, 2}, {1, 3}, {2, 3}}
                FS!kSubset(0, {1}) = {{}}
                FS!kSubset(4, {1}) = {}
                Cardinality(FS!kSubset(3, 1..20)) = 1140
                FS!Max({3, -1, 7}) = 7
                FS!Min({3, -1, 7}) = -1
                FS!Choices({{1, 2}, {3}}) = {{1, 3}, {2, 3}}
                FS!ChooseUnique({1, 2, 3}, LAMBDA x : x > 2) = 3
                Fn!Range(<<4, 5, 4>>) = {4, 5}
                Fn!Restrict([a |-> 1, b |-> 2], {"a"}) = [a |-> 1]
                Fn!RestrictValues(<<4, 5, 6>>, LAMBDA x : x < 6) = <<4, 5>>
                Fn!IsRestriction(<<1>>, <<1, 2>>)
                Fn!Pointwise(<<1, 2>>, <<3, 4>>, LAMBDA x, y : x + y) = <<4, 6>>
                Fn!AntiFunction([a |-> 1, b |-> 2]) = <<"a", "b">>
                Fn!IsInjective(<<1, 2, 3>>)
                ~Fn!IsInjective([a |-> 1, b |-> 1])
                Fn!Bijection({1, 2}, {"a", "b"}) = {<<"a", "b">>, <<"b", "a">>}
                ~Fn!ExistsSurjection({1}, {1, 2})
                Fn!FoldFunction(LAMBDA x, y : x + y, 0, [a |-> 1, b |-> 5]) = 6
                Fn!FoldFunctionOnSet(LAMBDA x, y : <<x>> \\o y, <<>>, <<"a", "b", "c">>, {1, 3}) = <<"a", "c">>
                Fn!SumFunction(<<1, 2, 3>>) = 6
                Fn!SumFunctionOnSet(<<1, 2, 3>>, {3}) = 3
                S!ToSet(<<1, 1, 2>>) = {1, 2}
                S!ToBag(<<"x", "y", "x">>) = [x |-> 2, y |-> 1]
                S!SetToSeq({2, 1, 3}) = <<1, 2, 3>>
                Len(S!SetToSeq(1..2000)) = 2000
                S!SetToSeqs({1, 2}) = {<<1, 2>>, <<2, 1>>}
                S!SetToSeqs({}) = {<<>>}
                Cardinality(S!SetToSeqs(1..6)) = 720
                S!SetToSortSeq({1, 2, 3}, LAMBDA x, y : x > y) = <<3, 2, 1>>
                S!SetToAllKPermutations({1, 2}) = {<<>>, <<1>>, <<2>>, <<1, 2>>, <<2, 1>>}
                S!TupleOf({1, 2}, 2) = {<<1, 1>>, <<1, 2>>, <<2, 1>>, <<2, 2>>}
                S!SeqOf({1}, 2) = {<<>>, <<1>>, <<1, 1>>}
                <<5, 6>> \\in S!BoundedSeq(1..100, 4)
                S!Contains(<<1, 2>>, 2) /\\ ~S!Contains(<<>>, 2)
                S!IsSorted(<<1, 2, 2>>, LAMBDA x, y : x <= y)
                S!Reverse(<<1, 2, 3>>) = <<3, 2, 1>>
                S!Remove(<<1, 2, 1>>, 1) = <<2>>
                S!ReplaceAll(<<1, 2, 1>>, 1, 7) = <<7, 2, 7>>
                S!SelectInSeq(<<4, 5, 6>>, LAMBDA x : x > 4) = 2
                S!SelectInSeq(<<4>>, LAMBDA x : x > 4) = 0
                S!SelectLastInSeq(<<4, 5, 6>>, LAMBDA x : x > 4) = 3
                S!SelectInSubSeq(<<4, 5, 6>>, 3, 3, LAMBDA x : x > 4) = 3
                S!InsertAt(<<1, 3>>, 2, 2) = <<1, 2, 3>>
                S!ReplaceAt(<<1, 3>>, 2, 2) = <<1, 2>>
                S!RemoveAt(<<1, 2, 3>>, 2) = <<1, 3>>
                S!RemoveFirst(<<1, 2, 1>>, 1) = <<2, 1>>
                S!RemoveFirstMatch(<<1, 2, 3>>, LAMBDA x : x > 1) = <<1, 3>>
                S!Cons(1, <<2>>) = <<1, 2>> /\\ S!Snoc(1, <<2>>) = <<2, 1>>
                S!Front(<<1, 2>>) = <<1>> /\\ S!Last(<<1, 2>>) = 2 /\\ S!Front(<<>>) = <<>>
                S!IsPrefix(<<1>>, <<1, 2>>) /\\ ~S!IsPrefix(<<2>>, <<1, 2>>) /\\ S!IsPrefix(<<>>, <<>>)
                S!IsStrictPrefix(<<1>>, <<1, 2>>) /\\ ~S!IsStrictPrefix(<<1>>, <<1>>)
                S!IsSuffix(<<2>>, <<1, 2>>) /\\ S!IsStrictSuffix(<<>>, <<1>>)
                S!Prefixes(<<1, 2>>) = {<<>>, <<1>>, <<1, 2>>}
                S!Suffixes(<<1, 2>>) = {<<>>, <<2>>, <<1, 2>>}
                S!LongestCommonPrefix({<<1, 2, 3>>, <<1, 2, 4>>}) = <<1, 2>>
                S!SeqMod(3, 3) = 3 /\\ S!SeqMod(4, 3) = 1
                S!FoldLeft(LAMBDA x, y : x - y, 10, <<1, 2, 3>>) = 4
                S!FoldRight(LAMBDA x, y : x - y, <<1, 2, 3>>, 10) = -8
                S!FoldSeq(LAMBDA x, y : {x} \\cup y, {}, <<1, 2, 1>>) = {1, 2}
                S!FoldLeftDomain(LAMBDA x, i : Append(x, i), <<>>, <<"a", "b">>) = <<1, 2>>
                S!FoldRightDomain(LAMBDA i, x : Append(x, i), <<"a", "b">>, <<>>) = <<2, 1>>
                S!FlattenSeq(<<<<1>>, <<>>, <<2, 3>>>>) = <<1, 2, 3>>
                S!Zip(<<1, 2, 3>>, <<"a", "b">>) = <<<<1, "a">>, <<2, "b">>>>
                S!Interleave(<<1, 3>>, <<2, 4>>) = <<<<1>>, <<2>>, <<3>>, <<4>>>>
                S!Interleave(<<1>>, <<2>>) = <<1, 2>> /\\ S!Interleave(<<>>, <<>>) = <<>>
                S!SubSeqs(<<1, 2>>) = {<<>>, <<1>>, <<2>>, <<1, 2>>}
                Cardinality(S!AllSubSeqs(<<1, 2, 3, 4>>)) = 16
                S!IndexFirstSubSeq(<<1>>, <<2, 1, 1>>) = 2
                S!ReplaceFirstSubSeq(<<7>>, <<1, 2>>, <<0, 1, 2, 1, 2>>) = <<0, 7, 1, 2>>
                S!ReplaceAllSubSeqs(<<7>>, <<1, 1>>, <<1, 1, 1, 1, 1>>) = <<7, 7, 1>>
                S!ReplaceAllSubSeqs(<<4>>, <<>>, <<>>) = <<4>>
                B!BagAdd([x |-> 1], "y") = [x |-> 1, y |-> 1] /\\ B!BagAdd([x |-> 1], "x") = [x |-> 2]
                B!BagRemove([x |-> 2], "x") = [x |-> 1] /\\ DOMAIN B!BagRemove([x |-> 1], "x") = {}
                DOMAIN B!BagRemoveAll([x |-> 2, y |-> 1], "x") = {"y"}
                B!SumBag((3 :> 2) @@ (4 :> 1)) = 10 /\\ B!ProductBag((3 :> 2) @@ (4 :> 1)) = 36
                W!&(6, 3) = 2 /\\ W!|(6, 3) = 7 /\\ W!^^(6, 3) = 5 /\\ W!Not(5) = 2 /\\ W!shiftR(13, 2) = 3
                C!choose(6, 2) = 15 /\\ C!choose(2, 3) = 0 /\\ C!factorial[5] = 120
                R!TransitiveClosure([p \\in (1..3) \\X (1..3) |-> p[2] = p[1] + 1], 1..3)[1, 3]
                ~R!TransitiveClosure([p \\in (1..3) \\X (1..3) |-> p[2] = p[1] + 1], 1..3)[1, 1]
                R!ReflexiveTransitiveClosure([p \\in (1..2) \\X (1..2) |-> FALSE], 1..2)[1, 1]
                R!IsTotallyOrderedUnder(LAMBDA x, y : x <= y, 1..3) /\\ ~R!IsSymmetricUnder(LAMBDA x, y : x <= y, 1..3)
                R!IsPartiallyOrdered([p \\in (1..3) \\X (1..3) |-> p[1] <= p[2]], 1..3)
                G!Path(Line) \\cap {<<1, 2, 3>>, <<1, 3>>} = {<<1, 2, 3>>}
                G!SimplePath(Line) = {<<1>>, <<2>>, <<3>>, <<1, 2>>, <<2, 3>>, <<1, 2, 3>>}
                G!AreConnectedIn(1, 3, Line) /\\ ~G!AreConnectedIn(3, 1, Line)
                G!ConnectionsIn(Line)[1, 1] /\\ ~G!HasCycle(Line) /\\ G!IsDag(Line) /\\ G!HasCycle(Loop)
                G!IsTreeWithRoot(Line, 3) /\\ ~G!IsTreeWithRoot(Line, 1)
                G!Ancestors(Line, 3) = {1, 2} /\\ G!Descendants(Line, 1) = {2, 3}
                G!Roots(Line) = {1} /\\ G!Leaves(Line) = {3} /\\ G!InDegree(Line, 2) = 1
                G!IsStronglyConnected(Loop) /\\ ~G!IsStronglyConnected(Line)
                G!IsBipartiteWithPartitions(Line, {1, 3}, {2})
                Cardinality(G!Graphs({1, 2})) = 16
                U!ConnectedComponents([node |-> 1..4, edge |-> {{1, 2}, {2, 3}}]) = {{1, 2, 3}, {4}}
                U!SimplePath([node |-> {1, 2}, edge |-> {{1, 2}}]) = {<<1>>, <<2>>, <<1, 2>>, <<2, 1>>}
                U!IsLoopFreeUndirectedGraph([node |-> {1, 2}, edge |-> {{1, 2}}]) /\\ Cardinality(U!UndirectedGraphs({1, 2})) = 8
                V!IsCausalOrder(<<[a |-> 1], [a |-> 1, b |-> 1]>>, LAMBDA c : c)
                V!CausalOrder(<<[a |-> 1, b |-> 1], [a |-> 1]>>, LAMBDA c : c, LAMBDA c : 0, LAMBDA c : DOMAIN c) = <<[a |-> 1], [a |-> 1, b |-> 1]>>
                J!ToJson([a |-> <<1, TRUE>>, b |-> {2}]) = "{\\"a\\":[1,true],\\"b\\":[2]}"
                J!ToJson("q\\"\\\\") = "\\"q\\\\\\"\\\\\\\\\\""
                J!ToJson([i \\in {2} |-> "x"]) = "{\\"2\\":\\"x\\"}" /\\ J!ToJson(<<>>) = "[]"
                J!ToJsonArray({1, 2}) = "[1,2]" /\\ J!ToJsonObject(<<7>>) = "{\\"1\\":7}"
                I!atoi("-17") = -17 /\\ I!zeroPadN(42, 5) = "00042" /\\ DOMAIN I!IOEnv = {}
                T!AssertEq(1, 1) /\\ T!TLCModelValue("mv") = T!TLCModelValue("mv") /\\ T!TLCNoOp(3) = 3
                T!TLCEvalDefinition("Line") = Line
                T!ToTrace([state |-> {<<2, "b">>, <<1, "a">>}]) = <<"a", "b">>
                X!SVGElemToString(X!Text(1, 2, "hi", <<>>)) = "<text x='1' y='2'>hi</text>"
                X!PointOnLine([x |-> 0, y |-> 0], [x |-> 10, y |-> 20], 2) = [x |-> 5, y |-> 10]
                X!NodeOfRingNetwork(10, 10, 5, 0, 4) = [x |-> 15, y |-> 10]
                DOMAIN X!NodesOfDirectedMultiGraph({"a", "b"}, {}, <<>>) = {"a", "b"}
                D!Add(D!Half(D!One), D!Half(D!One)) = D!One /\\ D!PrettyPrint(D!Half(D!One)) = "1/2" /\\ D!IsDyadicRational(D!Zero)
                A!MkSeq(2, LAMBDA i : i) = <<1, 2>> /\\ A!Repeat(LAMBDA x, i : x + i, 3, 0) = 6
                A!ApaFoldSet(LAMBDA x, y : x + y, 0, {1, 2}) = 3 /\\ A!ApaFoldSeqLeft(LAMBDA x, y : x - y, 0, <<1, 2>>) = -3
                A!SetAsFun({<<1, "a">>, <<2, "b">>}) = <<"a", "b">> /\\ A!FunAsSeq(<<1, 2, 3>>, 2, 3) = <<1, 2>>
                O!OptionGetOrElse(O!Some(1), 2) = 1 /\\ O!OptionGetOrElse(O!None, 2) = 2 /\\ O!IsNone(O!OptionGuess({}))
                O!OptionToSeq(O!OptionFlatMap(LAMBDA x : O!Some(x + 1), O!Some(1))) = <<2>>
                Q!VariantFilter("a", {Q!Variant("a", 1), Q!Variant("b", 2)}) = {1}
                N!factorial[4] = 24
                """
                        .lines()
                        .toList());
    }

    @Test
    void javaAndTlaAgree() throws Exception {
        Random random = new Random(4);
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String set = "{" + numbers(random, 5) + "}";
            String seq = "<<" + numbers(random, 5) + ">>";
            int a = random.nextInt(500);
            int b = random.nextInt(500);
            for (String call :
                    List.of(
                            "FS%s!FoldSet(Minus, 3, " + set + ")",
                            "FS%s!MapThenSumSet(Square, " + set + ")",
                            "FS%s!kSubset(2, " + set + ")",
                            "FS%s!Max({1} \\cup " + set + ")",
                            "FS%s!Min({1} \\cup " + set + ")",
                            "F%s!MapThenFoldSet(Minus, 3, Square, Greatest, " + set + ")",
                            "Fn%s!FoldFunctionOnSet(Minus, 3, " + seq + ", DOMAIN " + seq + ")",
                            "Fn%s!SumFunctionOnSet(" + seq + ", DOMAIN " + seq + ")",
                            "Fn%s!IsInjective(" + seq + ")",
                            "S%s!FoldLeft(Minus, 3, " + seq + ")",
                            "S%s!FoldRight(Minus, " + seq + ", 3)",
                            "S%s!FoldLeftDomain(Minus, 3, " + seq + ")",
                            "S%s!FoldRightDomain(Minus, " + seq + ", 3)",
                            "S%s!SetToSeqs(" + set + ")",
                            "S%s!ToSet(S%1$s!SetToSeq(" + set + "))",
                            "V%s!CausalOrder(" + log(random) + ", Self, Self, Self)",
                            "W%s!&(" + a + ", " + b + ")",
                            "W%s!|(" + a + ", " + b + ")",
                            "W%s!^^(" + a + ", " + b + ")",
                            "W%s!Not(" + a + ")",
                            "W%s!shiftR(" + a + ", " + b % 9 + ")")) {
                claims.add(call.formatted("") + " = " + call.formatted("Pure"));
            }
        }

        assertAllTrue(
                """
                Minus(x, y) == x - y
                Self(x) == x
                VPure == INSTANCE PureVectorClocks
                Square(x) == x * x
                Greatest(Z) == CHOOSE x \\in Z : \\A y \\in Z : x >= y
                FSPure == INSTANCE PureFiniteSetsExt
                FPure == INSTANCE PureFolds
                FnPure == INSTANCE PureFunctions
                SPure == INSTANCE PureSequencesExt
                WPure == INSTANCE PureBitwise
                """,
                claims);
    }

    private static String numbers(Random random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> String.valueOf(random.nextInt(9) - 4))
                .collect(Collectors.joining(", "));
    }

    private static String log(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(
                        i ->
                                "[%s |-> %d, b |-> %d]"
                                        .formatted(
                                                random.nextBoolean() ? "a" : "c",
                                                random.nextInt(3),
                                                random.nextInt(3)))
                .collect(Collectors.joining(", ", "<<", ">>"));
    }

    private void assertAllTrue(String definitions, List<String> claims) throws Exception {
        StringBuilder module = new StringBuilder("---- MODULE Claims ----\n");
        module.append("EXTENDS Integers, Sequences, FiniteSets, TLC\nVARIABLE v\n");
        """
        F Folds, FS FiniteSetsExt, Fn Functions, S SequencesExt, B BagsExt, W Bitwise, C Combinatorics, R Relation, \
        G Graphs, U UndirectedGraphs, V VectorClocks, J Json, I IOUtils, T TLCExt, X SVG, D DyadicRationals, \
        A Apalache, O Option, Q Variants, N NaturalsInduction\
        """
                .transform(all -> List.of(all.split(", ")))
                .forEach(pair -> module.append(pair.replace(" ", " == INSTANCE ")).append('\n'));
        module.append("Line == [node |-> 1..3, edge |-> {<<1, 2>>, <<2, 3>>}]\n");
        module.append("Loop == [node |-> 1..2, edge |-> {<<1, 2>>, <<2, 1>>}]\n");
        module.append(definitions);
        for (int i = 0; i < claims.size(); i++) {
            module.append("Claim").append(i).append(" ==\n    ").append(claims.get(i)).append('\n');
        }
        module.append("Claims == <<");
        module.append(
                IntStream.range(0, claims.size())
                        .mapToObj(i -> "Claim" + i)
                        .collect(Collectors.joining(", ")));
        module.append(">>\nInit == v = 0\nNext == v' = v\n====\n");
        Path file = Files.writeString(folder.resolve("Claims.tla"), module.toString());
        SpecSource source =
                new SpecSource(
                        file,
                        "Claims",
                        pureModules(),
                        "Claims.cfg",
                        "INIT Init\nNEXT Next\n",
                        List.of(),
                        List.of());
        Reply.Loaded loaded = RunningExplorer.answer(running.explorer().load(source));
        assertThat(loaded.diagnostics()).isEmpty();
        State state =
                RunningExplorer.answer(running.explorer().initialStates(1)).states().getFirst();
        Reply.Evaluated evaluated =
                RunningExplorer.answer(running.explorer().evaluate("Claims", state, null));
        assertThat(evaluated.error()).isNull();
        List<Value> values = ((SequenceValue) evaluated.value()).elements();
        for (int i = 0; i < claims.size(); i++) {
            assertThat(values.get(i)).as(claims.get(i)).isEqualTo(new BooleanValue(true));
        }
    }

    /** The same definitions under names behind which no Java stands. */
    private static Map<String, String> pureModules() throws IOException {
        List<String> modules =
                List.of(
                        "Folds",
                        "Functions",
                        "FiniteSetsExt",
                        "SequencesExt",
                        "Bitwise",
                        "VectorClocks");
        Map<String, String> overlays = new HashMap<>();
        for (String module : modules) {
            try (InputStream text =
                    OwnModulesValuesTest.class.getResourceAsStream(LIBRARY + module + ".tla")) {
                String renamed = new String(text.readAllBytes(), StandardCharsets.UTF_8);
                for (String other : modules) {
                    renamed = renamed.replaceAll("\\b" + other + "\\b", "Pure" + other);
                }
                overlays.put("Pure" + module, renamed);
            }
        }
        return overlays;
    }
}
