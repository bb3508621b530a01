package dev.counterpoint.check;

import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Diagnostic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The user's module files of a spec, read before the engine does.
 *
 * @param userModules text by name of the root and of all modules it uses that are found beside it,
 *     in the libraries' folders or among the unsaved texts
 */
record SpecFiles(Path root, String rootModule, Map<String, String> userModules) {
    static SpecFiles read(CheckRequest request) throws Refusal {
        Path root = request.spec().toAbsolutePath().normalize();
        String name = ModuleHeader.moduleName(root);
        String text = request.overlays().get(name);
        if (text == null) {
            text = text(request.spec());
        }
        Optional<Diagnostic> head = ModuleHeader.check(text, request.spec());
        if (head.isPresent()) {
            throw new Refusal(Kind.PARSE, head.get());
        }
        return new SpecFiles(root, name, closure(request, root, name, text));
    }

    /** All names in its modules: generated ones must differ. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        userModules.values().stream()
                .map(ModuleHeader::read)
                .flatMap(Optional::stream)
                .forEach(header -> words.addAll(header.words()));
        return words;
    }

    private static String text(Path file) throws Refusal {
        return switch (SourceText.read(file)) {
            case SourceText.Reading.Text read -> read.text();
            case SourceText.Reading.Unreadable no ->
                    throw new Refusal(no.read() ? Kind.PARSE : Kind.USAGE, no.diagnostic());
        };
    }

    private static Map<String, String> closure(
            CheckRequest request, Path root, String rootName, String rootText) {
        Map<String, String> modules = new TreeMap<>();
        modules.put(rootName, rootText);
        Deque<String> open = new ArrayDeque<>(List.of(rootText));
        while (!open.isEmpty()) {
            Optional<ModuleHeader> header = ModuleHeader.read(open.pop());
            for (String used : header.map(ModuleHeader::uses).orElse(Set.of())) {
                if (modules.containsKey(used)) {
                    continue;
                }
                find(request, root, used)
                        .ifPresent(
                                text -> {
                                    modules.put(used, text);
                                    open.push(text);
                                });
            }
        }
        return modules;
    }

    private static Optional<String> find(CheckRequest request, Path root, String module) {
        String unsaved = request.overlays().get(module);
        if (unsaved != null) {
            return Optional.of(unsaved);
        }
        Optional<String> beside = read(root.resolveSibling(module + ".tla"));
        if (beside.isPresent()) {
            return beside;
        }
        return request.libraries().stream()
                .filter(Files::isDirectory)
                .map(folder -> read(folder.resolve(module + ".tla")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> read(Path file) {
        return SourceText.read(file) instanceof SourceText.Reading.Text read
                ? Optional.of(read.text())
                : Optional.empty();
    }
}
