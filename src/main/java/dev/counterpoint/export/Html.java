package dev.counterpoint.export;

/** Text in HTML that means what it says, whatever characters it holds. */
public final class Html {
    private Html() {}

    /** Text between tags or in a quoted attribute; characters that hide or reorder are shown. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String shown = Visible.text(text.replace("\t", "    "));
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
