package dev.counterpoint.imports;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log as lines, without what a terminal or a CI server put around them: colours, and a prefix
 * with a time or a job's name, which is learned from the lines that TLC is known by.
 */
final class LogLines {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");
    private static final int LONGEST_PREFIX = 200;
    private static final List<Pattern> KNOWN =
            List.of(
                    Pattern.compile("@!@!@STARTMSG \\d+:\\d"),
                    Pattern.compile("State \\d+: ?<"),
                    Pattern.compile("Error: (?:Invariant|The behavior|The following behavior)"));

    private LogLines() {}

    /** The lines of a text in UTF-8, or in what its mark of the byte order says. */
    static List<String> of(byte[] content) {
        List<String> lines = new ArrayList<>();
        int skip = mark(content);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(content, skip, content.length - skip),
                                charset(content)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.indexOf('\u001b') < 0 ? line : COLOURS.matcher(line).replaceAll(""));
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        Pattern prefix = prefix(lines);
        return prefix == null ? lines : without(prefix, lines);
    }

    /** Windows' PowerShell writes UTF-16. */
    private static Charset charset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] content) {
        boolean utf8 =
                content.length >= 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF;
        return utf8 ? 3 : charset(content).equals(StandardCharsets.UTF_8) ? 0 : 2;
    }

    /** What stands before the first line that is known; null where nothing does. */
    private static @Nullable Pattern prefix(List<String> lines) {
        for (Pattern known : KNOWN) {
            for (String line : lines) {
                String start =
                        line.length() > 2 * LONGEST_PREFIX
                                ? line.substring(0, 2 * LONGEST_PREFIX)
                                : line;
                Matcher matcher = known.matcher(start);
                // What stands in a string is none of these lines.
                if (matcher.find() && matcher.start() <= LONGEST_PREFIX && start.indexOf('"') < 0) {
                    return matcher.start() == 0
                            ? null
                            : generalised(start.substring(0, matcher.start()));
                }
            }
        }
        return null;
    }

    /** Numbers and words may be others on other lines; blanks at its end may be missing. */
    private static Pattern generalised(String prefix) {
        String core = prefix.stripTrailing();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            String kind = isDigit(c) ? "[0-9]++" : isWord(c) ? "[A-Za-z]++" : null;
            if (kind == null) {
                pattern.append(Pattern.quote(String.valueOf(c)));
            } else if (!pattern.toString().endsWith(kind)) {
                pattern.append(kind);
            }
        }
        int blanks = prefix.length() - core.length();
        return Pattern.compile(pattern + (blanks == 0 ? "" : "\\s{0," + blanks + "}"));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static List<String> without(Pattern prefix, List<String> lines) {
        return lines.stream()
                .map(
                        line -> {
                            Matcher matcher = prefix.matcher(line);
                            return matcher.lookingAt() ? line.substring(matcher.end()) : line;
                        })
                .toList();
    }
}
