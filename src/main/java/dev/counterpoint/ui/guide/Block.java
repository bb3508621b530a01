package dev.counterpoint.ui.guide;

import java.util.List;

/** A part of a page that stands alone. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 for the page's own, then 2 and 3
     * @param id what a link to it says after {@code #}
     */
    record Heading(int level, List<Inline> words, String id) implements Block {
        public Heading {
            words = List.copyOf(words);
        }
    }

    /** Sentences. */
    record Paragraph(List<Inline> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A remark that is set off. */
    record Note(List<Inline> words) implements Block {
        public Note {
            words = List.copyOf(words);
        }
    }

    /** Points, one below the other. */
    record Points(boolean numbered, List<List<Inline>> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    /** Text in a language such as {@code tla}; empty for none. */
    record Listing(String language, String text) implements Block {}

    /**
     * A picture alone on its line.
     *
     * @param words what is seen on it
     * @param file its path from the page
     */
    record Picture(String words, String file) implements Block {}

    /** Rows and columns, the first row the heads. */
    record Table(List<List<List<Inline>>> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }
}
