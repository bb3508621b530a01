package dev.counterpoint.lang;

import dev.counterpoint.spec.PlainText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What comments say once their marks, boxes and rules are taken off. */
final class CommentText {
    private static final int RULE = 3;

    private final String module;
    private final String text;
    private final TextLines lines;

    CommentText(String module, String text, TextLines lines) {
        this.module = module;
        this.text = text;
        this.lines = lines;
    }

    /** A line's content without decoration; empty for a blank line or a rule. */
    private record Content(int start, int end, Comment comment, boolean heading) {
        boolean blank() {
            return start >= end;
        }
    }

    /** What a line of a comment is to its plain text. */
    enum Role {
        BLANK,
        /** Of another text that stands above in the same comment. */
        APART,
        SENTENCE,
        TAG,
        /** A line that goes on with the tag above it. */
        TAG_MORE
    }

    /** A line's content, from an offset to before another, and the comment it stands in. */
    record Line(int start, int end, Comment comment, Role role) {}

    /** The lines of comments that stand under one another. */
    List<Line> lines(List<Comment> block) {
        List<Content> contents = new ArrayList<>();
        for (Comment comment : block) {
            addContents(comment, contents);
        }
        int from = 0;
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).heading()) {
                from = i + 1;
            }
        }
        List<Line> found = new ArrayList<>();
        int tagColumn = -1;
        for (int i = 0; i < contents.size(); i++) {
            Content line = contents.get(i);
            Role role;
            if (i < from) {
                role = Role.APART;
            } else if (line.blank()) {
                role = Role.BLANK;
                tagColumn = -1;
            } else if (isTag(line)) {
                role = Role.TAG;
                tagColumn = lines.column(line.start());
            } else if (tagColumn > 0 && lines.column(line.start()) > tagColumn) {
                role = Role.TAG_MORE;
            } else {
                role = Role.SENTENCE;
                tagColumn = -1;
            }
            found.add(new Line(line.start(), line.end(), line.comment(), role));
        }
        return found;
    }

    /** The plain text of comments that stand under one another; null where they say nothing. */
    @Nullable PlainText read(List<Comment> block) {
        List<Line> rest = lines(block).stream().filter(l -> l.role() != Role.APART).toList();
        if (rest.stream().allMatch(l -> l.role() == Role.BLANK)) {
            return null;
        }
        StringBuilder sentence = new StringBuilder();
        List<PlainText.Tag> tags = new ArrayList<>();
        boolean paragraph = false;
        for (Line line : rest) {
            switch (line.role()) {
                case BLANK -> paragraph = !sentence.isEmpty();
                case TAG -> tags.add(tag(line));
                case TAG_MORE -> tags.add(extend(tags.removeLast(), line));
                default -> {
                    if (!sentence.isEmpty()) {
                        sentence.append(paragraph ? "\n\n" : " ");
                    }
                    sentence.append(text, line.start(), line.end());
                    paragraph = false;
                }
            }
        }
        int start = rest.getFirst().comment().start();
        return new PlainText(
                sentence.toString(), tags, lines.range(module, start, block.getLast().end()));
    }

    private boolean isTag(Content line) {
        return text.charAt(line.start()) == '@'
                && line.start() + 1 < line.end()
                && Character.isLetter(text.charAt(line.start() + 1));
    }

    private PlainText.Tag tag(Line line) {
        int nameEnd = line.start() + 1;
        while (nameEnd < line.end() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        return new PlainText.Tag(
                text.substring(line.start() + 1, nameEnd),
                text.substring(nameEnd, line.end()).strip(),
                lines.range(module, line.start(), line.end()));
    }

    private PlainText.Tag extend(PlainText.Tag tag, Line line) {
        String more = text.substring(line.start(), line.end());
        return new PlainText.Tag(
                tag.name(),
                tag.text().isEmpty() ? more : tag.text() + " " + more,
                lines.range(module, lines.startOffset(tag.range()), line.end()));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private void addContents(Comment comment, List<Content> into) {
        int from = comment.start() + 2;
        int to = comment.isLine(text) ? comment.end() : comment.end() - 2;
        for (int line = lines.line(comment.start()); line <= lines.line(to); line++) {
            int start = Math.max(from, lines.start(line));
            into.add(content(comment, start, Math.max(start, Math.min(to, lines.end(line)))));
        }
    }

    private Content content(Comment comment, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int leading = run(start, end, 1);
        int trailing = run(end - 1, start - 1, -1);
        if (leading >= end - start) {
            boolean decoration = end - start >= RULE || end > start && text.charAt(start) == '*';
            return decoration
                    ? new Content(end, end, comment, false)
                    : new Content(start, end, comment, false);
        }
        if (leading >= RULE && trailing >= RULE || isTranslationMark(start, end)) {
            return new Content(end, end, comment, true);
        }
        if (leading > 0 && text.charAt(start) == '*') {
            start += leading;
        }
        if (trailing > 0
                && text.charAt(end - 1) == '*'
                && (trailing >= RULE || Character.isWhitespace(text.charAt(end - trailing - 1)))) {
            end -= trailing;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Content(start, end, comment, false);
    }

    private boolean isTranslationMark(int start, int end) {
        String line = text.substring(start, end);
        return line.startsWith("BEGIN TRANSLATION")
                || line.startsWith("END TRANSLATION")
                || line.equals("define statement");
    }

    /** How many times the sign at {@code from} is repeated towards {@code to}, if it decorates. */
    private int run(int from, int to, int step) {
        if (from == to || "*-=#~_+".indexOf(text.charAt(from)) < 0) {
            return 0;
        }
        int count = 0;
        for (int at = from; at != to && text.charAt(at) == text.charAt(from); at += step) {
            count++;
        }
        return count;
    }
}
