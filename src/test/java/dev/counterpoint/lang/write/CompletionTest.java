package dev.counterpoint.lang.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.lang.navigate.Parsed;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.SpecIndex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class CompletionTest {
    private static final String BASE =
            "---- MODULE Base ----\nCONSTANT Size\n\\* It is small.\nSmall(s) == s = Size\n====\n";
    private static final String TEXT =
            """
            ---- MODULE Root ----
            EXTENDS Naturals, Sequences
            VARIABLES counter, log
            B == INSTANCE Base WITH Size <- 3
            \\* One more is counted.
            Count(cost) == counter' = counter + cost
            Next == \\E coin \\in 1..3 : Count(coin)
            ====
            """;

    @TempDir private Path temp = Path.of("");
    private final Completion completion = new Completion(new Reference());

    private List<Proposal> at(String text) {
        SpecIndex index = new Parsed(temp).with("Base", BASE).with("Root", TEXT).index("Root");
        int offset = text.indexOf('|');
        return completion.at(text.replace("|", ""), offset, "Root", index).proposals();
    }

    private List<String> labels(String text) {
        return at(text).stream().map(Proposal::label).toList();
    }

    @Test
    void namesInReachComeFirstThenVariablesThenDefinitions() {
        assertThat(labels(TEXT.replace("Count(coin)", "co|")))
                .startsWith("coin", "counter", "Count");
    }

    @Test
    void brokenTextIsNoHindrance() {
        assertThat(labels(TEXT.replace("Count(coin)", "/\\ (( IF coi|"))).startsWith("coin");
    }

    @Test
    void anOperatorComesWithItsPlainTextAndTheCaretBetweenItsParentheses() {
        Proposal count = at(TEXT.replace("Count(coin)", "Cou|")).getFirst();

        assertThat(count.text()).isEqualTo("Count()");
        assertThat(count.caret()).isEqualTo(6);
        assertThat(count.about().get().plain()).isEqualTo("One more is counted.");
    }

    @Test
    void standardOperatorsAreToldOfInOurWords() {
        Proposal append = at(TEXT.replace("Count(coin)", "App|")).getFirst();

        assertThat(append.about().get().plain()).isEqualTo("The sequence s with e at its end.");
    }

    @Test
    void anInstanceOffersItsDefinitions() {
        assertThat(labels(TEXT.replace("Count(coin)", "B!|"))).containsExactly("Small");
    }

    @Test
    void afterExtendsStandModules() {
        assertThat(labels(TEXT.replace("Naturals, Sequences", "Naturals, F|")))
                .containsExactly("FiniteSets");
        assertThat(labels(TEXT.replace("INSTANCE Base", "INSTANCE |"))).startsWith("Base");
    }

    @Test
    void backslashWordsAreProposed() {
        assertThat(labels(TEXT.replace("Count(coin)", "counter \\subs|")))
                .containsExactly("\\subseteq");
        assertThat(labels(TEXT.replace("Count(coin)", "\\fora|"))).contains("\\forall");
    }

    @Test
    void aSnippetIsSetInAsFarAsItsFirstLine() {
        Proposal snippet = snippet(TEXT.replace("Count(coin)", "\n    LET|"));

        assertThat(snippet.text()).isEqualTo("LET  == \n    IN  ");
        assertThat(snippet.caret()).isEqualTo(4);
    }

    @Test
    void aSnippetIsWrittenInSignsWhereTheTextIs() {
        String text = TEXT.replace("Count(coin)", "\n    LET|");
        assertThat(snippet(UnicodeText.toSigns(text)).text()).isEqualTo("LET  ≜ \n    IN  ");
        assertThat(snippet(UnicodeText.toSigns(text)).caret()).isEqualTo(4);
    }

    private Proposal snippet(String text) {
        return at(text).stream()
                .filter(p -> p.kind() == Proposal.Kind.SNIPPET)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyFileIsOfferedAWholeModule() {
        assertThat(completion.at("", 0, "Fresh", null).proposals())
                .extracting(p -> p.text().lines().findFirst().orElse(""))
                .containsExactly("---- MODULE Fresh ----", "---- MODULE Fresh ----");
    }

    @Test
    void nothingIsProposedInCommentsAndAfterADot() {
        assertThat(labels(TEXT.replace("One more", "cou|"))).isEmpty();
        assertThat(labels(TEXT.replace("Count(coin)", "log.co|"))).isEmpty();
    }

    @Test
    void eachSnippetThatIsAModuleCanBeParsed() {
        for (Snippets.Snippet snippet : new Snippets().all()) {
            if (snippet.isModule() && snippet.name().equals("spec")) {
                String text = snippet.text("Fresh", 0);
                assertThat(new Parsed(temp).with("Fresh", text).index("Fresh").visible("Fresh"))
                        .containsKey("AtMostLimit");
            }
        }
    }

    @Test
    void anExpressionAloneIsOfferedTheNamesOfItsModuleAndItsOwn() {
        SpecIndex index = new Parsed(temp).with("Base", BASE).with("Root", TEXT).index("Root");

        Offer offer = completion.inExpression("counter' - cou", 14, "Root", index);

        assertThat(offer.start()).isEqualTo(11);
        assertThat(offer.proposals().stream().map(Proposal::label)).contains("counter", "Count");
        assertThat(completion.inExpression("\\E bound \\in S : bo", 19, "Root", index).proposals())
                .first()
                .extracting(Proposal::label)
                .isEqualTo("bound");
        assertThat(completion.inExpression("Counterpoint", 12, "Root", index).proposals())
                .extracting(Proposal::label)
                .doesNotContain("CounterpointValue");
    }
}
