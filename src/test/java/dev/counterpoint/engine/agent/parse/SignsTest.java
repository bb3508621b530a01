package dev.counterpoint.engine.agent.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Modules whose operators are written as Unicode signs. */
class SignsTest {
    private static final String HEAD = "---- MODULE M ----\nEXTENDS Naturals\nVARIABLES a, b, c\n";
    private static final List<String> ATOMS =
            List.of("a", "b'", "a \\in {1, 2}", "~c", "<<a, b>> = <<c, 1>>", "a \\notin {b}");

    @TempDir Path temp;

    @Test
    void everySignMeansWhatItsSpellingMeans() throws IOException {
        String signs =
                """
                CONSTANTS S, T
                Init ≜ a ∈ S ∧ b ∉ T ∧ c = ⟨1, 2⟩
                Next ≜ ∨ ∧ a′ ∈ {x ∈ S : ∀ y ∈ T : x ≤ y ∧ y ≥ x}
                         ∧ ∃x∈S : x ≠ a
                         ∧ b′ = [x ∈ S ↦ S ∪ (T ∩ S)]
                         ∧ c' ∈ [S → T] ∨ S ⊆ T ⇒ ¬(S = T)
                       ∨ UNCHANGED ⟨a, b, c⟩
                x ⊕ y ≜ x ÷ y
                Spec ≜ Init ∧ □[Next]_⟨a, b, c⟩ ∧ ◇⟨Next⟩_⟨a, b, c⟩ ∧ WF_⟨a,b,c⟩(Next) ∧ □◇(a∈ℕ)
                Any ≜ (a ≡ b) ⇔ ((1 ⊕ 2) = 3)
                """;
        String ascii =
                """
                CONSTANTS S, T
                Init == a \\in S /\\ b \\notin T /\\ c = <<1, 2>>
                Next == \\/ /\\ a' \\in {x \\in S : \\A y \\in T : x =< y /\\ y >= x}
                           /\\ \\E x \\in S : x /= a
                           /\\ b' = [x \\in S |-> S \\cup (T \\cap S)]
                           /\\ c' \\in [S -> T] \\/ S \\subseteq T => ~(S = T)
                        \\/ UNCHANGED <<a, b, c>>
                x (+) y == x \\div y
                Spec == Init /\\ [][Next]_<<a, b, c>> /\\ <><<Next>>_<<a, b, c>> /\\ WF_<<a,b,c>>(Next) /\\ []<>(a\\in Nat)
                Any == (a \\equiv b) <=> ((1 (+) 2) = 3)
                """;

        assertThat(meaning(spec(HEAD + without(signs) + "====\n")))
                .isEqualTo(meaning(spec(HEAD + without(ascii) + "====\n")));
    }

    /** The operators that Naturals defines cannot be the example's own. */
    private static String without(String text) {
        return text.replace("\\div", "+").replace("÷", "+");
    }

    @Test
    void anyListsKeepTheirMeaningFromAsciiToSignsAndBack() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            String ascii = HEAD + "F == " + formula(random, 3, 5) + "\n====\n";
            String signs = UnicodeText.toSigns(ascii);
            String back = UnicodeText.toAscii(signs);

            String meaning = meaning(spec(ascii));

            assertThat(meaning(spec(signs))).as(signs).isEqualTo(meaning);
            assertThat(meaning(spec(back))).as(back).isEqualTo(meaning);
        }
    }

    @Test
    void placesAreThoseInTheAuthorsText() throws IOException {
        Random random = new Random(12);
        for (int i = 0; i < 20; i++) {
            String ascii = HEAD + "\tF == " + formula(random, 3, 13) + "\n====\n";
            List<String> signs = UnicodeText.toSigns(ascii).lines().toList();
            Spec spec = spec(String.join("\n", signs));

            for (Expression name : names(spec.root().definitions().getFirst().body())) {
                SourceRange range = name.range();
                String line = signs.get(range.line() - 1);
                assertThat(line.substring(range.column() - 1, range.endColumn()))
                        .isEqualTo(((Expression.Apply) name).operator().name());
            }
        }
    }

    @Test
    void aMistakeIsShownWhereItStands() throws IOException {
        Diagnostic undefined = problem("F ≜ ∀ x ∈ {1} : x ∈ Foo ∧ TRUE");
        assertThat(undefined.message()).contains("Foo is not defined");
        assertThat(undefined.range()).isEqualTo(new SourceRange("M", 4, 21, 4, 23));

        Diagnostic syntax = problem("F ≜ (a ∈ b] ∧ c");
        assertThat(syntax.range()).isEqualTo(new SourceRange("M", 4, 11, 4, 11));

        Diagnostic unknown = problem("F ≜ a ∈ b ⊠ c");
        assertThat(unknown.message()).isEqualTo("⊠ has no meaning in TLA+ here.");
        assertThat(unknown.range()).isEqualTo(new SourceRange("M", 4, 11, 4, 11));
    }

    @Test
    void modulesBesideItMayBeWrittenWithSignsToo() throws IOException {
        Files.writeString(
                temp.resolve("Base.tla"), "---- MODULE Base ----\nOne ≜ ∀ x ∈ {1} : x=1\n====\n");

        Spec spec = spec("---- MODULE M ----\nEXTENDS Base, Naturals\nF == One\n====\n");

        assertThat(spec.module("Base").orElseThrow().file()).isEqualTo(temp.resolve("Base.tla"));
        assertThat(spec.module("Base").orElseThrow().definitions().getFirst().body().range())
                .isEqualTo(new SourceRange("Base", 2, 7, 2, 21));
    }

    /** A random formula whose lists stand aligned, its first line at a column. */
    private static String formula(Random random, int depth, int column) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        return switch (kind) {
            case 0 -> ATOMS.get(random.nextInt(ATOMS.size()));
            case 1 -> "(" + formula(random, depth - 1, column + 1) + ") => " + "a";
            case 2 -> "\\A x" + depth + " \\in {1} : " + formula(random, depth - 1, column + 16);
            default -> list(random, depth, column, kind == 3 ? "/\\ " : "\\/ ");
        };
    }

    private static String list(Random random, int depth, int column, String bullet) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            items.add(bullet + formula(random, depth - 1, column + 3));
        }
        return String.join("\n" + " ".repeat(column), items);
    }

    private static List<Expression> names(Expression expression) {
        List<Expression> names = new ArrayList<>();
        boolean name =
                expression instanceof Expression.Apply apply
                        && apply.arguments().isEmpty()
                        && apply.operator().name().matches("[a-z]+");
        if (name) {
            names.add(expression);
        }
        for (Expression child : children(expression)) {
            names.addAll(names(child));
        }
        return names;
    }

    private static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Expression.Apply apply -> apply.arguments();
            case Expression.Bind bind -> bind.bodies();
            default -> List.of();
        };
    }

    /** A spec's definitions without their places. */
    private static String meaning(Spec spec) {
        return spec.root().definitions().toString().replaceAll("[rR]ange=M:\\d+:\\d+", "");
    }

    private Spec spec(String text) throws IOException {
        Reply.Parsed parsed = parse(text);
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        return Objects.requireNonNull(parsed.spec());
    }

    private Diagnostic problem(String line) throws IOException {
        return parse(HEAD + line + "\n====\n").diagnostics().getFirst();
    }

    private Reply.Parsed parse(String text) throws IOException {
        Path file = temp.resolve("M.tla");
        Files.writeString(file, text);
        SpecSource source = new SpecSource(file, "M", Map.of(), "", "", List.of(), List.of());
        return new SanyParser(temp).parse(source);
    }
}
