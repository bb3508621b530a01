package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.check.Standing;
import dev.counterpoint.export.SpecPage;
import dev.counterpoint.lang.Card;
import dev.counterpoint.spec.PlainText;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A spec's properties, assumptions and actions as text, JSON or Markdown. */
final class PropertiesReport {
    private final List<Card> cards;
    private final CardNotes notes;

    PropertiesReport(List<Card> cards, CardNotes notes) {
        this.notes = notes;
        this.cards = cards.stream().filter(Standing::tells).toList();
    }

    String as(PropertiesCommand.Format format) throws IOException {
        return switch (format) {
            case text -> text();
            case json -> json();
            case md -> markdown();
            case html -> throw new IllegalArgumentException("a page is no list of cards");
        };
    }

    private static String kind(Card card) {
        return card.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String place(Card card) {
        return card.module() + ".tla:" + card.range().line();
    }

    private static String checkedBy(Card card) {
        return card.checkedBy().stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static Stream<PlainText.Tag> tags(Card card) {
        return card.plain() == null ? Stream.of() : card.plain().tags().stream();
    }

    private static String tag(PlainText.Tag tag) {
        return (tag.name() + " " + tag.text()).strip();
    }

    private String text() {
        return cards.isEmpty()
                ? SpecPage.NOTHING + "\n"
                : cards.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(Card card) {
        StringBuilder text = new StringBuilder();
        text.append(card.name()).append("  (").append(kind(card)).append(", ");
        text.append(place(card)).append(")\n");
        String sentence = card.sentence().isEmpty() ? "No plain text yet." : card.sentence();
        text.append("  ").append(sentence.replace("\n", "\n  ")).append("\n\n");
        text.append("    ").append(card.formal().replace("\n", "\n    ")).append('\n');
        if (card.reading() != null) {
            String reading = card.reading().lines().replace("\n", "\n         ");
            text.append("  reads: ").append(reading).append('\n');
        }
        tags(card).forEach(t -> text.append("  @").append(tag(t)).append('\n'));
        if (card.kind().isProperty()) {
            String models = checkedBy(card);
            text.append("  checked by ")
                    .append(models.isEmpty() ? "no model" : models)
                    .append('\n');
        }
        text.append(notes.block(card, "  "));
        return text.toString();
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Properties\n");
        if (cards.isEmpty()) {
            text.append('\n').append(SpecPage.NOTHING).append('\n');
        }
        for (Card card : cards) {
            text.append("\n## ").append(card.name()).append("\n\n");
            text.append(card.sentence().isEmpty() ? "*No plain text yet.*" : card.sentence());
            text.append("\n\n```tla\n").append(card.formal()).append("\n```\n\n");
            if (card.reading() != null) {
                text.append("Reads:\n\n```text\n").append(card.reading().lines());
                text.append("\n```\n\n");
            }
            text.append("- ").append(kind(card)).append(", `").append(place(card)).append("`\n");
            tags(card).forEach(t -> text.append("- @").append(tag(t)).append('\n'));
            if (card.kind().isProperty()) {
                String models = checkedBy(card);
                text.append("- checked by ")
                        .append(models.isEmpty() ? "no model" : models)
                        .append('\n');
            }
            text.append(notes.block(card, "- "));
        }
        return text.toString();
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("schema", "counterpoint/properties/1");
            json.writeArrayFieldStart("properties");
            for (Card card : cards) {
                card(json, card);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private void card(JsonGenerator json, Card card) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", card.name());
        json.writeStringField("kind", kind(card));
        json.writeStringField("plain", card.plain() == null ? null : card.sentence());
        json.writeStringField("formal", card.formal());
        json.writeStringField("reading", card.reading() == null ? null : card.reading().oneLine());
        json.writeStringField("module", card.module());
        json.writeNumberField("line", card.range().line());
        json.writeArrayFieldStart("tags");
        for (PlainText.Tag tag : tags(card).toList()) {
            json.writeStartObject();
            json.writeStringField("name", tag.name());
            json.writeStringField("text", tag.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("checkedBy");
        for (Path model : card.checkedBy()) {
            json.writeString(String.valueOf(model.getFileName()));
        }
        json.writeEndArray();
        notes.write(card, json);
        json.writeEndObject();
    }
}
