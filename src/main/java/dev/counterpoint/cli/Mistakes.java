package dev.counterpoint.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Wrong usage in words: what is wrong, in one sentence. */
final class Mistakes {
    private static final Pattern VALUE =
            Pattern.compile(
                    "Invalid value for (?:option|positional parameter at index \\S+) '?(\\S+?)'?(?: \\(.*?\\))?: (.*)");
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.*)] \\(case-sensitive\\) but was '(.*)'");

    private Mistakes() {}

    static String sentence(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> value(String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        };
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        String first = mistake.getUnmatched().getFirst();
        if (!first.startsWith("-")) {
            return "'" + first + "' is one argument too many";
        }
        List<String> similar =
                mistake.getSuggestions().stream().filter(s -> s.startsWith("-")).limit(1).toList();
        return "there is no option "
                + first
                + (similar.isEmpty() ? "" : "; did you mean " + similar.getFirst() + "?");
    }

    private static String missing(MissingParameterException mistake) {
        List<ArgSpec> missing = mistake.getMissing();
        ArgSpec value = missing.isEmpty() ? mistake.getArgSpec() : missing.getFirst();
        boolean given = String.valueOf(mistake.getMessage()).contains("parameter for option");
        if (value instanceof OptionSpec option && given) {
            return option.longestName() + " needs a value: " + option.paramLabel();
        }
        String names =
                missing.stream()
                        .map(
                                m ->
                                        m instanceof OptionSpec option
                                                ? option.longestName() + " " + option.paramLabel()
                                                : m.paramLabel())
                        .collect(Collectors.joining(" and "));
        return names.isEmpty()
                ? value(String.valueOf(mistake.getMessage()))
                : names + " is missing";
    }

    private static String value(String message) {
        Matcher value = VALUE.matcher(message);
        if (!value.matches()) {
            return message;
        }
        Matcher choice = CHOICE.matcher(value.group(2));
        String why =
                choice.matches()
                        ? "'" + choice.group(2) + "' is none of " + choice.group(1)
                        : value.group(2);
        return value.group(1) + ": " + why;
    }
}
