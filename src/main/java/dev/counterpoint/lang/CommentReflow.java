package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks the lines of comments anew. Marks, indentation, paragraphs, items of lists and tags are
 * kept; so are rules, and lines that are set in, which may be tables or formulas.
 */
public final class CommentReflow {
    /** How wide lines become, indentation counted. */
    public static final int WIDTH = 78;

    private static final int LEAST = 20;
    private static final int MOST = 3;

    /** A tag, or an item of a list, and what stands under its first word. */
    private static final Pattern LEAD =
            Pattern.compile("(@[A-Za-z][\\w-]*|[-+*]|\\d{1,2}[.)])(\\s+.*)?");

    private static final Pattern KEPT =
            Pattern.compile("(BEGIN|END) TRANSLATION.*|define statement");

    private CommentReflow() {}

    /** The comment at an offset with its lines broken anew; empty where none stands by itself. */
    public static Optional<TextEdit> at(String text, int offset) {
        Optional<TextEdit> edit = once(text, offset);
        // Where lines were joined the rest may stand differently to them.
        for (int i = 0; i < MOST && edit.isPresent(); i++) {
            TextEdit known = edit.get();
            Optional<TextEdit> more = once(known.applyTo(text), known.start());
            edit =
                    more.map(m -> new TextEdit(known.start(), known.end(), m.replacement()))
                            .or(() -> Optional.of(known));
        }
        return edit;
    }

    private static Optional<TextEdit> once(String text, int offset) {
        CommentBlock block = CommentBlock.at(text, offset);
        if (block == null || block.hasTabs() || block.hasMarks()) {
            return Optional.empty();
        }
        boolean ruled = block.contents().stream().anyMatch(CommentBlock::isRule);
        int outside = Math.max(block.first().length(), block.next().length());
        int closing = block.suffix().isEmpty() ? 0 : block.suffix().length() + 1;
        int room = Math.max(LEAST, WIDTH - outside - closing);
        List<String> contents = broken(block.contents(), room, block.close().length());
        return Optional.of(
                new TextEdit(
                        block.start(),
                        block.end(),
                        written(block, contents, ruled ? room : 0, newline(text))));
    }

    /**
     * Whole lines as a comment in a box: a comment's own words broken anew, anything else line for
     * line.
     *
     * @param from an offset on the first line
     * @param to an offset on the last line
     */
    public static TextEdit box(String text, int from, int to) {
        CommentBlock block = CommentBlock.at(text, from);
        boolean comment =
                block != null && to <= block.end() && !block.hasTabs() && !block.hasMarks();
        TextLines lines = new TextLines(text);
        int start = comment && block != null ? block.start() : lines.start(lines.line(from));
        int end = comment && block != null ? block.end() : lines.end(lines.line(to));
        List<String> own =
                comment && block != null
                        ? block.contents().stream().filter(l -> !CommentBlock.isRule(l)).toList()
                        : text.substring(start, end).lines().toList();
        int inset =
                comment && block != null
                        ? block.first().length() - 3
                        : own.stream()
                                .filter(l -> !l.isBlank())
                                .mapToInt(l -> l.length() - l.stripLeading().length())
                                .min()
                                .orElse(0);
        String indent = " ".repeat(inset);
        int room = Math.max(LEAST, WIDTH - inset - 6);
        List<String> contents = new ArrayList<>();
        if (comment) {
            contents.addAll(broken(own, room, 0));
        } else {
            own.forEach(l -> contents.add(harmless(l.substring(Math.min(inset, l.length())))));
        }
        String rule = "(" + "*".repeat(4) + ")";
        contents.addFirst(rule);
        contents.addLast(rule);
        String lead = indent + "(* ";
        CommentBlock boxed =
                new CommentBlock(start, end, contents, lead, lead, "*)", null, null, "");
        return new TextEdit(start, end, written(boxed, contents, room, newline(text)));
    }

