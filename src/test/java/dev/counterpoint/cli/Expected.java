package dev.counterpoint.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a command should write, with its wildcards. */
final class Expected {
    private Expected() {}

    static boolean matches(List<String> expected, String actual) {
        String pattern =
                expected.stream()
                        .map(line -> line.equals("...") ? "(?:.*\n)*?" : line(line) + "\n")
                        .collect(Collectors.joining());
        return Pattern.compile(pattern).matcher(actual).matches();
    }

    private static String line(String line) {
        return Pattern.compile("\\.\\.\\.")
                .splitAsStream(line + " ")
                .map(part -> Pattern.quote(part))
                .collect(Collectors.joining(".*"))
                .replaceAll(" \\\\E$", "\\\\E");
    }
}
