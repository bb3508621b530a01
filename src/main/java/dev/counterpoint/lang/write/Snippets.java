package dev.counterpoint.lang.write;

import dev.counterpoint.lang.edit.UnicodeText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Pieces of text that are often written. */
public final class Snippets {
    private static final String CARET = "$0";
    private static final String ALONE = "---- MODULE M ----\n";

    private final List<Snippet> all = new ArrayList<>();

    /**
     * One piece.
     *
     * @param name by which it is found
     * @param body with a mark where the caret goes and one for the module's name
     */
    public record Snippet(String name, String label, String meaning, String body) {
        /** Whether it is a whole module. */
        public boolean isModule() {
            return body.startsWith("----");
        }

        /** The text for a module, its lines after the first set in by so many blanks. */
        public String text(String module, int indent) {
            return marked(module, indent).replace(CARET, "");
        }

        /** Where the caret stands in that text. */
        public int caret(String module, int indent) {
            return Math.max(0, marked(module, indent).indexOf(CARET));
        }

        /** The same piece with its operators written as Unicode signs. */
        public Snippet inSigns() {
            int caret = Math.max(0, body.indexOf(CARET));
            String before = signs(body.substring(0, caret));
            String whole = signs(body.replace(CARET, ""));
            boolean kept = whole.startsWith(before);
            String marked = before + CARET + whole.substring(kept ? before.length() : 0);
            return new Snippet(name, label, meaning, kept ? marked : body);
        }

        private String signs(String text) {
            String head = isModule() ? "" : ALONE;
            return UnicodeText.toSigns(head + text).substring(head.length());
        }

        private String marked(String module, int indent) {
            return body.replace("$M", module).replace("\n", "\n" + " ".repeat(indent));
        }
    }

    /** Reads those that come with the program. */
    public Snippets() {
        String table;
        try (InputStream in =
                Objects.requireNonNull(
                        Snippets.class.getResourceAsStream("/dev/counterpoint/lang/snippets.txt"),
                        "the snippets come with the program")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String part : table.split("(?m)^### ", -1)) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                String[] head = part.substring(0, end).split(" \\| ", 3);
                String body = part.substring(end + 1);
                all.add(new Snippet(head[0], head[1], head[2], body.replaceFirst("\\n$", "")));
            }
        }
    }

    /** All of them. */
    public List<Snippet> all() {
        return List.copyOf(all);
    }
}
