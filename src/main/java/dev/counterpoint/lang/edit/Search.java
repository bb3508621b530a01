package dev.counterpoint.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is looked for in texts, and what is put in its place. */
public final class Search {
    /** No more hits than this are looked for in one text. */
    public static final int MOST = 10_000;

    private final Pattern pattern;
    private final boolean regex;

    /** A stretch of text, the end exclusive. */
    public record Hit(int start, int end) {}

    private Search(Pattern pattern, boolean regex) {
        this.pattern = pattern;
        this.regex = regex;
    }

    /** Says in words why a query cannot be looked for. */
    public static final class WrongQuery extends Exception {
        private static final long serialVersionUID = 1;

        WrongQuery(String message) {
            super(message);
        }

        /** The words. */
        public String words() {
            return String.valueOf(getMessage());
        }
    }

    /** What a query means. */
    public static Search of(String query, boolean matchCase, boolean regex) throws WrongQuery {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return new Search(
                    Pattern.compile(query, flags | (regex ? Pattern.MULTILINE : Pattern.LITERAL)),
                    regex);
        } catch (PatternSyntaxException wrong) {
            throw new WrongQuery(
                    "Not a regular expression: " + wrong.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    /** Where it stands, from the beginning on; empty stretches do not count. */
    public List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (hits.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                hits.add(new Hit(matcher.start(), matcher.end()));
            }
        }
        return hits;
    }

    /**
     * What is written in place of a hit: in a regular expression {@code $1} is what its first group
     * found.
     */
    public String inPlaceOf(String text, Hit hit, String replacement) throws WrongQuery {
        if (!regex) {
            return replacement;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(hit.start())) {
            return replacement;
        }
        StringBuilder before = new StringBuilder();
        try {
            matcher.appendReplacement(before, replacement);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new WrongQuery("The replacement names a group that is not there");
        }
        return before.substring(matcher.start());
    }

    /** The text with every hit replaced. */
    public String replaceAll(String text, String replacement) throws WrongQuery {
        StringBuilder fresh = new StringBuilder();
        int at = 0;
        for (Hit hit : hits(text)) {
            fresh.append(text, at, hit.start()).append(inPlaceOf(text, hit, replacement));
            at = hit.end();
        }
        return fresh.append(text, at, text.length()).toString();
    }
}
