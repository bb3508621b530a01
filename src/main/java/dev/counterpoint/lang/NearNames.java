package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of names that a spec does not define which of its names were probably meant. */
public final class NearNames {
    private static final Pattern NOT_DEFINED = Pattern.compile("^(\\w+) is not defined here\\.$");

    private NearNames() {}

    /**
     * The same diagnostics; those of a parser on a name that is not defined name the near one.
     *
     * @param words all names in the spec's modules
     */
    public static List<Diagnostic> suggest(List<Diagnostic> told, Set<String> words) {
        Set<String> known = new HashSet<>(words);
        told.forEach(
                diagnostic -> {
                    Matcher unknown = NOT_DEFINED.matcher(diagnostic.message());
                    if (unknown.matches()) {
                        known.remove(unknown.group(1));
                    }
                });
        return told.stream().map(diagnostic -> suggest(diagnostic, known)).toList();
    }

    private static Diagnostic suggest(Diagnostic told, Set<String> known) {
        Matcher unknown = NOT_DEFINED.matcher(told.message());
        return unknown.matches()
                ? new Diagnostic(
                        told.severity(),
                        told.code(),
                        unknown.group(1)
                                + " is not defined here"
                                + Spelling.meant(unknown.group(1), known),
                        told.file(),
                        told.range())
                : told;
    }
}
