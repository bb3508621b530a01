package dev.counterpoint.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that an engine said outside its answers, to tell why it died. */
final class Tail {
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 500;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** The line that tells most: the last one that speaks of an error, else the last one. */
    synchronized String telling() {
        return lines.stream()
                .filter(line -> line.contains("Error") || line.contains("Exception"))
                .reduce((a, b) -> b)
                .orElseGet(() -> lines.isEmpty() ? "" : lines.getLast());
    }
}
