package dev.counterpoint.review;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The modules of an old version under other names, so that they can stand beside the new ones. */
final class OldModules {
    private static final String SUFFIX = "__before";

    private OldModules() {}

    static String name(String module) {
        return module + SUFFIX;
    }

    /** Texts by their new names. */
    static Map<String, String> of(Map<String, String> texts) {
        Map<String, String> renamed = new TreeMap<>();
        texts.forEach((name, text) -> renamed.put(name(name), renamed(text, texts.keySet())));
        return renamed;
    }

    /** A module's name stands after MODULE, INSTANCE, and in the list after EXTENDS. */
    private static String renamed(String text, Set<String> modules) {
        Tokens tokens = TlaTokens.of(text);
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        boolean extending = false;
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WHITESPACE
                    || kind == TokenKind.COMMENT
                    || kind == TokenKind.PROSE) {
                continue;
            }
            String word = text.substring(tokens.start(i), tokens.end(i));
            extending =
                    word.equals("EXTENDS")
                            || extending
                                    && (word.equals(",")
                                            || before.equals(",")
                                            || before.equals("EXTENDS"));
            boolean named = before.equals("MODULE") || before.equals("INSTANCE") || extending;
            if (named && modules.contains(word)) {
                renamed.append(text, copied, tokens.end(i)).append(SUFFIX);
                copied = tokens.end(i);
            }
            before = word;
        }
        return renamed.append(text, copied, text.length()).toString();
    }
}
