package dev.counterpoint.lang;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to the text of a module and leaves the rest of it as it is. */
final class ModuleText {
    private static final Pattern END = Pattern.compile("(?m)^={4,}");

    private ModuleText() {}

    /** With these definitions at its end. */
    static String define(String module, Map<String, String> definitions) {
        if (definitions.isEmpty()) {
            return module;
        }
        StringBuilder added = new StringBuilder();
        definitions.forEach((n, v) -> added.append(n).append(" == ").append(v).append('\n'));
        Matcher end = END.matcher(module);
        int at = module.length();
        while (end.find()) {
            at = end.start();
        }
        boolean apart = module.startsWith("\n\n", at - 2);
        return new TextEdit(at, at, (apart ? "" : "\n") + added).applyTo(module);
    }

    /** With these constants declared after what it extends. */
    static String declare(String module, Collection<String> constants) {
        Set<String> missing = new LinkedHashSet<>(constants);
        missing.removeAll(DeclaredNames.of("", module).constants().keySet());
        if (missing.isEmpty()) {
            return module;
        }
        int at = endOfExtends(module).orElse(module.indexOf('\n'));
        return new TextEdit(at, at, "\nCONSTANTS " + String.join(", ", missing)).applyTo(module);
    }

    /** With these modules extended too. */
    static String extend(String module, Collection<String> modules) {
        List<String> there =
                ModuleHeader.read(module).map(ModuleHeader::extended).orElse(List.of());
        Set<String> missing = new LinkedHashSet<>(modules);
        there.forEach(missing::remove);
        Optional<Integer> at = endOfExtends(module);
        return missing.isEmpty() || at.isEmpty()
                ? module
                : new TextEdit(at.get(), at.get(), ", " + String.join(", ", missing))
                        .applyTo(module);
    }

    private static Optional<Integer> endOfExtends(String module) {
        Tokens tokens = TlaTokens.of(module);
        int end = -1;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            String word = module.substring(tokens.start(i), tokens.end(i));
            if (word.equals("EXTENDS")) {
                end = tokens.end(i);
            } else if (end >= 0 && (kind == TokenKind.IDENTIFIER || word.equals(","))) {
                end = tokens.end(i);
            } else if (end >= 0 && kind != TokenKind.WHITESPACE && kind != TokenKind.COMMENT) {
                break;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }
}
