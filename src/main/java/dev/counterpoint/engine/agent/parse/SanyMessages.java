package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SANY's wording as clear sentences. */
final class SanyMessages {
    private static final Pattern PLACE =
            Pattern.compile("line (\\d+), col \\d+ to line \\d+, col \\d+ of module (\\w+)");

    private static final Map<Pattern, String> SENTENCES = sentences();

    private SanyMessages() {}

    private static Map<Pattern, String> sentences() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("Unknown operator: `(.*)'\\.", "$1 is not defined here.");
        table.put(
                "Could not find declaration or definition of symbol '(.*)'\\.",
                "$1 is not defined here.");
        table.put(
                "Multiply-defined symbol '(.*)': this definition or declaration conflicts with the"
                        + " one at (.*)\\.",
                "$1 is already defined or declared at $2.");
        table.put(
                "Operator (.*) already defined or declared\\.",
                "$1 is already defined or declared.");
        table.put(
                "Function name `(.*)' already defined or declared\\.",
                "$1 is already defined or declared.");
        table.put(
                "Symbol (.*) is a built-in operator, and cannot be redefined\\.",
                "$1 is built in and cannot be redefined.");
        table.put(
                "(?:Warning: )?[Tt]he (\\w+) of '(.*)' conflicts with its \\w+ at (.*)\\.",
                "The $1 of $2 conflicts with the one at $3.");
        table.put(
                "Wrong number of arguments \\((\\d+)\\) given to operator '(.*)', which requires"
                        + " (\\d+) arguments\\.",
                "$2 takes $3 arguments, but $1 are given.");
        table.put("The operator (\\S+) requires (\\d+) arguments\\.", "$1 needs $2 arguments.");
        table.put(
                "Level error in applying operator (.*): The level of argument (\\d+) exceeds the"
                        + " maximum level allowed by the operator\\.",
                "Argument $2 of $1 talks about more than it may: a prime or a temporal operator is"
                        + " not allowed there.");
        table.put(
                "Level error: assumptions must be level 0 \\(Constant\\), but this one has level.*",
                "An assumption may talk about constants only, but this one mentions a variable.");
        table.put(
                "Circular dependency among \\.tla files; dependency cycle is: (.*)",
                "Modules extend or instantiate one another in a circle: $1.");
        table.put(
                "Symbol (.*) declared in RECURSIVE statement but not defined\\.",
                "$1 is declared RECURSIVE but not defined.");
        table.put(
                "Precedence conflict between ops (.*) in block (.*) and (.*?)\\.?",
                "It cannot be told whether $1 or $3 binds first; put parentheses.");
        table.put(
                "Item at (.*) is not properly indented inside conjunction or disjunction list item"
                        + " at (.*)",
                "This stands too far left to belong to the list item at $2.");
        table.put(
                "\\*\\*\\* Hint \\*\\*\\* You may have mistyped == Illegal combination of operators"
                        + " (.*) in block (.*?) and (.*?)\\.?",
                "$1 and $3 cannot be combined like this; was == meant?");
        table.put(
                "Illegal combination of operators (.*) in block (.*?) and (.*?)\\.?",
                "$1 and $3 cannot be combined like this; put parentheses.");
        table.put(
                "Error following expression at (.*), missing operator or separator\\.",
                "An operator or separator is missing after this expression.");
        table.put(
                "Expression at location (.*) and expression at location (.*) follow each other"
                        + " without any intervening operator\\.",
                "Two expressions follow each other without an operator between them.");
        table.put(
                "Missing expression in block (.*) following prefix or infix op (.*?)\\.?",
                "An expression is missing after $2.");
        table.put(
                "Encountered (pre|in|post)fix op (.*?) in block .*",
                "The operator $2 is not expected here.");
        table.put(
                "Multiple declarations or definitions for symbol (.*)\\. This duplicates the one at"
                        + " (.*)\\.",
                "$1 is already defined or declared at $2.");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        table.forEach(
                (pattern, sentence) ->
                        compiled.put(Pattern.compile("^(?:" + pattern + ")$"), sentence));
        return compiled;
    }

    /** One sentence for what SANY says in several lines. */
    static String sentence(String raw) {
        String text = oneLine(raw);
        for (Map.Entry<Pattern, String> entry : SENTENCES.entrySet()) {
            Matcher matcher = entry.getKey().matcher(text);
            if (matcher.matches()) {
                return polished(matcher.replaceFirst(entry.getValue()));
            }
        }
        return polished(text);
    }

    /** SANY also says that an operator could not be resolved, after it said so of its symbol. */
    static boolean isRepetition(String raw) {
        return raw.startsWith("Couldn't resolve ");
    }

    /** Where the parser met something it did not expect. */
    static String unexpected(String token, String before, @Nullable String expected) {
        String after = before.isBlank() || before.contains(" ") ? "" : " after " + before;
        String wanted = expected == null ? "" : "; expected " + expected.strip();
        if (token.startsWith("<EOF")) {
            return "The module ends too early" + after + wanted + ".";
        }
        if (token.startsWith("Beginning of definition")) {
            return "A new definition begins here, but what stands before it is not complete"
                    + wanted
                    + ".";
        }
        if (token.contains("Invisible")) {
            return "Something is missing before this" + wanted + ".";
        }
        return oneLine(token) + " is not expected here" + after + wanted + ".";
    }

    /** Characters that are no token: what was read of it, and the one that ended it. */
    static String lexical(String before, int code) {
        if (before.startsWith("\"")) {
            return "This string does not end on its line.";
        }
        if (code == 0xFEFF || code == 0xFFFD || (code != '\n' && Character.isISOControl(code))) {
            return "This character cannot be read; is the file saved as UTF-8 text?";
        }
        return (before + Character.toString(code)).strip() + " has no meaning in TLA+ here.";
    }

    /** White space of any length as one blank. */
    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "The module cannot be parsed." : line;
    }

    private static String polished(String text) {
        String polished =
                PLACE.matcher(text)
                        .replaceAll("line $1 of $2")
                        .replace(" 1 arguments", " 1 argument")
                        .replace(".tla -->", ",")
                        .replace(".tla.", ".")
                        .replace("\\land", "/\\")
                        .replace("\\lor", "\\/");
        Matcher symbol = Pattern.compile("^(\\W+) is not defined here\\.$").matcher(polished);
        return symbol.matches()
                ? symbol.group(1) + " is not defined here; is a module missing in EXTENDS?"
                : polished;
    }
}
