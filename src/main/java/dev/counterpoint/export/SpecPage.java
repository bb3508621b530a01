package dev.counterpoint.export;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.spec.PlainText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A spec as one HTML page that reads like a bilingual book: each module's text on one side, the
 * cards beside their definitions on the other. The page needs nothing else: no network, no script.
 * The same input gives the same bytes.
 */
public final class SpecPage {
    /**
     * A module on the page.
     *
     * @param name the module's name
     * @param text its whole text
     * @param cards those of its definitions and assumptions
     */
    public record Part(String name, String text, List<Card> cards) {
        public Part {
            cards = List.copyOf(cards);
        }
    }

    /** What a list of a spec's properties says where there are none. */
    public static final String NOTHING = "This spec states no properties, actions or assumptions.";

    private final StringBuilder html = new StringBuilder();
    private final Function<Card, List<String>> notes;

    private SpecPage(Function<Card, List<String>> notes) {
        this.notes = notes;
    }

    /** The page of some modules, one after the other. */
    public static String of(String title, List<Part> parts) {
        return of(title, parts, card -> List.of());
    }

    /**
     * The same, with more to tell of each card.
     *
     * @param notes a line each
     */
    public static String of(String title, List<Part> parts, Function<Card, List<String>> notes) {
        SpecPage page = new SpecPage(notes);
        page.write(title, parts);
        return page.html.toString();
    }

    private void write(String title, List<Part> parts) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(PageStyle.POLICY)
                .append("\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<title>")
                .append(Html.text(title))
                .append("</title>\n<style>")
                .append(PageStyle.CSS)
                .append("</style>\n</head>\n<body>\n");
        if (parts.stream().flatMap(p -> p.cards().stream()).noneMatch(SpecPage::tells)) {
            html.append("<p class=\"none\">").append(Html.text(NOTHING)).append("</p>\n");
        }
        parts.forEach(this::module);
        html.append("</body>\n</html>\n");
    }

    private void module(Part part) {
        html.append("<main>\n<h1>").append(Html.text(part.name())).append("</h1>\n");
        TlaHtml text = new TlaHtml(part.text());
        NavigableMap<Integer, List<Card>> starts = starts(part, text.lines());
        List<Integer> lines = new ArrayList<>(starts.keySet());
        for (int i = 0; i < lines.size(); i++) {
            int from = lines.get(i);
            int to = i + 1 < lines.size() ? lines.get(i + 1) : text.lines() + 1;
            html.append("<section><pre>").append(text.lines(from, to)).append("</pre>");
            html.append("<div class=\"cards\">");
            starts.getOrDefault(from, List.of()).forEach(this::card);
            html.append("</div></section>\n");
        }
        html.append("</main>\n");
    }

    /** The lines at which cards stand: that of the comment above, or of the definition. */
    private static NavigableMap<Integer, List<Card>> starts(Part part, int lines) {
        NavigableMap<Integer, List<Card>> starts = new TreeMap<>(Map.of(1, new ArrayList<>()));
        for (Card card : part.cards()) {
            int line = card.range().line();
            PlainText plain = card.plain();
            if (plain != null) {
                line = Math.min(line, plain.range().line());
            }
            if (line <= lines && tells(card)) {
                starts.computeIfAbsent(line, l -> new ArrayList<>()).add(card);
            }
        }
        return starts;
    }

    private static boolean tells(Card card) {
        return card.kind() != CardKind.DEFINITION || card.plain() != null;
    }

    private void card(Card card) {
        boolean environment = card.kind() == CardKind.ENVIRONMENT_ACTION;
        html.append("<article")
                .append(environment ? " class=\"environment\"" : "")
                .append("><h2>")
                .append(Html.text(card.name()))
                .append(" <small>")
                .append(card.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append("</small></h2>");
        if (card.sentence().isBlank()) {
            html.append("<p class=\"none\">No plain text yet.</p>");
        } else {
            for (String paragraph : card.sentence().split("\n\n")) {
                html.append("<p>").append(Html.text(paragraph)).append("</p>");
            }
        }
        if (card.reading() != null) {
            html.append("<p class=\"reading\">")
                    .append(Html.text(card.reading().lines()))
                    .append("</p>");
        }
        facts(card);
        html.append("</article>");
    }

    private void facts(Card card) {
        List<String> facts = new ArrayList<>();
        if (card.plain() != null) {
            card.plain().tags().forEach(t -> facts.add(("@" + t.name() + " " + t.text()).strip()));
        }
        if (card.kind().isProperty()) {
            String models =
                    card.checkedBy().stream()
                            .map(Path::getFileName)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            facts.add("checked by " + (models.isEmpty() ? "no model" : models));
        }
        facts.addAll(notes.apply(card));
        if (!facts.isEmpty()) {
            html.append("<ul>");
            facts.forEach(f -> html.append("<li>").append(Html.text(f)).append("</li>"));
            html.append("</ul>");
        }
    }
}
