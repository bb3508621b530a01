package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.counterpoint.export.Markdown;
import dev.counterpoint.lang.Card;
import dev.counterpoint.review.BoundChange;
import dev.counterpoint.review.Meaning;
import dev.counterpoint.review.PropertyChange;
import dev.counterpoint.review.Review;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/** What changed in properties, assumptions and bounds, as text, JSON or Markdown. */
final class PropertiesDiffReport {
    private final Review review;
    private final String revision;

    PropertiesDiffReport(Review review, String revision) {
        this.review = review;
        this.revision = revision;
    }

    String as(PropertiesCommand.Format format) throws IOException {
        return switch (format) {
            case text -> text();
            case json -> json();
            case md -> markdown();
            case html -> throw new IllegalArgumentException("there is no page of changes");
        };
    }

    /** What a reviewer looks for, in a word. */
    private static String word(PropertyChange change) {
        return switch (change.sort()) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case REWORDED -> "reworded";
            case CHANGED ->
                    switch (change.meaning()) {
                        case STRENGTHENED -> "strengthened";
                        case WEAKENED -> "weakened";
                        case OTHER, NONE_FOUND, UNKNOWN -> "changed";
                    };
        };
    }

    private static String kind(Card card) {
        return card.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String nothing() {
        return "No property, assumption or bound changed since " + revision + ".\n";
    }

    private String text() {
        if (review.isEmpty()) {
            return nothing();
        }
        StringBuilder text = new StringBuilder();
        for (PropertyChange change : review.properties()) {
            Card card = change.card();
            text.append(word(change)).append("  ").append(card.name());
            text.append("  (").append(kind(card)).append(", ").append(card.module());
            text.append(".tla:").append(card.range().line()).append(")\n");
            if (change.sort() == PropertyChange.Sort.CHANGED) {
                text.append("  ").append(change.basis()).append('\n');
                text.append("  It changed in ").append(String.join(", ", change.through()));
                text.append(".\n");
            }
            part(text, "was", change.before());
            part(text, "is", change.after());
            text.append('\n');
        }
        for (BoundChange bound : review.bounds()) {
            text.append(bound.model()).append(": ").append(bound.sentence()).append('\n');
        }
        return text.toString();
    }

    private static void part(StringBuilder text, String when, @Nullable Card card) {
        if (card == null) {
            return;
        }
        text.append("  ").append(when).append(":\n");
        if (!card.sentence().isEmpty()) {
            text.append("    ").append(card.sentence().replace("\n", "\n    ")).append('\n');
        }
        text.append("      ").append(card.formal().replace("\n", "\n      ")).append('\n');
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# Properties, assumptions and bounds\n\nSince ");
        text.append(Markdown.code(revision)).append(".\n");
        if (review.isEmpty()) {
            return text.append('\n').append(nothing()).toString();
        }
        for (PropertyChange change : review.properties()) {
            Card card = change.card();
            text.append("\n## ").append(Markdown.prose(card.name())).append(": ");
            text.append(word(change)).append("\n\n");
            text.append(kind(card)).append(", ");
            text.append(Markdown.code(card.module() + ".tla:" + card.range().line()));
            text.append("\n");
            if (change.sort() == PropertyChange.Sort.CHANGED) {
                text.append('\n').append(Markdown.prose(change.basis())).append(" It changed in ");
                text.append(Markdown.prose(String.join(", ", change.through()))).append(".\n");
            }
            block(text, "Was", change.before());
            block(text, "Is", change.after());
        }
        if (!review.bounds().isEmpty()) {
            text.append("\n## Models\n\n");
        }
        for (BoundChange bound : review.bounds()) {
            text.append("- ").append(Markdown.code(bound.model())).append(": ");
            text.append(Markdown.prose(bound.sentence())).append('\n');
        }
        return text.toString();
    }

    private static void block(StringBuilder text, String when, @Nullable Card card) {
        if (card == null) {
            return;
        }
        text.append('\n').append(when).append(": ");
        text.append(card.sentence().isEmpty() ? "(no words)" : Markdown.prose(card.sentence()));
        text.append("\n\n").append(Markdown.block("tla", card.formal()));
    }

    private String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("schema", "counterpoint/properties-diff/1");
            json.writeStringField("since", revision);
            json.writeArrayFieldStart("properties");
            for (PropertyChange change : review.properties()) {
                json.writeStartObject();
                json.writeStringField("name", change.card().name());
                json.writeStringField("kind", kind(change.card()));
                json.writeStringField("module", change.card().module());
                json.writeNumberField("line", change.card().range().line());
                json.writeStringField("change", word(change));
                json.writeStringField("meaning", meaning(change.meaning()));
                json.writeStringField("basis", change.basis());
                json.writeArrayFieldStart("changedIn");
                for (String part : change.through()) {
                    json.writeString(part);
                }
                json.writeEndArray();
                card(json, "before", change.before());
                card(json, "after", change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("models");
            for (BoundChange bound : review.bounds()) {
                json.writeStartObject();
                json.writeStringField("model", bound.model());
                json.writeStringField("change", bound.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static String meaning(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void card(JsonGenerator json, String name, @Nullable Card card)
            throws IOException {
        json.writeFieldName(name);
        if (card == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("plain", card.plain() == null ? null : card.sentence());
        json.writeStringField("formal", card.formal());
        json.writeEndObject();
    }
}
