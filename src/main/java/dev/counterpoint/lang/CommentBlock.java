package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comments that stand under one another on lines of their own, and how they are decorated.
 *
 * @param start the offset of the first line
 * @param end the offset after the last line, its line end not counted
 * @param contents what the lines say without marks; blanks that set a line in are kept
 * @param first what stands before the first content
 * @param next what stands before the others
 * @param suffix what closes each line; empty where only the whole is closed, or nothing
 * @param head a line above the contents that is kept; null for none
 * @param foot one below them; null for none
 * @param close what closes the whole after the last content; empty for nothing
 */
record CommentBlock(
        int start,
        int end,
        List<String> contents,
        String first,
        String next,
        String suffix,
        @Nullable String head,
        @Nullable String foot,
        String close) {
    private static final int RULE = 3;
    private static final Pattern STARRED = Pattern.compile("\\s*\\*( .*)?");

    /** The comments that an offset stands in or beside; null where none has lines of its own. */
    static @Nullable CommentBlock at(String text, int offset) {
        List<Comment> all = Comment.all(text, TlaTokens.of(text));
        TextLines lines = new TextLines(text);
        int line = lines.line(offset);
        for (int i = 0; i < all.size(); i++) {
            Comment comment = all.get(i);
            boolean here =
                    lines.line(comment.start()) <= line && line <= lines.line(comment.end() - 1);
            if (here && stands(text, lines, comment)) {
                return isOneLine(lines, comment)
                        ? stacked(text, lines, all, i)
                        : spread(text, lines, comment);
            }
        }
        return null;
    }

    private static boolean stands(String text, TextLines lines, Comment comment) {
        String own = text.substring(comment.start(), comment.end());
        int lineEnd = lines.end(lines.line(comment.end() - 1));
        return comment.leads()
                && comment.isWhole(text)
                && text.substring(Math.min(comment.end(), lineEnd), lineEnd).isBlank()
                && !own.contains("--algorithm")
                && !own.contains("--fair");
    }

    private static boolean isOneLine(TextLines lines, Comment comment) {
        return lines.line(comment.start()) == lines.line(comment.end() - 1);
    }

    /** Whether a line is decoration alone. */
    static boolean isRule(String line) {
        String rest = line.strip();
        if (rest.startsWith("\\*") && !rest.equals("\\*")) {
            return isUniform(rest.substring(2).strip(), RULE);
        }
        boolean opens = rest.startsWith("(*");
        boolean closes = rest.endsWith("*)") && rest.length() > 3;
        if (opens || closes) {
            String inner =
                    rest.substring(opens ? 2 : 0, closes ? rest.length() - 2 : rest.length());
            return isUniform(inner, 1) || closes && !opens && isUniform(inner + "*", 2);
        }
        return isUniform(rest, RULE);
    }

    private static boolean isUniform(String line, int least) {
        return line.length() >= least
                && "*=~+_-".indexOf(line.charAt(0)) >= 0
                && line.chars().allMatch(c -> c == line.charAt(0));
    }

    /** Whether marks in it would become others if its lines were broken elsewhere. */
    boolean hasMarks() {
        return !first.endsWith("\\* ")
                && contents.stream()
                        .anyMatch(l -> !isRule(l) && (l.contains("(*") || l.contains("*)")));
    }

    private static CommentBlock stacked(
            String text, TextLines lines, List<Comment> all, int index) {
        Comment one = all.get(index);
        int from = index;
        while (from > 0 && belong(text, lines, all.get(from - 1), all.get(from), one)) {
            from--;
        }
        int to = index;
        while (to + 1 < all.size() && belong(text, lines, all.get(to), all.get(to + 1), one)) {
            to++;
        }
        boolean marks = one.isLine(text);
        List<String> contents = new ArrayList<>();
        for (Comment comment : all.subList(from, to + 1)) {
            String own = text.substring(comment.start(), comment.end()).stripTrailing();
            if (isRule(own)) {
                contents.add(own);
            } else {
                String inner = own.substring(2, marks ? own.length() : own.length() - 2);
                contents.add(withoutBlank(inner).stripTrailing());
            }
        }
        int start = lines.start(lines.line(all.get(from).start()));
        String indent = text.substring(start, all.get(from).start());
        String lead = indent + (marks ? "\\* " : "(* ");
        int end = lines.end(lines.line(all.get(to).end() - 1));
        return new CommentBlock(
                start, end, contents, lead, lead, marks ? "" : "*)", null, null, "");
    }

    private static boolean belong(
            String text, TextLines lines, Comment above, Comment below, Comment like) {
        return lines.line(above.start()) + 1 == lines.line(below.start())
                && likeThat(text, lines, above, like)
                && likeThat(text, lines, below, like);
    }

    private static boolean likeThat(String text, TextLines lines, Comment comment, Comment like) {
        return isOneLine(lines, comment)
                && stands(text, lines, comment)
                && comment.isLine(text) == like.isLine(text)
                && lines.column(comment.start()) == lines.column(like.start());
    }

    private static CommentBlock spread(String text, TextLines lines, Comment comment) {
        int start = lines.start(lines.line(comment.start()));
        int end = lines.end(lines.line(comment.end() - 1));
        String indent = text.substring(start, comment.start());
        List<String> all =
                new ArrayList<>(text.substring(comment.start(), comment.end()).lines().toList());
        String head =
                all.getFirst().substring(2).isBlank() || isRule(all.getFirst())
                        ? indent + all.removeFirst().stripTrailing()
                        : null;
        String last = all.getLast();
        String before = last.substring(0, last.length() - 2);
        boolean alone = before.isBlank() || isRule(last);
        String foot = alone ? all.removeLast() : null;
        if (!alone) {
            all.set(all.size() - 1, before.stripTrailing());
        }
        List<String> later = head == null ? all.subList(Math.min(1, all.size()), all.size()) : all;
        boolean starred =
                later.stream().anyMatch(l -> !l.isBlank())
                        && later.stream()
                                .filter(l -> !l.isBlank())
                                .allMatch(l -> STARRED.matcher(l).matches());
        int inset =
                later.stream()
                        .filter(l -> !l.isBlank())
                        .mapToInt(l -> l.length() - l.stripLeading().length())
                        .min()
                        .orElse(indent.length() + 3);
        String next = " ".repeat(inset) + (starred ? "* " : "");
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            contents.add(
                    head == null && i == 0
                            ? withoutBlank(line.substring(2)).stripTrailing()
                            : content(line, inset + (starred ? 1 : 0), starred));
        }
        return new CommentBlock(
                start,
                end,
                contents,
                head == null ? indent + "(* " : next,
                next,
                "",
                head,
                foot,
                alone ? "" : " *)");
    }

    private static String content(String line, int from, boolean starred) {
        String rest = line.substring(Math.min(from, line.length())).stripTrailing();
        return starred ? withoutBlank(rest) : rest;
    }

    private static String withoutBlank(String inner) {
        return inner.startsWith(" ") ? inner.substring(1) : inner;
    }

    /** The width of a tab is not known: such comments stay as they are. */
    boolean hasTabs() {
        return (first + next + String.join("", contents)).indexOf('\t') >= 0;
    }
}
