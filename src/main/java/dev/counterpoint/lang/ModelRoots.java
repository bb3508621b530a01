package dev.counterpoint.lang;

import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.spec.Model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which modules of a folder are roots, and which root each configuration file belongs to. */
final class ModelRoots {
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, ModuleHeader> headers = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, List<Path>> models = new TreeMap<>();

    ModelRoots(List<Path> modules) {
        for (Path file : modules) {
            String name = ModuleHeader.moduleName(file);
            files.put(name, file);
            text(file).flatMap(ModuleHeader::read).ifPresent(h -> headers.put(name, h));
        }
        headers.forEach(
                (name, header) ->
                        header.uses().stream().filter(u -> !u.equals(name)).forEach(used::add));
    }

    /** Gives a configuration file to the module it is most likely a model of. */
    boolean place(Path config) {
        Path last = config.getFileName();
        String name = last == null ? "" : last.toString().replaceFirst("\\.cfg$", "");
        if (files.containsKey(name)) {
            models.computeIfAbsent(name, n -> new ArrayList<>()).addFirst(config);
            return true;
        }
        Set<String> mentioned =
                text(config)
                        .map(t -> mentioned(CfgReader.read(config, t).model()))
                        .orElse(Set.of());
        Optional<String> best =
                files.keySet().stream()
                        .max(
                                Comparator.comparingLong((String m) -> known(m, mentioned))
                                        .thenComparingInt(m -> commonPrefix(m, name))
                                        .thenComparing(m -> !used.contains(m))
                                        .thenComparingInt(m -> -m.length())
                                        .thenComparing(Comparator.reverseOrder()));
        if (best.isEmpty()
                || known(best.get(), mentioned) == 0 && commonPrefix(best.get(), name) == 0) {
            return false;
        }
        models.computeIfAbsent(best.get(), n -> new ArrayList<>()).add(config);
        return true;
    }

    /** The roots: modules that have a model, or that no other uses. */
    List<SpecFiles> specs() {
        List<SpecFiles> specs = new ArrayList<>();
        boolean allUsed = used.containsAll(files.keySet());
        files.forEach(
                (name, file) -> {
                    if (allUsed || models.containsKey(name) || !used.contains(name)) {
                        List<Path> parts =
                                closure(name).stream()
                                        .filter(m -> !m.equals(name))
                                        .flatMap(m -> Stream.ofNullable(files.get(m)))
                                        .toList();
                        specs.add(new SpecFiles(file, parts, models.getOrDefault(name, List.of())));
                    }
                });
        return specs;
    }

    private long known(String module, Set<String> mentioned) {
        Set<String> words = new HashSet<>();
        closure(module).stream()
                .flatMap(m -> Stream.ofNullable(headers.get(m)))
                .forEach(h -> words.addAll(h.words()));
        return mentioned.stream().filter(words::contains).count();
    }

    private static Set<String> mentioned(Model model) {
        Set<String> names = new TreeSet<>();
        CardKinds.names(model).forEach(names::add);
        Stream.of(model.constraints(), model.actionConstraints(), model.symmetry())
                .flatMap(List::stream)
                .forEach(e -> names.add(e.name()));
        for (Model.Assignment constant : model.constants()) {
            names.add(constant.name());
            if (constant.override()) {
                names.add(constant.value());
            }
        }
        return names;
    }

    /** A module with all of the folder that it uses. */
    private Set<String> closure(String module) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            ModuleHeader header = headers.get(next);
            if (found.add(next) && header != null) {
                header.uses().stream().sorted().forEach(open::add);
            }
        }
        return found;
    }

    private static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    private static Optional<String> text(Path file) {
        return SourceText.read(file) instanceof SourceText.Reading.Text read
                ? Optional.of(read.text())
                : Optional.empty();
    }
}
