package dev.counterpoint.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** An XML file as it is written: one element a line, characters escaped. */
public final class XmlFile {
    private final Writer out;
    private int depth;

    /** Begins a file on a stream that it flushes but does not close. */
    public XmlFile(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** An element without content; names and values of its attributes alternate. */
    public XmlFile empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.write("/>\n");
        return this;
    }

    /** An element with a text. */
    public XmlFile text(String element, String text, String... attributes) throws IOException {
        start(element, attributes);
        out.write('>');
        escape(text);
        out.write("</" + element + ">\n");
        return this;
    }

    /** Begins an element with others in it. */
    public XmlFile open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.write(">\n");
        depth++;
        return this;
    }

    /** Ends the element that began last. */
    public XmlFile close(String element) throws IOException {
        depth--;
        out.write("  ".repeat(depth) + "</" + element + ">\n");
        return this;
    }

    /** Writes what is not yet written. */
    public void flush() throws IOException {
        out.flush();
    }

    private void start(String element, String... attributes) throws IOException {
        out.write("  ".repeat(depth) + "<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"");
            escape(attributes[i + 1]);
            out.write('"');
        }
    }

    /** What XML cannot hold becomes U+FFFD. */
    private void escape(String plain) throws IOException {
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\n' -> out.write("&#10;");
                case '\t' -> out.write("&#9;");
                default -> out.write(Character.toString(isXml(c) ? c : 0xfffd));
            }
        }
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c < 0xd800 || c >= 0xe000 && c != 0xfffe && c != 0xffff;
    }
}
