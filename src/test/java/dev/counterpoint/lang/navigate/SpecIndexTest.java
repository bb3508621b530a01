package dev.counterpoint.lang.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class SpecIndexTest {
    static final String BASE =
            """
            ---- MODULE Base ----
            CONSTANT Size
            VARIABLE slot \\* what it holds
            \\* The slot is small.
            Small == slot = Size
            LOCAL Hidden == 1
            ====
            """;
    static final String ROOT =
            """
            ---- MODULE Root ----
            EXTENDS Naturals, Sequences
            CONSTANT Node
            VARIABLES x, log
            a \\prec b == a < b
            f[i \\in 1..3] == IF i = 1 THEN 1 ELSE f[i - 1]
            RECURSIVE Sum(_)
            Sum(s) == IF s = {} THEN 0 ELSE Sum({})
            Pick(S, i) == CHOOSE e \\in {e \\in S : e > i} : e \\prec 3
            Next ==
                LET top == Len(log)
                IN  /\\ x' = [x EXCEPT ![top] = @ + 1]
                    /\\ \\E n \\in Node, m \\in Node : log' = Append(log, [x |-> n, y |-> m])
            B == INSTANCE Base WITH Size <- Node, slot <- x
            Good == B!Small /\\ Pick({1}, 2) = f[1]
            THEOREM Goodness == Good => []B!Small
            ====
            """;

    @TempDir private Path temp = Path.of("");
    private SpecIndex index;

    @BeforeEach
    void parse() {
        index = new Parsed(temp).with("Base", BASE).with("Root", ROOT).index("Root");
    }

    @ParameterizedTest(name = "{1} in line {0} is a {2} of {3}, line {4}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    5 ; < ; DEFINITION ; Naturals ; 0
                    6 ; f[i ; DEFINITION ; Root ; 6
                    6 ; i = ; BOUND ; Root ; 6
                    7 ; Sum ; DEFINITION ; Root ; 8
                    8 ; s = ; PARAMETER ; Root ; 8
                    9 ; S : ; PARAMETER ; Root ; 9
                    9 ; e > ; BOUND ; Root ; 9
                    9 ; \\prec ; DEFINITION ; Root ; 5
                    11 ; Len ; DEFINITION ; Sequences ; 0
                    11 ; log ; VARIABLE ; Root ; 4
                    12 ; top ; LOCAL ; Root ; 11
                    13 ; n, ; BOUND ; Root ; 13
                    13 ; m] ; BOUND ; Root ; 13
                    14 ; Base ; MODULE ; Base ; 1
                    14 ; Size ; CONSTANT ; Base ; 2
                    14 ; slot ; VARIABLE ; Base ; 3
                    14 ; x ; VARIABLE ; Root ; 4
                    15 ; B! ; INSTANCE ; Root ; 14
                    15 ; Small ; DEFINITION ; Base ; 5
                    16 ; Good = ; DEFINITION ; Root ; 15
                    2 ; Sequences ; MODULE ; Sequences ; 0
                    """)
    void eachNameHasItsMeaning(int line, String where, SymbolKind kind, String module, int placed) {
        int column = index.line("Root", line).lastIndexOf(where) + 1;

        Symbol symbol = index.at("Root", line, column).orElseThrow().symbol();

        assertThat(symbol.kind()).isEqualTo(kind);
        assertThat(symbol.module()).isEqualTo(module);
        if (placed > 0) {
            assertThat(symbol.place().line()).isEqualTo(placed);
        }
    }

    @Test
    void twoBoundNamesOfOneSpellingAreTwo() {
        String line = index.line("Root", 9);
        Symbol outer = index.at("Root", 9, line.indexOf("e \\in") + 1).orElseThrow().symbol();
        Symbol inner = index.at("Root", 9, line.indexOf("{e") + 2).orElseThrow().symbol();

        assertThat(outer).isNotEqualTo(inner);
        assertThat(index.occurrences(outer)).hasSize(2);
        assertThat(index.occurrences(inner)).hasSize(2);
    }

    @Test
    void aRecordsFieldIsNoVariable() {
        int column = index.line("Root", 13).indexOf("x |->") + 1;

        assertThat(index.at("Root", 13, column)).isEmpty();
    }

    @Test
    void usesAreFoundInAllModules() {
        Symbol small = index.visible("Base").get("Small");

        assertThat(index.occurrences(small))
                .extracting(o -> o.range().module() + ":" + o.range().line())
                .containsExactlyInAnyOrder("Base:5", "Root:15", "Root:16");
    }

    @Test
    void theOutlineHasEachDefinitionOnceInTheOrderOfTheText() {
        assertThat(index.outline("Root"))
                .extracting(Symbol::name)
                .containsExactly(
                        "Node",
                        "x",
                        "log",
                        "\\prec",
                        "f",
                        "Sum",
                        "Pick",
                        "Next",
                        "B",
                        "Good",
                        "Goodness");
    }

    @Test
    void hoverTellsFormPlainTextAndOrigin() {
        Hovers hovers = new Hovers(new Reference());

        assertThat(hovers.of(index, index.visible("Base").get("Small")))
                .isEqualTo(
                        new Hover(
                                "Small == slot = Size",
                                "The slot is small.",
                                "About one state, module Base"));
        assertThat(hovers.of(index, index.visible("Base").get("slot")).plain())
                .isEqualTo("what it holds");
        assertThat(hovers.of(index, index.visible("Root").get("Len")).plain())
                .isEqualTo("The number of elements of the sequence s.");
        assertThat(hovers.builtIn("UNCHANGED")).isPresent();
    }

    @Test
    void symbolsAreFoundByTheBeginningsOfTheirWords() {
        List<Symbol> symbols = index.symbols();

        assertThat(SymbolSearch.find(symbols, "Go")).extracting(Symbol::name).startsWith("Good");
        assertThat(SymbolSearch.find(symbols, "SubS"))
                .extracting(Symbol::name)
                .first()
                .isEqualTo("SubSeq");
        assertThat(SymbolSearch.find(symbols, "zzz")).isEmpty();
    }

    @Test
    void eachOperatorOfTheReferenceIsInItsModule() {
        for (Reference.Entry entry : new Reference().entries()) {
            if (entry.module() != null) {
                assertThat(StandardText.of(entry.module()).orElseThrow())
                        .as(entry.name())
                        .contains(entry.name().equals("-.") ? "-. a" : entry.name());
            }
        }
    }
}
