package dev.counterpoint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markdown document that shows commands and what they answer. A block {@code ```tla Name.tla} is
 * a file; a block {@code ```console} is one command after {@code $}, then its standard output, its
 * standard error behind {@code ! }, and last {@code [exit N]}. In what is expected, {@code ...}
 * stands for any text in a line, and as a line of its own for any lines.
 *
 * @param files by name; one given twice is as it was last
 */
record Session(Map<String, String> files, List<Command> commands) {
    /**
     * A command and what it should answer.
     *
     * @param title the heading above it
     * @param line its number in the document
     */
    record Command(
            String title,
            int line,
            List<String> words,
            List<String> out,
            List<String> err,
            int exit) {}

    static Session read(String markdown) {
        Map<String, String> files = new LinkedHashMap<>();
        List<Command> commands = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                title = line.replaceFirst("#+\\s*", "");
            }
            if (!line.startsWith("```")) {
                continue;
            }
            String fence = line.startsWith("````") ? "````" : "```";
            int end = i + 1;
            while (!lines.get(end).equals(fence)) {
                end++;
            }
            List<String> block = lines.subList(i + 1, end);
            String head = line.substring(fence.length()).strip();
            if (head.equals("console")) {
                commands.add(command(title, i + 2, block));
            } else {
                files.put(head.substring(head.indexOf(' ') + 1), String.join("\n", block) + "\n");
            }
            i = end;
        }
        return new Session(files, commands);
    }

    private static Command command(String title, int number, List<String> block) {
        String first = block.getFirst();
        String last = block.getLast();
        if (!first.startsWith("$ counterpoint") || !last.matches("\\[exit \\d+\\]")) {
            throw new IllegalArgumentException("no command with its exit code: line " + number);
        }
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        for (String line : block.subList(1, block.size() - 1)) {
            if (line.startsWith("!")) {
                err.add(line.substring(1).replaceFirst("^ ", ""));
            } else {
                out.add(line);
            }
        }
        return new Command(
                title,
                number,
                words(first.substring("$ counterpoint".length())),
                List.copyOf(out),
                List.copyOf(err),
                Integer.parseInt(last.substring(6, last.length() - 1)));
    }

    /** Words apart by spaces; a space within single quotes is part of a word. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        return List.copyOf(words);
    }
}
