package dev.counterpoint.lang.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.ModelFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RenameTest {
    private static final String LISTS =
            """
            ---- MODULE Lists ----
            EXTENDS Naturals
            CONSTANT Limit
            VARIABLES small, big
            Ready(jug) == /\\ jug > 0
                          /\\ \\/ jug < Limit
                             \\/ jug = Limit  \\* full
                          /\\ TRUE
            Pour == LET least(m, n) == IF m < n THEN m ELSE n IN
                    /\\ Ready(small) /\\ Ready(big) => /\\ TRUE
                                                     /\\ small < 5
                    /\\ small' = least(small, big)
                    /\\ UNCHANGED big
            Fine == \\A x \\in {small}, y \\in {big} : x + y < Limit
            THEOREM Pour => Ready(small)
            ====
            """;
    private static final String CONFIG =
            "CONSTANT Limit = 4\nNEXT Pour\nINVARIANTS Fine Ready2\nCONSTANT Ready2 <- Fine\n";

    @TempDir private Path temp = Path.of("");

    private Renaming plan(String root, SpecIndex index, Symbol symbol, String newName) {
        Path file = temp.resolve(root + ".cfg");
        ModelFile model = new ModelFile(file, CfgReader.read(file, CONFIG).model());
        return Rename.plan(
                List.of(new Rename.Part(index, List.of(model), Map.of(file, CONFIG))),
                symbol,
                newName);
    }

    private static Symbol symbol(SpecIndex index, String module, String name) {
        return index.occurrences(module).stream()
                .filter(Occurrence::defining)
                .map(Occurrence::symbol)
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} of {1} to {2}")
    @CsvSource({
        "Ready, Lists, CanPour",
        "Pour, Lists, P",
        "small, Lists, theSmallerOne",
        "Limit, Lists, L",
        "least, Lists, minimum",
        "jug, Lists, j",
        "m, Lists, first",
        "x, Lists, s",
        "big, Lists, b",
        "Fine, Lists, AllIsAsItShouldBe",
        "Small, Root, Tiny",
        "B, Root, TheBase",
        "Pick, Root, P",
        "log, Root, messages",
        "x, Root, thevalue",
        "Sum, Root, S2",
        "f, Root, fun",
        "top, Root, t",
        "Node, Root, Nodes"
    })
    void meaningIsKeptAndTheWayBackGivesTheSameBytes(String name, String root, String newName) {
        Map<String, String> texts =
                root.equals("Lists")
                        ? Map.of("Lists", LISTS)
                        : Map.of("Base", SpecIndexTest.BASE, "Root", SpecIndexTest.ROOT);
        String home = name.equals("Small") ? "Base" : root;
        SpecIndex before = index(texts, root);
        Symbol symbol = symbol(before, home, name);

        Renaming.Plan there = (Renaming.Plan) plan(root, before, symbol, newName);
        SpecIndex renamed = index(after(texts, there), root);

        assertThat(SameMeaning.of(before.spec(), renamed.spec(), symbol, newName)).isTrue();
        assertThat(SameMeaning.of(before.spec(), before.spec(), symbol, newName))
                .as("the comparison sees that a name changed")
                .isEqualTo(symbol.kind().isLocal());
        Renaming.Plan back =
                (Renaming.Plan) plan(root, renamed, symbol(renamed, home, newName), name);
        assertThat(after(after(texts, there), back)).isEqualTo(texts);
    }

    private SpecIndex index(Map<String, String> texts, String root) {
        Parsed parsed = new Parsed(temp);
        texts.forEach(parsed::with);
        return parsed.index(root);
    }

    private Map<String, String> after(Map<String, String> texts, Renaming.Plan plan) {
        Map<String, String> result = new HashMap<>(texts);
        plan.edits()
                .keySet()
                .forEach(
                        file -> {
                            String module = file.getFileName().toString().replace(".tla", "");
                            if (texts.containsKey(module)) {
                                result.put(module, plan.after(file));
                            }
                        });
        return result;
    }

    @Test
    void listsMoveAlongWithTheirFirstLine() {
        SpecIndex index = index(Map.of("Lists", LISTS), "Lists");

        Renaming.Plan plan =
                (Renaming.Plan) plan("Lists", index, symbol(index, "Lists", "jug"), "bucket");

        assertThat(plan.after(temp.resolve("Lists.tla")))
                .contains(
                        """
                        Ready(bucket) == /\\ bucket > 0
                                         /\\ \\/ bucket < Limit
                                            \\/ bucket = Limit  \\* full
                                         /\\ TRUE
                        """);
    }

    @Test
    void theTagThatNamesTheActorFollows() {
        String text =
                """
                ---- MODULE Tags ----
                VARIABLE x
                (* A node wakes up.    *)
                (* @actor n            *)
                (* @evidence n is seen *)
                Wake(n) == x' = n

                \\* @actor node of the cluster
                \\* @actor n
                Sleep(n) == \\E node \\in {n} : x' = node
                ====
                """
                        .replace("\\\\", "\\");
        SpecIndex index = index(Map.of("Tags", text), "Tags");
        Path file = temp.resolve("Tags.tla");

        Renaming.Plan wake = (Renaming.Plan) plan("Tags", index, symbol(index, "Tags", "n"), "who");
        Renaming.Plan sleep =
                (Renaming.Plan) plan("Tags", index, symbol(index, "Tags", "node"), "m");

        assertThat(wake.after(file))
                .contains("(* @actor who          *)\n(* @evidence n is seen *)\nWake(who)")
                .contains("\\* @actor n\n");
        assertThat(sleep.after(file)).contains("\\* @actor m of the cluster\n\\* @actor n\n");
    }

    @Test
    void modelsAreChangedWhereTheyMeanTheName() {
        SpecIndex index = index(Map.of("Lists", LISTS), "Lists");

        Renaming.Plan plan =
                (Renaming.Plan) plan("Lists", index, symbol(index, "Lists", "Fine"), "Good");

        assertThat(plan.after(temp.resolve("Lists.cfg")))
                .isEqualTo(
                        "CONSTANT Limit = 4\nNEXT Pour\nINVARIANTS Good Ready2\n"
                                + "CONSTANT Ready2 <- Good\n");
        assertThat(plan.changes()).extracting(Renaming.Change::line).contains(3, 4);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Fine ; Pour ; Pour is already the name of a definition in line 9 of Lists.
                    Fine ; jug ; jug is already the name of a parameter in line 5 of Lists.
                    x ; y ; y is already the name of a bound name in line 14 of Lists.
                    jug ; Limit ; Limit is already the name of a constant in line 3 of Lists.
                    Fine ; IF ; IF is a word of TLA+ itself.
                    Fine ; a-b ; A name has letters, digits and _ only, and at least one letter.
                    Fine ; Fine ; This is its name already.
                    """)
    void whatWouldClashIsRefusedInASentence(String name, String newName, String sentence) {
        SpecIndex index = index(Map.of("Lists", LISTS), "Lists");

        assertThat(plan("Lists", index, symbol(index, "Lists", name), newName))
                .isEqualTo(new Renaming.Refused(sentence));
    }

    @Test
    void whatAnInstanceTakesByItsNameIsNotRenamed() {
        String base = "---- MODULE Base ----\nVARIABLE x\nInv == x = 1\n====\n";
        String root = "---- MODULE Root ----\nVARIABLE x\nB == INSTANCE Base\nI == B!Inv\n====\n";
        SpecIndex index = index(Map.of("Base", base, "Root", root), "Root");

        assertThat(plan("Root", index, symbol(index, "Root", "x"), "y"))
                .isInstanceOf(Renaming.Refused.class);
    }

    @Test
    void whatComesWithTheToolsIsNotRenamed() {
        SpecIndex index = index(Map.of("Lists", LISTS), "Lists");

        assertThat(plan("Lists", index, index.visible("Lists").get("Nat"), "N"))
                .isEqualTo(new Renaming.Refused("Nat comes with TLA+ in module Naturals."));
    }
}
