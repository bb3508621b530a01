package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the tokens of a module's file tell without parsing it.
 *
 * @param name the module's name
 * @param nameRange where the name stands
 * @param extended the modules it extends
 * @param instantiated the modules it names after INSTANCE
 * @param words all names in it, outside comments
 */
public record ModuleHeader(
        String name,
        SourceRange nameRange,
        List<String> extended,
        Set<String> instantiated,
        Set<String> words) {
    public ModuleHeader {
        extended = List.copyOf(extended);
        instantiated = Set.copyOf(instantiated);
        words = Set.copyOf(words);
    }

    /** The modules it uses by name. */
    public Set<String> uses() {
        Set<String> all = new LinkedHashSet<>(extended);
        all.addAll(instantiated);
        return all;
    }

    /** Reads the first module of a file; empty where no line begins one. */
    public static Optional<ModuleHeader> read(String text) {
        Tokens tokens = TlaTokens.of(text);
        List<Integer> code = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind != TokenKind.WHITESPACE
                    && kind != TokenKind.COMMENT
                    && kind != TokenKind.PROSE) {
                code.add(i);
            }
        }
        String name = null;
        SourceRange place = null;
        List<String> extended = new ArrayList<>();
        Set<String> instantiated = new HashSet<>();
        Set<String> words = new HashSet<>();
        boolean extending = false;
        String before = "";
        for (int i : code) {
            String word = text.substring(tokens.start(i), tokens.end(i));
            boolean isName =
                    tokens.kind(i) == TokenKind.IDENTIFIER
                            || tokens.kind(i) == TokenKind.DEFINED_NAME;
            if (name == null && before.equals("MODULE")) {
                name = word;
                place = new TextLines(text).range(word, tokens.start(i), tokens.end(i));
            } else if (word.equals("EXTENDS")) {
                extending = true;
            } else if (extending && isName && (before.equals("EXTENDS") || before.equals(","))) {
                extended.add(word);
            } else if (!word.equals(",")) {
                extending = false;
            }
            if (isName && before.equals("INSTANCE")) {
                instantiated.add(word);
            }
            if (isName) {
                words.add(word);
            }
            before = word;
        }
        return name == null || place == null
                ? Optional.empty()
                : Optional.of(new ModuleHeader(name, place, extended, instantiated, words));
    }

    /** What is wrong with the head of a module that stands in a file; empty where nothing is. */
    public static Optional<Diagnostic> check(String text, Path file) {
        String expected = moduleName(file);
        Optional<ModuleHeader> header = read(text);
        if (header.isEmpty()) {
            return Optional.of(
                    problem(
                            "There is no module in this file: its first line should be `---- MODULE "
                                    + expected
                                    + " ----`.",
                            file,
                            new SourceRange(expected, 1, 1, 1, 1)));
        }
        String name = header.get().name();
        if (name.equals(expected)) {
            return Optional.empty();
        }
        return Optional.of(
                problem(
                        "The module is named "
                                + name
                                + " but its file "
                                + expected
                                + ".tla: rename the module to "
                                + expected
                                + " or the file to "
                                + name
                                + ".tla.",
                        file,
                        header.get().nameRange()));
    }

    /** The name that the module in a file must have. */
    public static String moduleName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.endsWith(".tla") ? name.substring(0, name.length() - 4) : name;
    }

    private static Diagnostic problem(String message, Path file, @Nullable SourceRange place) {
        return Diagnostic.error("module", message, file, place);
    }
}
