package dev.counterpoint.export;

/** Text in Markdown that means what it says, whatever characters it holds. */
public final class Markdown {
    private Markdown() {}

    /** Words in a paragraph or heading. */
    public static String prose(String text) {
        StringBuilder escaped = new StringBuilder();
        Visible.text(text)
                .strip()
                .replace('\n', ' ')
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '$', '!' ->
                                        escaped.append('\\').appendCodePoint(c);
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    /** Code within a line, also within a table's cell. */
    public static String code(String text) {
        String line = Visible.text(text).replace('\n', ' ');
        if (line.isBlank() || line.indexOf('|') >= 0) {
            // Readers of Markdown differ in how a bar in code ends a cell; none does in an entity.
            return "<code>" + entities(line) + "</code>";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ");
        return pad ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Code on lines of its own. */
    public static String block(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + language + "\n" + Visible.text(text).stripTrailing() + "\n" + fence + "\n";
    }

    private static String entities(String text) {
        StringBuilder entities = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == ' ' || c > 127 || Character.isLetterOrDigit(c)) {
                                entities.appendCodePoint(c);
                            } else {
                                entities.append("&#").append(c).append(';');
                            }
                        });
        return entities.toString();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
