package dev.counterpoint.engine.agent.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.BeforeEach;
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
import java.util.stream.Collectors;

class SanyParserTest {
    private static final String SPEC =
            """
            ---- MODULE M ----
            EXTENDS Naturals, Base
            CONSTANTS N, Op(_)
            VARIABLE y
            LOCAL Hidden == 1
            Pair(a, b) == <<a, b>>
            a \\prec b == a < b
            f[i \\in 1..3] == i
            RECURSIVE Sum(_)
            Sum(s) == IF s = {} THEN 0 ELSE Sum({})
            Next == /\\ x' = 1
                    /\\ UNCHANGED y
            Live == WF_y(Next) /\\ [][Next]_y
            V == INSTANCE Base WITH x <- y
            ASSUME Positive == N > 0
            ====
            """;

    @TempDir Path temp;

    @BeforeEach
    void base() throws IOException {
        Files.writeString(
                temp.resolve("Base.tla"),
                "---- MODULE Base ----\nVARIABLE x\nInv == x = 1\n====\n");
    }

    @Test
    void modulesAreResolvedWithTheRootFirst() throws IOException {
        Spec spec = parse(SPEC);

        assertThat(spec.root().name()).isEqualTo("M");
        assertThat(spec.root().extended()).containsExactly("Naturals", "Base");
        assertThat(spec.modules()).extracting(Module::name).contains("Naturals", "Base");
        assertThat(spec.module("Naturals").orElseThrow().isStandard()).isTrue();
        assertThat(spec.module("Base").orElseThrow().file()).isEqualTo(temp.resolve("Base.tla"));
        assertThat(spec.variables()).extracting(Declaration::name).containsExactly("x", "y");
        assertThat(spec.constants()).extracting(Declaration::arity).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Hidden, CONSTANT, 5:7-5:12, 5:17",
        "Pair, CONSTANT, 6:1-6:4, 6:22",
        "\\prec, CONSTANT, 7:3-7:7, 7:18",
        "f, CONSTANT, 8:1-8:1, 8:18",
        "Sum, CONSTANT, 10:1-10:3, 10:39",
        "Next, ACTION, 11:1-11:4, 12:22",
        "Live, TEMPORAL, 13:1-13:4, 13:32"
    })
    void definitionsHaveTheirLevelAndPlace(String name, Level level, String nameRange, String end)
            throws IOException {
        Definition definition = parse(SPEC).definition(name).orElseThrow();

        assertThat(definition.level()).isEqualTo(level);
        var at = definition.nameRange();
        assertThat(at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn())
                .isEqualTo(nameRange);
        assertThat(definition.range().endLine() + ":" + definition.range().endColumn())
                .isEqualTo(end);
    }

    @Test
    void definitionsAreThoseTheModuleWrites() throws IOException {
        Module root = parse(SPEC).root();

        assertThat(root.definitions())
                .extracting(Definition::name)
                .containsExactly("Hidden", "Pair", "\\prec", "f", "Sum", "Next", "Live");
        assertThat(root.definitions().get(0).local()).isTrue();
        assertThat(root.definitions().get(4).recursive()).isTrue();
        assertThat(root.assumptions()).singleElement().matches(a -> "Positive".equals(a.name()));
    }

    /** An expression, and its tree in brackets. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '§',
            textBlock =
                    """
                    1 + N                            § (+ 1 N)
                    "a\\"b"                          § "a"b"
                    TRUE /\\ FALSE \\land TRUE       § (/\\ (/\\ TRUE FALSE) TRUE)
                    /\\ TRUE;/\\ FALSE               § (/\\ TRUE FALSE)
                    \\/ TRUE;\\/ FALSE               § (\\/ TRUE FALSE)
                    ~TRUE <=> FALSE                  § (<=> (~ TRUE) FALSE)
                    N # 1                            § (/= N 1)
                    {1} \\union {2}                  § (\\cup ({} 1) ({} 2))
                    x' = y                           § (= (' x) y)
                    UNCHANGED <<x, y>>               § (UNCHANGED (<<>> x y))
                    IF TRUE THEN 1 ELSE 2            § (IF TRUE 1 2)
                    CASE N = 1 -> 2 [] OTHER -> 3    § (CASE (-> (= N 1) 2) (OTHER 3))
                    [a |-> 1, b |-> 2].a             § (. ([|->] (|-> "a" 1) (|-> "b" 2)) "a")
                    [a : {1}]                        § ([:] (: "a" ({} 1)))
                    [{1} -> {2}]                     § ([->] ({} 1) ({} 2))
                    {1} \\X {2} \\X {3}              § (\\X ({} 1) ({} 2) ({} 3))
                    y[1]                             § (f[] y 1)
                    [y EXCEPT ![1].a = @ + 1]        § (EXCEPT y (!= (! 1 "a") (+ @ 1)))
                    \\A i \\in {1}, j \\in {2} : i = j § (FOR_ALL i:({} 1) j:({} 2) (= i j))
                    \\E <<i, j>> \\in {1} : i = j     § (EXISTS <i,j>:({} 1) (= i j))
                    CHOOSE i : i = 1                 § (CHOOSE i (= i 1))
                    {i \\in {1} : i = 1}             § (SET_FILTER i:({} 1) (= i 1))
                    {i + 1 : i \\in {1}}             § (SET_OF_ALL i:({} 1) (+ i 1))
                    [i \\in {1} |-> i]               § (FUNCTION i:({} 1) i)
                    LET b == 1 IN b                  § (LET b=1 b)
                    Op(1)                            § (Op 1)
                    Twice(LAMBDA k : k, 1)           § (Twice (LAMBDA k k) 1)
                    Twice(Op, 1)                     § (Twice &Op 1)
                    lab :: TRUE                      § lab::TRUE
                    [][x' = 1]_x                     § ([] ([]_ (= (' x) 1) x))
                    <><<x' = 1>>_x                   § (<> (<<>>_ (= (' x) 1) x))
                    SF_x(ENABLED (x' = 1))           § (SF_ x (ENABLED (= (' x) 1)))
                    x = 1 ~> y = 1                   § (~> (= x 1) (= y 1))
                    V!Inv                            § V!Inv
                    """)
    void everyConstructHasItsTree(String text, String tree) throws IOException {
        String spec =
                SPEC.replace(
                        "ASSUME",
                        "Twice(g(_), k) == g(g(k))\nE ==\n"
                                + text.strip().replace(';', '\n')
                                + "\nASSUME");

        assertThat(show(parse(spec).definition("E").orElseThrow().body())).isEqualTo(tree.strip());
    }

    @Test
    void aNameReachedThroughAnInstanceKnowsWhereItIsDefined() throws IOException {
        Spec spec = parse(SPEC.replace("ASSUME", "E == V!Inv\nASSUME"));

        Expression body = spec.definition("E").orElseThrow().body();

        assertThat(body)
                .isInstanceOfSatisfying(
                        Expression.Apply.class,
                        a -> assertThat(a.operator().module()).isEqualTo("Base"));
    }

    private Spec parse(String text) throws IOException {
        Files.writeString(temp.resolve("M.tla"), text);
        var parsed =
                new SanyParser(temp)
                        .parse(
                                new SpecSource(
                                        temp.resolve("M.tla"),
                                        "M",
                                        Map.of(),
                                        "",
                                        "",
                                        List.of(),
                                        List.of()));
        assertThat(parsed.diagnostics()).isEmpty();
        return Objects.requireNonNull(parsed.spec());
    }

    private static String show(Expression expression) {
        return switch (expression) {
            case Expression.Apply a when a.arguments().isEmpty() -> a.operator().name();
            case Expression.Apply a -> "(" + a.operator().name() + showAll(a.arguments()) + ")";
            case Expression.Bind b ->
                    b.bounds().stream()
                            .map(SanyParserTest::show)
                            .collect(
                                    Collectors.joining(
                                            "", "(" + b.binder(), showAll(b.bodies()) + ")"));
            case Expression.Let l ->
                    l.definitions().stream()
                            .map(d -> d.name() + "=" + show(d.body()))
                            .collect(Collectors.joining(" ", "(LET ", " " + show(l.body()) + ")"));
            case Expression.Literal l when l.kind() == Expression.Literal.LiteralKind.STRING ->
                    '"' + l.text() + '"';
            case Expression.Literal l -> l.text();
            case Expression.At at -> "@";
            case Expression.Labelled l -> l.label() + "::" + show(l.body());
            case Expression.OperatorArgument o -> "&" + o.operator().name();
            case Expression.Instantiated i -> "(INSTANCE " + show(i.body()) + ")";
        };
    }

    private static String show(Expression.Bound bound) {
        String names = String.join(",", bound.names());
        String shown = bound.tuple() ? "<" + names + ">" : names;
        return " " + shown + (bound.set() == null ? "" : ":" + show(bound.set()));
    }

    private static String showAll(List<Expression> expressions) {
        return expressions.stream().map(e -> " " + show(e)).collect(Collectors.joining());
    }
}
