package dev.counterpoint.engine.agent.parse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that a module's text defines, declares and uses, seen without parsing it. */
final class ModuleNames {
    private static final String PARAMETERS = "(?:\\([^=]*?\\)|\\[[^=]*?])?\\s*==";
    private static final Pattern EXPORTED = Pattern.compile("(?m)^(\\w+)" + PARAMETERS);
    private static final Pattern DEFINED =
            Pattern.compile("(?m)(?:^|\\bLET\\b|\\bLOCAL\\b)\\s*(\\w+)" + PARAMETERS);
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:CONSTANT|VARIABLE)S?\\s+(\\w[\\w(),\\s]*)");
    private static final Pattern USED =
            Pattern.compile("\\bEXTENDS\\s+(\\w[\\w,\\s]*)|\\bINSTANCE\\s+(\\w+)");

    private ModuleNames() {}

    /** What a module of ours or of the tools' gives to those that extend it. */
    static Set<String> exported(String text) {
        return EXPORTED.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    /** What a module must not get from those that it extends, and perhaps more. */
    static Set<String> defined(String text) {
        Set<String> names = new HashSet<>();
        DEFINED.matcher(text).results().forEach(r -> names.add(r.group(1)));
        DECLARED.matcher(text).results().forEach(r -> names.addAll(words(r.group(1))));
        return names;
    }

    /** The modules that it extends or instantiates, and perhaps other words. */
    static Set<String> used(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = USED.matcher(text);
        while (matcher.find()) {
            names.addAll(words(matcher.group(matcher.group(1) == null ? 2 : 1)));
        }
        return names;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\W+"))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }
}
