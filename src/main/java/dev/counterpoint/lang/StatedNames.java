package dev.counterpoint.lang;

import dev.counterpoint.spec.Model;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from texts alone, without a parser, whether a spec may state more than a model asks for:
 * where not, nobody needs to parse it to find out.
 */
final class StatedNames {
    private static final Set<String> TEMPORAL =
            Set.of("[]", "<>", "~>", "-+->", "\u25a1", "\u25c7", "\u21dd", "\u219d");

    private final Set<String> asked;
    private boolean more;

    private StatedNames(Model model) {
        asked = CardKinds.names(model).collect(Collectors.toSet());
    }

    /** Whether something that looks like a property has a name that the model does not mention. */
    static boolean mayBeMoreThan(Model model, Collection<String> texts) {
        StatedNames names = new StatedNames(model);
        texts.forEach(names::read);
        return names.more;
    }

    private void read(String text) {
        Tokens tokens = TlaTokens.of(text);
        String name = "";
        for (int i = 0; i < tokens.size() && !more; i++) {
            TokenKind kind = tokens.kind(i);
            String word = text.substring(tokens.start(i), tokens.end(i));
            if (kind == TokenKind.COMMENT) {
                more = Stream.of("@evidence", "@monitor").anyMatch(word::contains);
            } else if (kind == TokenKind.DEFINED_NAME) {
                name = word;
                more = UsualNames.isInvariant(name) && !asked.contains(name);
            } else if (kind != TokenKind.PROSE && isTemporal(word)) {
                more = !asked.contains(name);
            }
        }
    }

    private static boolean isTemporal(String word) {
        return TEMPORAL.contains(word) || word.startsWith("WF_") || word.startsWith("SF_");
    }
}
