package dev.counterpoint.lang.navigate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names in a module's text as its tokens tell, for texts that cannot be parsed right now. */
public final class LocalNames {
    private static final Set<String> BINDERS =
            Set.of("\\A", "\\E", "\\AA", "\\EE", "CHOOSE", "LAMBDA", "∀", "∃");

    private final CodeTokens tokens;
    private final int from;
    private final int to;

    /** For a place in a text: the definition around it counts. */
    public LocalNames(String text, int offset) {
        tokens = new CodeTokens("", text);
        int first = 0;
        int last = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            if (beginsDefinition(i)) {
                if (tokens.start(i) <= offset) {
                    first = i;
                } else {
                    last = i;
                    break;
                }
            }
        }
        from = first;
        to = last;
    }

    private boolean beginsDefinition(int token) {
        return tokens.isName(token) && tokens.range(token).column() == 1 && isDefined(token);
    }

    private boolean isDefined(int token) {
        int after = tokens.afterGroup(token + 1);
        return tokens.is(after, "==") || tokens.is(token + 1, "[") && !tokens.is(token - 1, "'");
    }

    /** Parameters, bound names and names of LET in the definition around the place. */
    public List<String> inReach() {
        Set<String> found = new LinkedHashSet<>();
        for (int i = from + 1; i < to; i++) {
            if (tokens.isName(i) && (isParameter(i) || isBound(i) || isLocal(i))) {
                found.add(tokens.text(i));
            }
        }
        return List.copyOf(found);
    }

    private boolean isParameter(int token) {
        return tokens.is(from + 1, "(") && token < tokens.afterGroup(from + 1);
    }

    private boolean isLocal(int token) {
        return tokens.is(tokens.afterGroup(token + 1), "==");
    }

    private boolean isBound(int token) {
        int after = token + 1;
        while (tokens.is(after, ",") && tokens.isName(after + 1)) {
            after += 2;
        }
        if (tokens.is(after, "\\in") || tokens.is(after, "∈")) {
            int before = token - 1;
            return tokens.is(before, ",")
                    || tokens.is(before, "[")
                    || tokens.is(before, "{")
                    || tokens.is(before, ":")
                    || BINDERS.contains(tokens.text(before));
        }
        return BINDERS.contains(tokens.text(token - 1));
    }

    /** What the module declares and defines, by its looks. */
    public List<String> ofModule() {
        List<String> found = new ArrayList<>();
        boolean declaring = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.text(i);
            if (word.startsWith("CONSTANT") || word.startsWith("VARIABLE")) {
                declaring = true;
            } else if (beginsDefinition(i)) {
                declaring = false;
                found.add(word);
            } else if (declaring && tokens.isName(i)) {
                found.add(word);
            } else if (declaring && !tokens.is(i, ",")) {
                declaring = false;
            }
        }
        return found;
    }
}
