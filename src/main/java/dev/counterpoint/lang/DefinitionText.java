package dev.counterpoint.lang;

import java.util.Optional;

/**
 * Where the right side of a definition without parameters stands in a module's text, found by its
 * tokens.
 *
 * @param start the offset of its first character
 * @param end the offset after its last
 */
record DefinitionText(int start, int end) {

    static Optional<DefinitionText> of(String module, String name) {
        Tokens tokens = TlaTokens.of(module);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.DEFINED_NAME && word(module, tokens, i).equals(name)) {
                return body(module, tokens, i);
            }
        }
        return Optional.empty();
    }

    static String replace(String module, String name, String value) {
        return of(module, name)
                .map(t -> new TextEdit(t.start(), t.end(), value).applyTo(module))
                .orElse(module);
    }

    private static Optional<DefinitionText> body(String module, Tokens tokens, int name) {
        TextLines lines = new TextLines(module);
        int column = lines.column(tokens.start(name));
        int at = next(tokens, name + 1);
        if (at >= tokens.size() || !word(module, tokens, at).equals("==")) {
            return Optional.empty();
        }
        int first = next(tokens, at + 1);
        int last = first;
        for (int i = first; i < tokens.size(); i = next(tokens, i + 1)) {
            TokenKind kind = tokens.kind(i);
            boolean leads = lines.column(tokens.start(i)) <= column;
            if (kind == TokenKind.SEPARATOR || i > first && leads) {
                break;
            }
            last = i;
        }
        return first >= tokens.size()
                ? Optional.empty()
                : Optional.of(new DefinitionText(tokens.start(first), tokens.end(last)));
    }

    private static int next(Tokens tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.kind(at) == TokenKind.WHITESPACE
                        || tokens.kind(at) == TokenKind.COMMENT)) {
            at++;
        }
        return at;
    }

    private static String word(String module, Tokens tokens, int token) {
        return module.substring(tokens.start(token), tokens.end(token));
    }
}
