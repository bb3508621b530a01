package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A module's PlusCal algorithm and its translation, as far as they are seen in the text. */
public final class Algorithm {
    private static final Pattern BEGINS = Pattern.compile("--algorithm\\b|--fair\\s+algorithm\\b");
    private static final Pattern CHECKSUM =
            Pattern.compile("(?i)ch(?:ec)?ksum\\((pcal|tla\\+?)\\)\\s*(?:=|\\\\in)\\s*\"(\\w+)\"");

    private Algorithm() {}

    /** How a translation stands to its algorithm. */
    public enum State {
        /** There is none yet. */
        UNTRANSLATED,
        CURRENT,
        /** The algorithm was changed after it was translated. */
        ALGORITHM_CHANGED,
        /** The translation is not the one that was made of the algorithm. */
        TRANSLATION_CHANGED
    }

    /** Whether a module has an algorithm. */
    public static boolean isIn(String text) {
        return line(text) > 0;
    }

    /** The line, from 1, on which the algorithm begins; 0 where there is none. */
    public static int line(String text) {
        Matcher begins = BEGINS.matcher(text);
        if (!begins.find()) {
            return 0;
        }
        Tokens tokens = TlaTokens.of(text);
        do {
            TokenKind kind = tokens.kind(tokens.at(begins.start()));
            if (kind != TokenKind.PROSE && kind != TokenKind.STRING) {
                return new TextLines(text).line(begins.start());
            }
        } while (begins.find());
        return 0;
    }

    /** The line, from 1, on which the translation begins; 0 where there is none. */
    public static int translationLine(String text) {
        return mark(List.of(text.split("\n", -1)), "BEGIN") + 1;
    }

    /**
     * A text with a translation that was made of it otherwise written: all else stays.
     *
     * @param translated as many lines as the text, but for the translation
     */
    public static String withTranslation(String text, String translated) {
        List<String> own = List.of(text.split("\n", -1));
        List<String> made = List.of(translated.split("\n", -1));
        int begin = mark(made, "BEGIN");
        int end = mark(made, "END");
        if (begin < 0 || end < begin) {
            return text;
        }
        int ownEnd = mark(own, "END");
        List<String> lines = new ArrayList<>(own.subList(0, Math.min(begin, own.size())));
        lines.addAll(made.subList(begin, end + 1));
        lines.addAll(
                own.subList(ownEnd < 0 ? Math.min(begin, own.size()) : ownEnd + 1, own.size()));
        return String.join("\n", lines);
    }

    private static int mark(List<String> lines, String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (isMark(lines.get(i), word)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * How the translation in a text stands to its algorithm.
     *
     * @param translated the same text, its algorithm translated anew
     */
    public static State state(String text, String translated) {
        Translation now = Translation.of(text);
        Translation fresh = Translation.of(translated);
        if (now == null || fresh == null) {
            return State.UNTRANSLATED;
        }
        if (now.lines().equals(fresh.lines())) {
            return State.CURRENT;
        }
        if (now.algorithm() == null || fresh.algorithm() == null) {
            return State.ALGORITHM_CHANGED;
        }
        if (!now.algorithm().equals(fresh.algorithm())) {
            return State.ALGORITHM_CHANGED;
        }
        // Another version of the translator may write the same in other words.
        boolean sameMade =
                now.translation() != null && now.translation().equals(fresh.translation());
        return sameMade ? State.TRANSLATION_CHANGED : State.CURRENT;
    }

    private static boolean isMark(String line, String word) {
        String mark = line.strip();
        return mark.startsWith("\\*")
                && mark.substring(2).strip().startsWith(word + " TRANSLATION");
    }

    /** A translation's lines, and the checksums in front of it. */
    private record Translation(
            @Nullable String algorithm, @Nullable String translation, List<String> lines) {
        static @Nullable Translation of(String text) {
            String algorithm = null;
            String translation = null;
            List<String> lines = null;
            for (String line : text.split("\\R", -1)) {
                if (lines == null && isMark(line, "BEGIN")) {
                    lines = new ArrayList<>();
                    Matcher sums = CHECKSUM.matcher(line);
                    while (sums.find()) {
                        if (sums.group(1).equalsIgnoreCase("pcal")) {
                            algorithm = sums.group(2);
                        } else {
                            translation = sums.group(2);
                        }
                    }
                } else if (lines != null && isMark(line, "END")) {
                    return new Translation(algorithm, translation, List.copyOf(lines));
                } else if (lines != null && !line.isBlank()) {
                    lines.add(line.stripTrailing());
                }
            }
            return null;
        }
    }
}
