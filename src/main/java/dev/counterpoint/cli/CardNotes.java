package dev.counterpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.Standing;
import dev.counterpoint.check.StandingWords;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.Review;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a report tells of a card beyond its text: verdicts, review, code, what is missing. */
final class CardNotes {
    private final Function<Card, Standing> standings;

    CardNotes(Function<Card, Standing> standings) {
        this.standings = standings;
    }

    /** A line each, without an end. */
    List<String> lines(Card card) {
        return StandingWords.lines(standings.apply(card));
    }

    /** Fields of the object that is being written. */
    void write(Card card, JsonGenerator json) throws IOException {
        Standing standing = standings.apply(card);
        json.writeFieldName("lastVerdict");
        verdict(standing.past().isEmpty() ? null : standing.past().getFirst(), json);
        json.writeArrayFieldStart("verdicts");
        for (PastVerdict past : standing.past()) {
            verdict(past, json);
        }
        json.writeEndArray();
        Review review = card.review();
        json.writeObjectFieldStart("review");
        json.writeStringField("state", word(review.state()));
        json.writeStringField("date", review.date() == null ? null : review.date().toString());
        json.writeEndObject();
        json.writeArrayFieldStart("code");
        for (Standing.CodeCheck code : standing.code()) {
            json.writeStartObject();
            json.writeStringField("path", code.place().path());
            json.writeStringField("symbol", code.place().symbol());
            json.writeStringField("found", word(code.found()));
            if (code.line() > 0) {
                json.writeNumberField("line", code.line());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missing");
        for (String missing : StandingWords.missing(standing)) {
            json.writeString(missing);
        }
        json.writeEndArray();
    }

    private static void verdict(@Nullable PastVerdict past, JsonGenerator json) throws IOException {
        if (past == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("verdict", past.verdict().word());
        json.writeStringField("time", past.time().toString());
        json.writeStringField("model", past.model());
        json.writeBooleanField("beforeLastChange", past.before());
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The lines, each with something before it and an end. */
    String block(Card card, String before) {
        return lines(card).stream().map(line -> before + line + "\n").collect(Collectors.joining());
    }
}
