package dev.counterpoint.lang;

import dev.counterpoint.lang.CfgLayout.Found;
import dev.counterpoint.lang.CfgLayout.Item;
import dev.counterpoint.lang.CfgLayout.Part;

import java.util.Optional;

/** Where something new goes in a configuration file, and how something goes without a trace. */
final class CfgPlaces {
    private static final String INDENT = "    ";

    private final String text;
    private final CfgLayout layout;

    private CfgPlaces(String text) {
        this.text = text;
        layout = CfgLayout.of(text);
    }

    static CfgPlaces of(String text) {
        return new CfgPlaces(text);
    }

    /** The line end that the text uses. */
    static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The white space that the line of an offset begins with. */
    static String indent(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = start;
        while (end < offset && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Adds an item to the part it belongs in, the way that part is written. */
    String insert(CfgSection section, String item) {
        Optional<Part> part = section.takesOne() ? Optional.empty() : layout.toExtend(section);
        return part.map(p -> extend(p, item)).orElseGet(() -> append(section, item));
    }

    private String extend(Part part, String item) {
        if (part.items().isEmpty()) {
            return onNewLine(part.end(), indent(text, part.start()) + INDENT + item);
        }
        Item last = part.items().getLast();
        String opener = text.substring(part.start(), part.end());
        boolean oneLine = !text.substring(part.start(), last.start()).contains("\n");
        if (oneLine && part.items().size() == 1 && !opener.endsWith("S")) {
            return onNewLine(last.end(), indent(text, part.start()) + opener + " " + item);
        } else if (oneLine && part.section() != CfgSection.CONSTANTS) {
            return new TextEdit(last.end(), last.end(), " " + item).applyTo(text);
        }
        int line = text.lastIndexOf('\n', last.start() - 1) + 1;
        String column = text.substring(line, last.start()).replaceAll("[^\t]", " ");
        return onNewLine(last.end(), column + item);
    }

    /** On the line after an offset's, where nothing that matters stands between. */
    private String onNewLine(int offset, String line) {
        int end = text.indexOf('\n', offset);
        int at = end < 0 ? text.length() : end;
        if (at > offset && text.charAt(at - 1) == '\r') {
            at--;
        }
        boolean rest = hasWord(offset, at) || isInComment(at);
        String eol = lineEnd(text);
        if (rest) {
            return new TextEdit(offset, offset, " " + line.strip()).applyTo(text);
        }
        return new TextEdit(at, at, eol + line).applyTo(text);
    }

    private boolean hasWord(int from, int to) {
        return new CfgText("", null, text.substring(from, to)).hasWords();
    }

    private boolean isInComment(int offset) {
        return TlaLine.inComment(CfgTokens.of(text.substring(0, offset)).endState());
    }

    private String append(CfgSection section, String item) {
        if (isInComment(text.length())) {
            return text;
        }
        String eol = lineEnd(text);
        StringBuilder added = new StringBuilder();
        if (!text.isEmpty() && !text.endsWith("\n")) {
            added.append(eol);
        }
        if (text.contains(eol + eol) && !text.endsWith(eol + eol)) {
            added.append(eol);
        }
        String opener = section.name();
        added.append(opener).append(section.takesOne() ? " " + item : eol + INDENT + item);
        return text + added.append(eol);
    }

    /** Takes an item out, and the word that opens its part where nothing else follows that. */
    String remove(Found found) {
        Part part = found.part();
        String without = cut(text, found.item().start(), found.item().end());
        return part.items().size() == 1 ? cut(without, part.start(), part.end()) : without;
    }

    /** Without a stretch, and without its line where that is empty then; comments stay. */
    private static String cut(String text, int start, int end) {
        String kept = CfgValueEdit.comments(text, start, end);
        if (!kept.isEmpty()) {
            return new TextEdit(start, end, kept.stripLeading()).applyTo(text);
        }
        int line = text.lastIndexOf('\n', start - 1) + 1;
        int next = text.indexOf('\n', end);
        int lineEnd = next < 0 ? text.length() : next;
        boolean alone = text.substring(line, start).isBlank();
        boolean last = text.substring(end, lineEnd).isBlank();
        if (alone && last) {
            int from = next < 0 && line > 0 ? line - 1 : line;
            return new TextEdit(from, next < 0 ? lineEnd : next + 1, "").applyTo(text);
        }
        int from = start;
        int to = end;
        if (alone) {
            while (to < lineEnd && isBlank(text.charAt(to))) {
                to++;
            }
        } else {
            while (isBlank(text.charAt(from - 1))) {
                from--;
            }
        }
        return new TextEdit(from, to, "").applyTo(text);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
