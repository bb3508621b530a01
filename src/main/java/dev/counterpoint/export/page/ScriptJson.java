package dev.counterpoint.export.page;

import dev.counterpoint.export.Visible;

import java.util.Locale;

/** JSON that stands between script tags and can neither end them nor hide in a page's source. */
final class ScriptJson {
    private ScriptJson() {}

    /** The same JSON, with what HTML or a reader's eye could take for something else as escapes. */
    static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length() + json.length() / 16);
        for (int i = 0; i < json.length(); ) {
            int c = json.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '<' || c == '>' || c == '&' || Visible.isHidden(c)) {
                for (int at = i; at < next; at++) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(at)));
                }
            } else {
                safe.appendCodePoint(c);
            }
            i = next;
        }
        return safe.toString();
    }
}
