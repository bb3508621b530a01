package dev.counterpoint.lang;

import dev.counterpoint.spec.SourceRange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that a module's text declares, read without a parser: what a misspelt name is compared
 * with, also where the module cannot be parsed.
 *
 * @param constants where each constant is declared, in the text's order
 * @param definitions what is defined
 */
public record DeclaredNames(Map<String, SourceRange> constants, Set<String> definitions) {
    public DeclaredNames {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        definitions = Collections.unmodifiableSet(new LinkedHashSet<>(definitions));
    }

    /** Reads them. */
    public static DeclaredNames of(String module, String text) {
        Tokens tokens = TlaTokens.of(text);
        TextLines lines = new TextLines(text);
        Map<String, SourceRange> constants = new LinkedHashMap<>();
        Set<String> definitions = new LinkedHashSet<>();
        boolean declaring = false;
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WHITESPACE
                    || kind == TokenKind.COMMENT
                    || kind == TokenKind.PROSE) {
                continue;
            }
            String word = text.substring(tokens.start(i), tokens.end(i));
            if (kind == TokenKind.DEFINED_NAME) {
                definitions.add(word);
                declaring = false;
            } else if (word.equals("CONSTANT") || word.equals("CONSTANTS")) {
                // In a proof, NEW CONSTANT introduces a name for the proof alone.
                declaring = !before.equals("NEW");
            } else if (declaring && kind == TokenKind.IDENTIFIER && !word.equals("_")) {
                constants.put(word, lines.range(module, tokens.start(i), tokens.end(i)));
            } else if (!Set.of(",", "(", ")", "_").contains(word)) {
                declaring = false;
            }
            before = word;
        }
        return new DeclaredNames(constants, definitions);
    }
}
