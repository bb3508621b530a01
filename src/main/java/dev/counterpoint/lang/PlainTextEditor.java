package dev.counterpoint.lang;

import dev.counterpoint.lang.CommentText.Line;
import dev.counterpoint.lang.CommentText.Role;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes plain language back into the comments of a module: a sentence or a tag is replaced in the
 * style in which the comment is written, and nothing outside the comment is touched. Where there is
 * no comment yet, one is made above the definition.
 */
public final class PlainTextEditor {
    private final String text;
    private final TextLines lines;
    private final DocComments comments;
    private final CommentText reader;

    /** Edits the comments of a module with this name and text. */
    public PlainTextEditor(String module, String text) {
        this.text = text;
        lines = new TextLines(text);
        comments = new DocComments(module, text);
        reader = new CommentText(module, text, lines);
    }

    /**
     * Replaces the sentence of a card.
     *
     * @param sentence paragraphs are kept apart by blank lines; lines that begin with {@code @}
     *     become tags
     * @return empty where code follows the comment on its line, so that a longer text would move it
     */
    public Optional<TextEdit> sentence(Card card, String sentence) {
        List<String> wanted = paragraphs(sentence);
        List<Comment> block = block(card);
        if (block == null) {
            return wanted.isEmpty() ? Optional.empty() : Optional.of(fresh(card, wanted));
        }
        List<Line> all = reader.lines(block);
        List<Line> old = all.stream().filter(l -> l.role() == Role.SENTENCE).toList();
        if (!old.isEmpty()) {
            int from = all.indexOf(old.getFirst());
            int to = all.indexOf(old.getLast());
            List<String> kept = new ArrayList<>();
            for (Line line : all.subList(from, to + 1)) {
                if (line.role() == Role.TAG || line.role() == Role.TAG_MORE) {
                    kept.add(text.substring(line.start(), line.end()));
                }
            }
            return replace(block, all.subList(from, to + 1), wanted, kept);
        }
        Line first = all.stream().filter(l -> l.role() == Role.TAG).findFirst().orElseThrow();
        String tag = text.substring(first.start(), first.end());
        return replace(block, List.of(first), wanted, List.of(tag));
    }

    /** Sets a tag of a card, the first of its name; without one it is added after the text. */
    public Optional<TextEdit> tag(Card card, String name, String value) {
        String tag = "@" + name + (value.isBlank() ? "" : " " + value.strip());
        List<Comment> block = block(card);
        if (block == null) {
            return Optional.of(fresh(card, List.of(tag)));
        }
        List<Line> all = reader.lines(block);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).role() == Role.TAG && isNamed(all.get(i), name)) {
                int end = i + 1;
                while (end < all.size() && all.get(end).role() == Role.TAG_MORE) {
                    end++;
                }
                return replace(block, all.subList(i, end), List.of(), List.of(tag));
            }
        }
        Line last =
                all.stream()
                        .filter(l -> l.role() != Role.BLANK && l.role() != Role.APART)
                        .reduce((a, b) -> b)
                        .orElseThrow();
        String content = text.substring(last.start(), last.end());
        return replace(block, List.of(last), List.of(), List.of(content, tag));
    }

    private boolean isNamed(Line line, String name) {
        String content = text.substring(line.start() + 1, line.end());
        return content.equals(name) || content.startsWith(name + " ");
    }

    private @Nullable List<Comment> block(Card card) {
        return comments.block(card.range(), name(card)).orElse(null);
    }

    private static @Nullable String name(Card card) {
        return card.name().contains(" ") ? null : card.name();
    }

    /** Paragraphs, each on one line. */
    private static List<String> paragraphs(String sentence) {
        List<String> found = new ArrayList<>();
        for (String part : sentence.strip().split("\\R")) {
            String line = part.strip().replaceAll("\\s+", " ");
            boolean apart = line.isEmpty() || line.startsWith("@");
            boolean joins =
                    !apart
                            && !found.isEmpty()
                            && !found.getLast().isEmpty()
                            && !found.getLast().startsWith("@");
            if (joins) {
                found.add(found.removeLast() + " " + line);
            } else if (!line.isEmpty() || !found.isEmpty() && !found.getLast().isEmpty()) {
                found.add(line);
            }
        }
        return found;
    }

    private Optional<TextEdit> replace(
            List<Comment> block, List<Line> run, List<String> paragraphs, List<String> kept) {
        CommentStyle style = CommentStyle.of(text, lines, block, run);
        if (style.codeFollows()) {
            return Optional.empty();
        }
        List<String> contents = new ArrayList<>();
        for (String paragraph : paragraphs) {
            contents.addAll(style.wrap(style.harmless(paragraph)));
        }
        kept.forEach(line -> contents.add(style.harmless(line)));
        return Optional.of(style.write(contents));
    }

    private TextEdit fresh(Card card, List<String> paragraphs) {
        SourceRange range = card.range();
        int statement = comments.statement(range, name(card));
        int start = lines.start(lines.line(statement));
        String indent = text.substring(start, statement);
        if (!indent.isBlank()) {
            // Something else begins this line: the comment goes above all of it.
            indent = "";
        }
        return CommentStyle.fresh(text, start, indent, paragraphs);
    }
}
