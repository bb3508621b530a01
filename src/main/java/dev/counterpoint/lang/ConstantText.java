package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model.Assignment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wrote as a constant's value.
 *
 * @param problem the sentence that says what is wrong with it; empty where nothing is
 */
public record ConstantText(Kind kind, String text, String problem) {
    private static final Map<String, String> CLOSING =
            Map.of("{", "}", "(", ")", "[", "]", "<<", ">>");

    /** What sort of value. */
    public enum Kind {
        /** A whole number from 0 on. */
        NUMBER("a number"),
        /** A string in quotes. */
        STRING("a string"),
        /** TRUE or FALSE. */
        TRUTH("yes or no"),
        /** A value equal to itself only. */
        MODEL_VALUE("a model value"),
        /** A set of nothing but model values. */
        SET_OF_MODEL_VALUES("a set of model values"),
        /** Any other set that a configuration file can hold. */
        SET("a set"),
        /** The name of a definition, after an arrow. */
        DEFINITION("a definition of the spec"),
        /** What only a module can say. */
        EXPRESSION("an expression"),
        /** No value at all. */
        BROKEN("no value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is, in words. */
        public String words() {
            return words;
        }
    }

    /** Whether a configuration file can hold it. */
    public boolean fits() {
        return kind != Kind.EXPRESSION && kind != Kind.BROKEN;
    }

    /** Reads a value; {@code <- Name} is a definition's name. */
    public static ConstantText of(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return new ConstantText(Kind.BROKEN, text, "A value is missing.");
        }
        if (text.startsWith("<-")) {
            String name = text.substring(2).strip();
            return name.matches("\\w*[A-Za-z_]\\w*")
                    ? new ConstantText(Kind.DEFINITION, text, "")
                    : new ConstantText(
                            Kind.BROKEN, text, "After `<-` stands the name of a definition.");
        }
        String line = "CONSTANT c = " + text;
        CfgReader.Reading reading = CfgReader.read("value", line);
        List<Assignment> read = reading.model().constants();
        boolean whole =
                read.size() == 1
                        && CfgLayout.of(line)
                                .items(CfgSection.CONSTANTS)
                                .findFirst()
                                .filter(f -> f.item().end() == line.length())
                                .isPresent();
        boolean negative = text.matches("(?s).*-\\s*\\d.*") && !text.contains("\"");
        if (reading.hasErrors() || !whole || negative) {
            return expression(text, reading.diagnostics());
        }
        return new ConstantText(kind(text), text, "");
    }

    private static Kind kind(String text) {
        Set<TokenKind> kinds = kinds(text);
        if (text.startsWith("{")) {
            return kinds.equals(Set.of(TokenKind.IDENTIFIER)) && text.indexOf('{', 1) < 0
                    ? Kind.SET_OF_MODEL_VALUES
                    : Kind.SET;
        }
        return switch (kinds.iterator().next()) {
            case NUMBER -> Kind.NUMBER;
            case STRING -> Kind.STRING;
            case CONSTANT_WORD -> text.equals("BOOLEAN") ? Kind.MODEL_VALUE : Kind.TRUTH;
            default -> Kind.MODEL_VALUE;
        };
    }

    /** Of what its elements are made. */
    private static Set<TokenKind> kinds(String text) {
        Tokens tokens = CfgTokens.of(text);
        Set<TokenKind> kinds = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case IDENTIFIER, NUMBER, STRING, CONSTANT_WORD -> kinds.add(tokens.kind(i));
                default -> {}
            }
        }
        return kinds;
    }

    private static ConstantText expression(String text, List<Diagnostic> said) {
        String open = unbalanced(text);
        if (!open.isEmpty()) {
            return new ConstantText(Kind.BROKEN, text, open);
        }
        boolean cannotHold =
                said.isEmpty()
                        || said.stream().anyMatch(d -> d.message().startsWith("A .cfg holds"));
        if (!cannotHold) {
            return new ConstantText(Kind.BROKEN, text, said.getFirst().message());
        }
        return new ConstantText(
                Kind.EXPRESSION,
                text,
                "A .cfg cannot hold this value: it needs a definition in a module beside it.");
    }

    /** What is opened and not closed, or the other way round, in a sentence. */
    private static String unbalanced(String text) {
        Tokens tokens = TlaTokens.of(text, TlaTokens.MODULE_BODY);
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = text.substring(tokens.start(i), tokens.end(i));
            if (tokens.kind(i) == TokenKind.ERROR) {
                return "`" + word + "` has no end, or is no sign of TLA+.";
            }
            if (tokens.kind(i) == TokenKind.COMMENT || tokens.kind(i) == TokenKind.STRING) {
                continue;
            }
            if (CLOSING.containsKey(word)) {
                open.push(word);
            } else if (CLOSING.containsValue(word)
                    && (open.isEmpty() || !word.equals(CLOSING.get(open.pop())))) {
                return "`" + word + "` closes nothing.";
            }
        }
        if (TlaLine.inComment(tokens.endState())) {
            return "This comment has no end.";
        }
        return open.isEmpty()
                ? ""
                : "`"
                        + open.peek()
                        + "` is not closed: `"
                        + CLOSING.get(open.peek())
                        + "` is missing.";
    }

    /** The model values in a value, in its order. */
    public static Set<String> modelValues(String value) {
        Tokens tokens = CfgTokens.of(value);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.IDENTIFIER) {
                names.add(value.substring(tokens.start(i), tokens.end(i)));
            }
        }
        return names;
    }
}
