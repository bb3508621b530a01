package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SANY's parser printed about a module that is not TLA+, as diagnostics. */
final class SyntaxErrors {
    private static final Pattern ENCOUNTERED =
            Pattern.compile(
                    "(?s)(?:Was expecting \"(.*?)\"\n)?Encountered \"(.*?)\" at line (\\d+), column"
                            + " (\\d+) and token \"(.*?)\" ");
    private static final Pattern PLACE =
            Pattern.compile(
                    "line (\\d+), col (\\d+) to line (\\d+), col (\\d+) of module (\\S+?)[.\\s]");
    private static final Pattern LEXICAL =
            Pattern.compile(
                    "(?s)Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (?:<EOF>"
                            + "|\".*?\" \\((\\d+)\\)),? *after : \"(.*)\"");
    private static final Pattern OPEN_COMMENT =
            Pattern.compile("possibly open comment starting around line (\\d+)");
    private static final Pattern FAIRNESS =
            Pattern.compile("Error in fairness expression at (\\d+): (\\d+)");
    private static final Pattern STACK = Pattern.compile("starting at line (\\d+), column (\\d+)");
    private static final Pattern HEADER = Pattern.compile("-{4,}[ \\t]*MODULE\\b");

    private final Places places;
    private final SpecResolver resolver;
    private final Function<String, @Nullable Path> files;
    private final List<Diagnostic> found = new ArrayList<>();

    SyntaxErrors(Places places, SpecResolver resolver, Function<String, @Nullable Path> files) {
        this.places = places;
        this.resolver = resolver;
        this.files = files;
    }

    /** Where a module's header is, or its first character. */
    static SourceRange header(SpecResolver resolver, String module) {
        List<String> lines = resolver.text(module).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            if (header.find()) {
                int last = lines.get(i).stripTrailing().length();
                return new SourceRange(module, i + 1, header.start() + 1, i + 1, last);
            }
        }
        return new SourceRange(module, 1, 1, 1, 1);
    }

    List<Diagnostic> diagnostics(String module, String printed) {
        String text = resolver.text(module);
        if (!HEADER.matcher(text).find()) {
            add(
                    text.isBlank()
                            ? "The file is empty; a module begins with ---- MODULE "
                                    + module
                                    + " ----."
                            : "There is no module header; a module begins with ---- MODULE "
                                    + module
                                    + " ----.",
                    new SourceRange(module, 1, 1, 1, 1));
            return found;
        }
        int begin = printed.lastIndexOf("Parsing file ");
        int line = printed.indexOf('\n', Math.max(0, begin));
        String own = printed.substring(Math.max(0, line));
        int end = own.indexOf("\nFatal errors while parsing");
        String said = (end < 0 ? own : own.substring(0, end)).strip();
        for (String one : said.split("\\*\\*\\*Parse Error\\*\\*\\*\n")) {
            if (!one.isBlank()) {
                addSyntaxError(module, one + "\n");
            }
        }
        if (found.isEmpty()) {
            add("This module cannot be parsed.", header(resolver, module));
        }
        return found;
    }

    private void addSyntaxError(String module, String text) {
        Matcher encountered = ENCOUNTERED.matcher(text);
        Matcher place = PLACE.matcher(text);
        Matcher lexical = LEXICAL.matcher(text);
        Matcher comment = OPEN_COMMENT.matcher(text);
        Matcher fairness = FAIRNESS.matcher(text);
        Matcher stack = STACK.matcher(text);
        if (encountered.find()) {
            int line = Integer.parseInt(encountered.group(3));
            int column = Integer.parseInt(encountered.group(4));
            String token = encountered.group(2);
            int length = token.indexOf(' ') >= 0 || token.startsWith("<EOF") ? 1 : token.length();
            add(
                    SanyMessages.unexpected(token, encountered.group(5), encountered.group(1)),
                    places.range(module, line, column, line, column + length - 1));
        } else if (lexical.find()) {
            addLexical(module, lexical);
        } else if (comment.find()) {
            int line = Integer.parseInt(comment.group(1));
            add(
                    "The module ends inside a comment that begins around here.",
                    places.range(module, Math.max(1, line), 1, Math.max(1, line), 1));
        } else if (place.find()) {
            add(
                    SanyMessages.sentence(beforeStack(text)),
                    places.range(
                            module,
                            Math.max(1, Integer.parseInt(place.group(1))),
                            Integer.parseInt(place.group(2)),
                            Integer.parseInt(place.group(3)),
                            Integer.parseInt(place.group(4))));
        } else if (fairness.find()) {
            int line = Integer.parseInt(fairness.group(1));
            int column = Integer.parseInt(fairness.group(2));
            add(
                    "The subscript and action of this fairness condition cannot be told apart;"
                            + " write WF_vars(Action).",
                    places.range(module, line, column, line, column));
        } else if (stack.find()) {
            int line = Integer.parseInt(stack.group(1));
            int column = Integer.parseInt(stack.group(2));
            add(
                    SanyMessages.sentence(beforeStack(text)),
                    places.range(module, line, column, line, column));
        } else {
            add(SanyMessages.sentence(text), header(resolver, module));
        }
    }

    private void addLexical(String module, Matcher lexical) {
        int line = Integer.parseInt(lexical.group(1));
        int column = Integer.parseInt(lexical.group(2));
        if (lexical.group(3) == null) {
            add(
                    "The module ends inside a comment or string.",
                    places.range(module, line, column, line, column));
            return;
        }
        String before = lexical.group(4).replace("\\\"", "\"").replace("\\\\", "\\");
        int first = Math.max(1, column - before.length());
        add(
                SanyMessages.lexical(before, Integer.parseInt(lexical.group(3))),
                places.range(module, line, first, line, Math.max(first, column - 1)));
    }

    private static String beforeStack(String text) {
        int stack = text.indexOf("Residual stack trace");
        return stack < 0 ? text : text.substring(0, stack);
    }

    private void add(String message, SourceRange range) {
        found.add(Diagnostic.error("parse", message, files.apply(range.module()), range));
    }
}
