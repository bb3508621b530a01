package dev.counterpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.DocComments;
import dev.counterpoint.lang.Review;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.readback.Sentence;
import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SpecPageTest {
    private static final String DOOR =
            """
            ---- MODULE Door ----
            VARIABLE open

            \\* The wind shuts it.
            \\* @evidence the bang
            Slam == open /\\ open' = "</script>"

            Small == open
            ====
            """;

    private static Card card(String text, String name, CardKind kind) {
        TextLines lines = new TextLines(text);
        int at = text.indexOf(name + " ==");
        SourceRange range = lines.range("Door", at, text.indexOf('\n', at));
        PlainText plain =
                new DocComments("Door", text)
                        .of(new Assumption(name, range, new Expression.At(range, Level.STATE)))
                        .orElse(null);
        return new Card(
                name,
                kind,
                "Door",
                Level.STATE,
                List.of(),
                null,
                plain,
                Review.of(plain, "0"),
                lines.text(range),
                kind.isAction() ? new Sentence(List.of(new Sentence.Text("open & shut"))) : null,
                range,
                List.of(Path.of("Door.cfg")));
    }

    private static String page(String text, Card... cards) {
        return SpecPage.of("Door", List.of(new SpecPage.Part("Door", text, List.of(cards))));
    }

    private static String door() {
        return page(
                DOOR,
                card(DOOR, "Slam", CardKind.ENVIRONMENT_ACTION),
                card(DOOR, "Small", CardKind.INVARIANT));
    }

    /** What a reader sees of a page. */
    private static String seen(String html) {
        return html.replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<i>\\d+</i>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Test
    void aCardStandsBesideTheLinesOfItsDefinitionAndItsComment() {
        String slam =
                Stream.of(door().split("<section>"))
                        .filter(s -> s.contains("<h2>Slam"))
                        .findFirst()
                        .orElseThrow();

        assertThat(seen("<section>" + slam))
                .startsWith("\\* The wind shuts it.\n\\* @evidence the bang\nSlam == open")
                .contains("Slam environment action", "The wind shuts it.", "@evidence the bang")
                .doesNotContain("Small");
    }

    @Test
    void theTextIsWholeAndInItsOrder() {
        String text = seen(door().replaceAll("(?s)<div class=\"cards\">.*?</div></section>\n", ""));

        assertThat(text).contains(DOOR);
    }

    @Test
    void aPropertyWithoutWordsSaysSoAndAnotherDefinitionHasNoCard() {
        assertThat(door()).contains("No plain text yet.", "checked by Door.cfg");
        assertThat(page(DOOR, card(DOOR, "Small", CardKind.DEFINITION))).doesNotContain("<article");
    }

    @Test
    void nothingInTheTextBecomesMarkupAndNothingHides() {
        String text =
                DOOR.replace("The wind", "</pre></style><script>alert(1)</script> & \u202E wind");

        String html = page(text, card(text, "Slam", CardKind.ACTION));

        assertThat(html).doesNotContain("<script", "\u202E").contains("\\u202e");
        assertThat(html.split("</style>", -1)).hasSize(2);
        assertThat(seen(html)).contains("</pre></style><script>alert(1)</script> & \\u202e wind");
    }

    @Test
    void aReadingStandsUnderTheAuthorsOwnSentence() {
        String html = page(DOOR, card(DOOR, "Slam", CardKind.ACTION));

        assertThat(html).contains("<p>The wind shuts it.</p><p class=\"reading\">open &amp; shut");
    }

    @Test
    void whatElseIsKnownOfACardStandsUnderItAsText() {
        String html =
                SpecPage.of(
                        "Door",
                        List.of(
                                new SpecPage.Part(
                                        "Door",
                                        DOOR,
                                        List.of(card(DOOR, "Small", CardKind.INVARIANT)))),
                        card -> List.of(card.name() + " was <violated>"));

        assertThat(html).contains("<li>Small was &lt;violated&gt;</li>");
    }

    @Test
    void aModuleThatStatesNothingSaysSoInOneSentence() {
        assertThat(page(DOOR)).contains("<p class=\"none\">" + SpecPage.NOTHING + "</p>");
        assertThat(door()).doesNotContain(SpecPage.NOTHING);
    }

    @Test
    void onlyThePagesOwnStyleIsAllowed() throws Exception {
        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(door());
        assertThat(style.find()).isTrue();
        byte[] css = style.group(1).getBytes(StandardCharsets.UTF_8);
        String digest =
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(css));

        assertThat(door()).contains("default-src 'none'; style-src 'sha256-" + digest + "'");
        assertThat(door()).doesNotContain("style=\"", "src=\"", "http:", "https:", "url(");
    }

    @Test
    void tabsAndForeignLineEndsAreShownAsSpacesAndLines() {
        String html = page("---- MODULE Door ----\r\nA ==\t1\r\n====\r\n");

        assertThat(seen(html)).contains("---- MODULE Door ----\nA ==    1\n====\n");
    }

    @Test
    void theSamePageHasTheSameBytes() {
        assertThat(door()).isEqualTo(door());
    }
}
