package dev.counterpoint.export.surface;

/** The text of an SVG file as it grows: numbers short, characters escaped. */
public final class SvgText {
    private static final String STYLE =
            "text{white-space:pre}"
                    + ".s{font-family:'Counterpoint Sans',Inter,'Segoe UI',Helvetica,Arial,sans-serif}"
                    + ".m{font-family:'Counterpoint Mono','JetBrains Mono',Menlo,'DejaVu Sans Mono',"
                    + "Consolas,monospace}"
                    + ".b{font-weight:600}";

    private final StringBuilder text = new StringBuilder(1 << 16);

    /** Begins the file: its size, its title, and what it shows for those who cannot see it. */
    public void open(double width, double height, String title, String description) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").number(width);
        add("\" height=\"").number(height);
        add("\" viewBox=\"0 0 ").number(width).add(" ").number(height);
        add("\" role=\"img\" aria-labelledby=\"title desc\">\n");
        add("<title id=\"title\">").escaped(title.isEmpty() ? "State graph" : title);
        add("</title>\n<desc id=\"desc\">").escaped(description).add("</desc>\n");
        add("<style>").add(STYLE).add("</style>\n");
    }

    /** Ends the file and gives its text. */
    public String close() {
        return add("</svg>\n").text.toString();
    }

    SvgText add(String markup) {
        text.append(markup);
        return this;
    }

    /** A number with at most one decimal. */
    SvgText number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            text.append('-');
            tenths = -tenths;
        }
        text.append(tenths / 10);
        if (tenths % 10 != 0) {
            text.append('.').append(tenths % 10);
        }
        return this;
    }

    /** Text that stands between tags or in an attribute; what XML cannot hold becomes U+FFFD. */
    SvgText escaped(String plain) {
        plain.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '&' -> text.append("&amp;");
                                case '"' -> text.append("&quot;");
                                default -> text.appendCodePoint(isXml(c) ? c : 0xfffd);
                            }
                        });
        return this;
    }

    private static boolean isXml(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c < 0xd800)
                || (c >= 0xe000 && c != 0xfffe && c != 0xffff);
    }
}