    private static String harmless(String line) {
        return line.stripTrailing().replace("(*", "( *").replace("*)", "* )");
    }

    private static String newline(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * @param edge how wide the contents of a box are at least
     */
    private static String written(
            CommentBlock block, List<String> contents, int edge, String newline) {
        boolean closed = !block.suffix().isEmpty();
        int widest =
                contents.stream()
                        .filter(l -> !closed || !CommentBlock.isRule(l))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        int width = Math.max(edge, widest);
        List<String> made = new ArrayList<>();
        if (block.head() != null) {
            made.add(block.head());
        }
        for (int i = 0; i < contents.size(); i++) {
            String content = contents.get(i);
            String lead = i == 0 ? block.first() : block.next();
            if (closed && CommentBlock.isRule(content)) {
                made.add(lead.substring(0, lead.length() - 3) + rule(content, width + 6));
            } else if (closed) {
                made.add(lead + content + " ".repeat(width - content.length()) + " *)");
            } else if (CommentBlock.isRule(content) && content.startsWith("\\*")) {
                made.add(lead.substring(0, lead.length() - 3) + content);
            } else {
                made.add((lead + content).stripTrailing());
            }
        }
        made.add(made.removeLast() + block.close());
        if (block.foot() != null) {
            made.add(block.foot());
        }
        return String.join(newline, made);
    }

    /** A rule that reaches from one edge of the box to the other. */
    private static String rule(String old, int width) {
        String sign = old.substring(old.length() / 2, old.length() / 2 + 1);
        return "(*" + sign.repeat(width - 4) + "*)";
    }

    private static List<String> broken(List<String> contents, int room, int last) {
        List<String> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String lead = null;
        boolean keeps = true;
        for (String line : contents) {
            boolean inset = line.startsWith(" ");
            Matcher begins = LEAD.matcher(line);
            if (line.isBlank() || CommentBlock.isRule(line) || KEPT.matcher(line).matches()) {
                lead = end(words, lead, room, found);
                found.add(line.isBlank() ? "" : line);
                keeps = true;
            } else if (inset && lead != null) {
                words.append(' ').append(line.strip());
            } else if (inset && keeps) {
                found.add(line);
            } else if (inset) {
                lead = end(words, lead, room, found);
                found.add(line);
                keeps = true;
            } else if (begins.matches()) {
                end(words, lead, room, found);
                lead = begins.group(1).startsWith("@") ? "  " : " ".repeat(begins.end(1) + 1);
                words.append(line);
                keeps = false;
            } else {
                if (lead != null) {
                    lead = end(words, lead, room, found);
                }
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
                keeps = false;
            }
        }
        end(words, lead, room, found);
        if (last > 0 && !found.isEmpty() && found.getLast().length() + last > room) {
            List<String> shorter = wrap(found.removeLast(), room - last, "");
            found.addAll(shorter);
        }
        return found;
    }

    private static @Nullable String end(
            StringBuilder words, @Nullable String lead, int room, List<String> found) {
        if (!words.isEmpty()) {
            found.addAll(wrap(words.toString(), room, lead == null ? "" : lead));
            words.setLength(0);
        }
        return null;
    }

    private static List<String> wrap(String paragraph, int room, String hanging) {
        List<String> found = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(paragraph)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                found.add(line.toString());
                line.setLength(0);
                line.append(hanging).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        found.add(line.toString());
        return found;
    }

    /** Words, each with those after it that would mean something at a line's beginning. */
    private static List<String> words(String paragraph) {
        List<String> found = new ArrayList<>();
        for (String word : paragraph.strip().split("\\s+")) {
            boolean bound =
                    !found.isEmpty()
                            && (LEAD.matcher(word).matches()
                                    || CommentBlock.isRule(word)
                                    || word.equals("BEGIN")
                                    || word.equals("END"));
            found.add(bound ? found.removeLast() + " " + word : word);
        }
        return found;
    }
}
