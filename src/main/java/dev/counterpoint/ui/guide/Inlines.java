package dev.counterpoint.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line of Markdown: code, strong and stressed words, links. */
final class Inlines {
    private static final Pattern SPECIAL =
            Pattern.compile(
                    "`(?<code>[^`]+)`"
                            + "|\\*\\*(?<strong>[^*]+)\\*\\*"
                            + "|\\*(?<stressed>[^*\\s][^*]*)\\*"
                            + "|\\[(?<words>[^\\]]+)\\]\\((?<target>[^)\\s]+)\\)");

    private Inlines() {}

    static List<Inline> of(String text) {
        List<Inline> found = new ArrayList<>();
        Matcher matcher = SPECIAL.matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                found.add(new Inline.Plain(text.substring(at, matcher.start())));
            }
            found.add(special(matcher));
            at = matcher.end();
        }
        if (at < text.length()) {
            found.add(new Inline.Plain(text.substring(at)));
        }
        return found;
    }

    private static Inline special(Matcher matcher) {
        String code = matcher.group("code");
        if (code != null) {
            return new Inline.Code(code);
        }
        String strong = matcher.group("strong");
        if (strong != null) {
            return new Inline.Strong(strong);
        }
        String stressed = matcher.group("stressed");
        if (stressed != null) {
            return new Inline.Stressed(stressed);
        }
        return new Inline.Link(matcher.group("words").replace("`", ""), matcher.group("target"));
    }
}
