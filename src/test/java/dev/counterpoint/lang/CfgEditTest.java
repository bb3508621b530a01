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

import java.util.ArrayList;
import java.util.List;

class CfgEditTest {
    private static final String FILE =
            """
            \\* A wide model.
            CONSTANTS
                N = 3        \\* people
                Node = {a, (* the first *) b}
                None = None
            (* what holds
               and why *)
            SPECIFICATION Spec
            INVARIANTS TypeOK
                Safe \\* never both
            PROPERTY Live
            """;

    /** Comments and white space of all kinds between words that mean something. */
    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> gaps =
                Arbitraries.of(
                        " ",
                        "\n",
                        "\n    ",
                        "  \\* said (* here *)\n",
                        " (* in between *) ",
                        "\n(* over\n   lines *)\n",
                        "\r\n",
                        "\t");
        Arbitrary<String> parts =
                Arbitraries.of(
                        "CONSTANTS@N =@3@Node = {a,@b}",
                        "CONSTANT@N = 3",
                        "CONSTANT@None = None@M <-@Other@N = \"x y\"",
                        "INVARIANTS@A@B",
                        "INVARIANT@A",
                        "INVARIANT",
                        "PROPERTIES@P@Q",
                        "CONSTRAINT@C",
                        "_RL_REWARD@Whatever",
                        "CHECK_DEADLOCK@FALSE",
                        "SYMMETRY@Perms");
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(6), gaps.list().ofSize(30))
                .as(CfgEditTest::filled);
    }

    private static String filled(List<String> parts, List<String> gaps) {
        StringBuilder text = new StringBuilder();
        int gap = 0;
        for (char c : String.join("@", parts).toCharArray()) {
            if (c == '@') {
                text.append(gaps.get(gap++ % gaps.size()));
            } else {
                text.append(c);
            }
        }
        return text.append(gaps.getLast()).toString();
    }

    @Property(tries = 400)
    void aValueIsChangedAndNothingElse(@ForAll("files") String file) {
        String changed = CfgEdit.assign(file, "N", false, null, "{n1, -2}");

        assertThat(value(changed, "N")).isEqualTo("{n1, -2}");
        assertThat(comments(changed)).isEqualTo(comments(file));
        assertThat(without(model(changed), "N")).isEqualTo(without(model(file), "N"));
    }

    @Property(tries = 400)
    void aValueThatIsChangedBackLeavesEveryByteAsItWas(@ForAll("files") String file) {
        for (Assignment constant : model(file).constants()) {
            String there =
                    CfgEdit.assign(file, constant.name(), constant.override(), null, "other_1");
            assertThat(
                            CfgEdit.assign(
                                    there,
                                    constant.name(),
                                    constant.override(),
                                    null,
                                    value(file, constant.name())))
                    .satisfies(t -> assertThat(words(t)).isEqualTo(words(file)))
                    .satisfies(t -> assertThat(comments(t)).isEqualTo(comments(file)));
        }
    }

    @Property(tries = 400)
    void sayingWhatIsSaidAlreadyChangesNoByte(@ForAll("files") String file) {
        String again = file;
        Model model = model(file);
        for (Assignment c : model.constants()) {
            again = CfgEdit.assign(again, c.name(), c.override(), null, value(file, c.name()));
        }
        for (Entry e : model.invariants()) {
            again = CfgEdit.add(again, CfgSection.INVARIANTS, e.name());
        }
        if (model.deadlock() != null) {
            again = CfgEdit.deadlock(again, model.deadlock());
        }
        assertThat(again).isEqualTo(file);
    }

    @Property(tries = 400)
    void aNameComesAndGoesAndCommentsStay(@ForAll("files") String file) {
        String with = CfgEdit.add(file, CfgSection.INVARIANTS, "Fresh");
        assertThat(names(model(with).invariants()))
                .containsExactlyElementsOf(plus(names(model(file).invariants()), "Fresh"));
        assertThat(comments(with)).isEqualTo(comments(file));

        String again = CfgEdit.remove(with, CfgSection.INVARIANTS, "Fresh");
        assertThat(said(model(again))).isEqualTo(said(model(file)));
        assertThat(comments(again)).isEqualTo(comments(file));
    }

    @Property(tries = 400)
    void whatIsTakenOutIsGoneAndCommentsStay(@ForAll("files") String file) {
        String without = CfgEdit.unassign(file, "N", null);
        for (String name : names(model(file).invariants())) {
            without = CfgEdit.remove(without, CfgSection.INVARIANTS, name);
        }
        assertThat(model(without).invariants()).isEmpty();
        assertThat(comments(without)).isEqualTo(comments(file));
    }

    @Example
    void aValueIsReplacedInItsPlace() {
        assertThat(CfgEdit.assign(FILE, "N", false, null, "4"))
                .isEqualTo(FILE.replace("N = 3", "N = 4"));
    }

    @Example
    void anElementIsAddedToASetAndTheCommentInItStays() {
        assertThat(CfgEdit.assign(FILE, "Node", false, null, "{a, b, c}"))
                .isEqualTo(FILE.replace(" b}", " b, c}"));
    }

    @Example
    void anElementThatGoesLeavesNoHole() {
        assertThat(CfgEdit.assign("CONSTANT S = {a, b, c}\n", "S", false, null, "{b, c}"))
                .isEqualTo("CONSTANT S = {b, c}\n");
        assertThat(CfgEdit.assign("CONSTANT S = {a, b, c}\n", "S", false, null, "{a, b}"))
                .isEqualTo("CONSTANT S = {a, b}\n");
        assertThat(CfgEdit.assign("CONSTANT S = {}\n", "S", false, null, "{a}"))
                .isEqualTo("CONSTANT S = {a}\n");
    }

    @Example
    void aValueBecomesADefinition() {
        assertThat(CfgEdit.assign(FILE, "None", true, null, "NoOne"))
                .isEqualTo(FILE.replace("None = None", "None <- NoOne"));
    }

    @Example
    void aNewConstantStandsUnderTheOthers() {
        assertThat(CfgEdit.assign(FILE, "M", false, null, "1"))
                .isEqualTo(FILE.replace("None = None\n", "None = None\n    M = 1\n"));
    }

    @Example
    void aNewNameIsWrittenTheWayTheOthersAre() {
        assertThat(CfgEdit.add(FILE, CfgSection.INVARIANTS, "Third"))
                .isEqualTo(FILE.replace("never both\n", "never both\n    Third\n"));
        assertThat(CfgEdit.add(FILE, CfgSection.PROPERTIES, "Q")).isEqualTo(FILE + "PROPERTY Q\n");
        assertThat(CfgEdit.add("INVARIANTS A B\n", CfgSection.INVARIANTS, "C"))
                .isEqualTo("INVARIANTS A B C\n");
    }

    @Example
    void aPartThatIsNotThereIsWrittenAtTheEnd() {
        assertThat(CfgEdit.add("INIT I\r\nNEXT N", CfgSection.CONSTRAINTS, "Small"))
                .isEqualTo("INIT I\r\nNEXT N\r\nCONSTRAINTS\r\n    Small\r\n");
        assertThat(CfgEdit.deadlock(FILE, false)).isEqualTo(FILE + "CHECK_DEADLOCK FALSE\n");
    }

    @Example
    void theLastOfAPartGoesWithTheWordThatOpensIt() {
        assertThat(CfgEdit.remove(FILE, CfgSection.PROPERTIES, "Live"))
                .isEqualTo(FILE.replace("PROPERTY Live\n", ""));
        assertThat(CfgEdit.remove(FILE, CfgSection.INVARIANTS, "Safe"))
                .isEqualTo(FILE.replace("Safe \\*", "\\*"));
    }

    @Example
    void theBehaviorIsSaidInOneWayOrTheOther() {
        String both = CfgEdit.initAndNext(FILE, "Init", "Next");
        assertThat(both).isEqualTo(FILE.replace("SPECIFICATION Spec", "INIT Init\nNEXT Next"));
        assertThat(CfgEdit.specification(both, "Spec")).isEqualTo(FILE);
    }

    private static Model model(String text) {
        return CfgReader.read("M.cfg", text).model();
    }

    private static String value(String text, String name) {
        return model(text).constants().stream()
                .filter(c -> c.name().equals(name))
                .map(Assignment::value)
                .reduce((a, b) -> b)
                .orElse("");
    }

    /** Only the last of several of one name is changed. */
    private static List<String> without(Model model, String name) {
        return said(model).stream().filter(s -> !s.startsWith(name + " ")).toList();
    }

    private static List<String> said(Model model) {
        List<String> said = new ArrayList<>();
        model.constants().forEach(c -> said.add(c.name() + " " + c.override() + c.value()));
        names(model.invariants()).forEach(n -> said.add("inv " + n));
        names(model.properties()).forEach(n -> said.add("prop " + n));
        names(model.constraints()).forEach(n -> said.add("con " + n));
        names(model.symmetry()).forEach(n -> said.add("sym " + n));
        said.add(String.valueOf(model.deadlock()));
        return said;
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(Entry::name).toList();
    }

    private static List<String> plus(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    private static List<String> comments(String text) {
        return of(text, true);
    }

    private static List<String> words(String text) {
        return of(text, false);
    }

    private static List<String> of(String text, boolean comments) {
        Tokens tokens = CfgTokens.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean comment = tokens.kind(i) == TokenKind.COMMENT;
            if (comment == comments && tokens.kind(i) != TokenKind.WHITESPACE) {
                found.add(text.substring(tokens.start(i), tokens.end(i)).strip());
            }
        }
        return found;
    }
}
