package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.Nullable;

import util.FilenameToStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tools' standard modules and those that the program brings itself, as files.
 *
 * @param standard where the tools' are written when they are asked for
 * @param own where the program's are
 */
record ShippedModules(Path standard, Path own) {
    private static final String STANDARD = "/tla2sany/StandardModules/";
    private static final String OWN = "/dev/counterpoint/engine/agent/library/";
    private static final Pattern EXTENDS = Pattern.compile("(?m)^EXTENDS ([\\w, ]+)$");

    /**
     * The file of a module; null for one that nobody brings.
     *
     * @param taken the names that the user's own modules define
     */
    @Nullable Path file(String module, Supplier<Set<String>> taken) {
        if (!Library.isPlainName(module + ".tla")) {
            return null;
        }
        String text = text(FilenameToStream.class, STANDARD + module);
        if (text != null) {
            return write(standard, module, text);
        }
        text = text(ShippedModules.class, OWN + module);
        return text == null ? null : write(own, module, fitted(text, taken.get()));
    }

    /**
     * Ours give what they extend to those that extend them, as the community's newest do. Specs
     * written for older ones, which gave nothing, may have operators of their own by those names.
     */
    private static String fitted(String text, Set<String> taken) {
        Matcher head = EXTENDS.matcher(text);
        if (!head.find()) {
            return text;
        }
        List<String> given = new ArrayList<>();
        StringBuilder kept = new StringBuilder();
        for (String module : head.group(1).split(", ", -1)) {
            if (Collections.disjoint(exported(module, new HashSet<>()), taken)) {
                given.add(module);
            } else {
                kept.append(" LOCAL INSTANCE ").append(module);
            }
        }
        String line = given.isEmpty() ? "" : "EXTENDS " + String.join(", ", given);
        return head.replaceFirst(line + kept);
    }

    private static Set<String> exported(String module, Set<String> seen) {
        if (!seen.add(module)) {
            return Set.of();
        }
        String text = text(FilenameToStream.class, STANDARD + module);
        if (text == null) {
            text = text(ShippedModules.class, OWN + module);
        }
        if (text == null) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(ModuleNames.exported(text));
        Matcher head = EXTENDS.matcher(text);
        if (head.find()) {
            for (String extended : head.group(1).split(", ", -1)) {
                names.addAll(exported(extended, seen));
            }
        }
        return names;
    }

    private static @Nullable String text(Class<?> beside, String resource) {
        try (InputStream text = beside.getResourceAsStream(resource + ".tla")) {
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own files cannot be read.", e);
        }
    }

    private static Path write(Path folder, String module, String text) {
        try {
            return Files.writeString(folder.resolve(module + ".tla"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's folder cannot be written.", e);
        }
    }
}
