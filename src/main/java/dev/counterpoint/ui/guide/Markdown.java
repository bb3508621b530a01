package dev.counterpoint.ui.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of Markdown that the guide is written in: headings, paragraphs, points, listings
 * between {@code ```}, tables, remarks after {@code >} and pictures alone on their line. Anything
 * else is taken as it stands.
 */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.+)");
    private static final Pattern POINT = Pattern.compile("(?:[-*]|(\\d+)\\.) +(.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]+)\\)");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private Markdown(String text) {
        lines = text.lines().toList();
    }

    static List<Block> read(String text) {
        return new Markdown(text).read();
    }

    private List<Block> read() {
        while (at < lines.size()) {
            String line = lines.get(at);
            Matcher heading = HEADING.matcher(line);
            Matcher picture = PICTURE.matcher(line.strip());
            if (line.isBlank()) {
                at++;
            } else if (heading.matches()) {
                List<Inline> words = Inlines.of(heading.group(2));
                blocks.add(
                        new Block.Heading(
                                heading.group(1).length(), words, id(Inline.words(words))));
                at++;
            } else if (line.startsWith("```")) {
                listing(line.substring(3).strip());
            } else if (picture.matches()) {
                blocks.add(new Block.Picture(picture.group(1), picture.group(2)));
                at++;
            } else if (line.startsWith("|")) {
                table();
            } else if (line.startsWith(">")) {
                blocks.add(new Block.Note(Inlines.of(joined(">"))));
            } else if (POINT.matcher(line).matches()) {
                points();
            } else {
                blocks.add(new Block.Paragraph(Inlines.of(joined(""))));
            }
        }
        return blocks;
    }

    /** What a heading is linked by, as code forges make it. */
    static String id(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private void listing(String language) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < lines.size() && !lines.get(at).startsWith("```")) {
            text.append(lines.get(at)).append('\n');
            at++;
        }
        at++;
        blocks.add(new Block.Listing(language, text.toString().stripTrailing()));
    }

    private void table() {
        List<List<List<Inline>>> rows = new ArrayList<>();
        while (at < lines.size() && lines.get(at).startsWith("|")) {
            String line = lines.get(at).strip();
            // A bar that is meant is written \| as everywhere.
            String[] cells =
                    line.substring(1, line.length() - (line.endsWith("|") ? 1 : 0))
                            .split("(?<!\\\\)\\|", -1);
            if (!line.matches("[|: -]+")) {
                rows.add(
                        Arrays.stream(cells)
                                .map(c -> Inlines.of(c.strip().replace("\\|", "|")))
                                .toList());
            }
            at++;
        }
        blocks.add(new Block.Table(rows));
    }

    private void points() {
        boolean numbered = Character.isDigit(lines.get(at).charAt(0));
        List<List<Inline>> items = new ArrayList<>();
        while (at < lines.size()) {
            Matcher point = POINT.matcher(lines.get(at));
            if (!point.matches()) {
                break;
            }
            StringBuilder text = new StringBuilder(point.group(2));
            at++;
            while (at < lines.size() && lines.get(at).startsWith("  ")) {
                text.append(' ').append(lines.get(at).strip());
                at++;
            }
            items.add(Inlines.of(text.toString()));
        }
        blocks.add(new Block.Points(numbered, items));
    }

    /** The lines of a paragraph as one, without what each begins with. */
    private String joined(String prefix) {
        StringBuilder text = new StringBuilder();
        while (at < lines.size() && continues(lines.get(at), prefix)) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(lines.get(at).substring(prefix.length()).strip());
            at++;
        }
        return text.toString();
    }

    private static boolean continues(String line, String prefix) {
        if (!prefix.isEmpty()) {
            return line.startsWith(prefix);
        }
        return !line.isBlank()
                && !line.startsWith("```")
                && !line.startsWith("|")
                && !line.startsWith(">")
                && !HEADING.matcher(line).matches()
                && !POINT.matcher(line).matches()
                && !PICTURE.matcher(line.strip()).matches();
    }
}
