package dev.counterpoint.lang;

import dev.counterpoint.lang.CommentText.Line;

import java.util.ArrayList;
import java.util.List;

/**
 * How the lines of a comment are decorated: what stands before and after the content of each, and
 * at which column a box closes. Writes other contents in the same way.
 */
final class CommentStyle {
    private static final int WIDTH = 78;
    private static final int LEAST = 20;

    private final String text;
    private final int start;
    private final int end;
    private final int contentColumn;
    private final String prefix;
    private final String suffix;
    private final int closeColumn;
    private final boolean block;
    private final boolean codeFollows;
    private final boolean closesHere;
    private final int longest;

    private CommentStyle(String text, TextLines lines, List<Comment> comments, List<Line> run) {
        this.text = text;
        Line first = run.getFirst();
        Line last = run.getLast();
        Comment comment = first.comment();
        int line = lines.line(first.start());
        boolean own = isOneLine(lines, comment);
        block = !comment.isLine(text);
        contentColumn = lines.column(first.start());
        start = first.start();
        prefix = own || run.size() == 1 ? prefix(lines, first) : continuation(lines, run);
        longest = run.stream().mapToInt(l -> l.end() - l.start()).max().orElse(0);
        String after = text.substring(first.end(), lineEnd(lines, first));
        if (own && block) {
            suffix = after.strip();
            closeColumn = boxColumn(lines, comments, comment);
        } else if (!own && !after.isBlank() && !after.strip().endsWith("*)")) {
            suffix = after.strip();
            closeColumn = lines.column(first.end()) + after.indexOf(suffix);
        } else {
            suffix = "";
            closeColumn = 0;
        }
        closesHere = !suffix.isEmpty();
        end = closesHere ? decorationEnd(lines, last) : last.end();
        codeFollows = block && codeAfter(lines, last) || line < 1;
    }

    /** The style of the lines that are to be replaced. */
    static CommentStyle of(String text, TextLines lines, List<Comment> comments, List<Line> run) {
        return new CommentStyle(text, lines, comments, run);
    }

    /** A comment where there was none, boxed as in a book: above a statement, at its column. */
    static TextEdit fresh(String text, int at, String indent, List<String> paragraphs) {
        List<String> contents = new ArrayList<>();
        int width = Math.max(LEAST, WIDTH - indent.length() - 6);
        for (String paragraph : paragraphs) {
            contents.addAll(wrap(unmarked(paragraph), width));
        }
        int longest = contents.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder made = new StringBuilder();
        for (String content : contents) {
            made.append(indent).append("(* ").append(content);
            made.append(" ".repeat(longest - content.length())).append(" *)");
            made.append(newline(text, at));
        }
        return new TextEdit(at, at, made.toString());
    }

    private static boolean isOneLine(TextLines lines, Comment comment) {
        return lines.line(comment.start()) == lines.line(comment.end() - 1);
    }

    /** What stands before a line's content, code before the comment replaced by blanks. */
    private String prefix(TextLines lines, Line line) {
        int from = lines.start(lines.line(line.start()));
        int comment = line.comment().start();
        if (comment < from) {
            return text.substring(from, line.start());
        }
        String before = text.substring(from, comment);
        String marks = text.substring(comment, line.start());
        boolean own = isOneLine(lines, line.comment());
        return blanks(before) + (own ? marks : blanks(marks));
    }

    private String continuation(TextLines lines, List<Line> run) {
        Line second = run.get(1);
        return second.start() == second.end() || !second.comment().equals(run.getFirst().comment())
                ? prefix(lines, run.getFirst())
                : prefix(lines, second);
    }

    private static String blanks(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        text.chars().forEach(c -> blank.append(c == '\t' ? '\t' : ' '));
        return blank.toString();
    }

    private int lineEnd(TextLines lines, Line line) {
        return Math.min(lines.end(lines.line(line.start())), line.comment().end());
    }

    private int decorationEnd(TextLines lines, Line last) {
        int to = lineEnd(lines, last);
        String after = text.substring(last.end(), to);
        return last.end() + after.stripTrailing().length();
    }

    private boolean codeAfter(TextLines lines, Line last) {
        int lineOfEnd = lines.line(last.comment().end() - 1);
        return !text.substring(last.comment().end(), lines.end(lineOfEnd)).isBlank();
    }

    /** The column at which the comments of a box close; 0 where there is no box. */
    private int boxColumn(TextLines lines, List<Comment> comments, Comment one) {
        long alike =
                comments.stream()
                        .filter(c -> !c.isLine(text) && isOneLine(lines, c))
                        .filter(c -> lines.column(c.end()) == lines.column(one.end()))
                        .count();
        return alike > 1 ? lines.column(one.end()) - suffix.length() : 0;
    }

    /** Whether code stands after the comment on its last line. */
    boolean codeFollows() {
        return codeFollows;
    }

    /** Without what would end the comment, or begin another in it. */
    String harmless(String content) {
        return block ? unmarked(content) : content;
    }

    private static String unmarked(String content) {
        return content.replace("*)", "* )").replace("(*", "( *");
    }

    /** A paragraph in lines of the comment's width. */
    List<String> wrap(String paragraph) {
        int room =
                closeColumn > 0
                        ? Math.max(LEAST, closeColumn - contentColumn - 1)
                        : Math.max(
                                Math.max(LEAST, longest), WIDTH - contentColumn - (block ? 3 : 0));
        return wrap(paragraph, room);
    }

    private static List<String> wrap(String paragraph, int width) {
        if (paragraph.startsWith("@")) {
            return List.of(paragraph);
        }
        List<String> found = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                found.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        found.add(line.toString());
        return found;
    }

    /** The change that puts these contents in the place of the old ones. */
    TextEdit write(List<String> contents) {
        int widest = contents.stream().mapToInt(String::length).max().orElse(0);
        int column =
                closeColumn > 0
                        ? Math.max(closeColumn, contentColumn + widest + 1)
                        : contentColumn + widest + 1;
        List<String> all = contents.isEmpty() ? List.of("") : contents;
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            String content = all.get(i);
            String before = i == 0 ? "" : content.isEmpty() && !closesHere ? bare() : prefix;
            made.append(before).append(content);
            if (closesHere) {
                made.append(" ".repeat(column - contentColumn - content.length())).append(suffix);
            }
            if (i < all.size() - 1) {
                made.append(newline(text, start));
            }
        }
        return new TextEdit(start, end, made.toString());
    }

    private String bare() {
        return prefix.stripTrailing();
    }

    private static String newline(String text, int at) {
        int next = text.indexOf('\n', at);
        int known = next < 0 ? text.indexOf('\n') : next;
        return known > 0 && text.charAt(known - 1) == '\r' ? "\r\n" : "\n";
    }
}
