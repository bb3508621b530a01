package dev.counterpoint.lang.readback;

import java.util.List;

/** What a formula says: words, and lists of sentences between and after them. */
public record Sentence(List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A stretch of a sentence. */
    public sealed interface Part {}

    /** Words. */
    public record Text(String text) implements Part {}

    /** What the words before announce, one under the other. */
    public record Items(List<Sentence> sentences) implements Part {
        public Items {
            sentences = List.copyOf(sentences);
        }
    }

    /** In one line; lists are numbered, and bracketed where something follows them. */
    public String oneLine() {
        StringBuilder line = new StringBuilder();
        writeLine(line, "");
        return line.toString();
    }

    private void writeLine(StringBuilder line, String number) {
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Text words -> line.append(words.text());
                case Items items -> {
                    boolean ends = number.isEmpty() && i == parts.size() - 1;
                    line.append(ends ? ": " : " [");
                    writeItems(line, items, number);
                    line.append(ends ? "" : "]");
                }
            }
        }
    }

    private static void writeItems(StringBuilder line, Items items, String number) {
        for (int i = 0; i < items.sentences().size(); i++) {
            String own = number.isEmpty() ? "" + (i + 1) : number + "." + (i + 1);
            line.append(i == 0 ? "(" : "; (").append(own).append(") ");
            items.sentences().get(i).writeLine(line, own);
        }
    }

    /** In several lines; each item of a list has its own, indented. */
    public String lines() {
        StringBuilder text = new StringBuilder();
        writeLines(text, "");
        return text.toString();
    }

    private void writeLines(StringBuilder text, String indent) {
        boolean afterItems = false;
        for (Part part : parts) {
            switch (part) {
                case Text words -> {
                    String shown = afterItems ? afterItems(words.text()) : words.text();
                    text.append(afterItems ? "\n" + indent : "").append(shown);
                    afterItems = false;
                }
                case Items items -> {
                    text.append(':');
                    for (Sentence item : items.sentences()) {
                        text.append('\n').append(indent).append("- ");
                        item.writeLines(text, indent + "  ");
                    }
                    afterItems = true;
                }
            }
        }
    }

    /** On a line of its own a text needs no mark that parts it from the list before. */
    private static String afterItems(String text) {
        int first = 0;
        while (first < text.length() && " ,;:".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.substring(first);
    }

    @Override
    public String toString() {
        return oneLine();
    }
}
