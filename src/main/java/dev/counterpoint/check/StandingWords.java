package dev.counterpoint.check;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What reports and pages tell of a card beyond its text. */
public final class StandingWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private StandingWords() {}

    /** Verdicts, review, code and what is missing: a line each, without an end. */
    public static List<String> lines(Standing standing) {
        List<String> lines = new ArrayList<>();
        for (PastVerdict past : standing.past()) {
            lines.add(
                    "last verdict: %s (%s, %s)"
                            .formatted(past.words(), past.model(), TIME.format(past.time())));
        }
        String review = review(standing.card());
        if (!review.isEmpty()) {
            lines.add(review);
        }
        standing.code().forEach(code -> lines.add("code: " + code.sentence()));
        if (!standing.missing().isEmpty()) {
            lines.add("missing: " + String.join(", ", missing(standing)));
        }
        return lines;
    }

    /** The words for what is missing, always in the same order. */
    public static List<String> missing(Standing standing) {
        return standing.missing().stream().sorted().map(Standing.Missing::word).toList();
    }

    private static String review(Card card) {
        LocalDate date = card.review().date();
        String on = date == null ? "" : " on " + date;
        return switch (card.review().state()) {
            case NEVER -> card.kind() == CardKind.ASSUMPTION ? "never reviewed" : "";
            case CURRENT -> "reviewed" + on;
            case DRIFTED -> "changed since it was reviewed" + on;
        };
    }
}
