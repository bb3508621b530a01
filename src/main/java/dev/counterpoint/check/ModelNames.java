package dev.counterpoint.check;

import dev.counterpoint.lang.DeclaredNames;
import dev.counterpoint.lang.Spelling;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a model beside those of its spec: which of them the spec does not have, and which
 * ones were probably meant.
 */
final class ModelNames {
    private final Model model;
    private final String spec;
    private final Set<String> words;
    private final Map<String, SourceRange> constants = new LinkedHashMap<>();
    private final Set<String> ownConstants;
    private final Set<String> definitions = new HashSet<>();
    private final boolean complete;

    /**
     * Compares them.
     *
     * @param libraries a jar's modules are not read here, so what is not found may be in them
     */
    ModelNames(Model model, SpecFiles files, List<Path> libraries) {
        this.model = model;
        spec = files.rootModule();
        words = files.words();
        complete = libraries.stream().allMatch(Files::isDirectory);
        files.userModules()
                .forEach(
                        (module, text) -> {
                            DeclaredNames names = DeclaredNames.of(module, text);
                            constants.putAll(names.constants());
                            definitions.addAll(names.definitions());
                        });
        ownConstants =
                DeclaredNames.of(spec, files.userModules().getOrDefault(spec, ""))
                        .constants()
                        .keySet();
    }

    /** A name that the spec does not have. */
    record Unknown(Entry entry, String sentence) {}

    /** The values of constants that the spec does not have: TLC does not use them. */
    List<Assignment> unused() {
        return !complete
                ? List.of()
                : model.constants().stream()
                        .filter(c -> !c.override() && c.inModule() == null)
                        .filter(c -> !words.contains(c.name()) && !c.name().equals(c.value()))
                        .toList();
    }

    /** The near constant, or those that there are, to end a sentence with. */
    String meantConstant(String name) {
        String near = Spelling.nearest(name, constants.keySet());
        if (near != null) {
            return "; did you mean " + near + "?";
        }
        return constants.isEmpty()
                ? "; it has none."
                : "; it has " + String.join(", ", constants.keySet()) + ".";
    }

    /** What the model says to check and the spec does not define. */
    List<Unknown> undefined() {
        if (!complete) {
            return List.of();
        }
        List<Unknown> unknown = new ArrayList<>();
        add(unknown, "specification", Stream.ofNullable(model.specification()));
        add(unknown, "initial predicate", Stream.ofNullable(model.init()));
        add(unknown, "next-state action", Stream.ofNullable(model.next()));
        add(unknown, "invariant", model.invariants().stream());
        add(unknown, "property", model.properties().stream());
        add(unknown, "alias", Stream.ofNullable(model.alias()));
        add(unknown, "postcondition", Stream.ofNullable(model.postcondition()));
        return unknown;
    }

    private void add(List<Unknown> unknown, String kind, Stream<Entry> entries) {
        entries.filter(e -> e.name().matches("\\w+") && !words.contains(e.name()))
                .map(
                        e ->
                                new Unknown(
                                        e,
                                        "The %s %s is not defined in %s%s"
                                                .formatted(
                                                        kind,
                                                        e.name(),
                                                        spec,
                                                        Spelling.meant(e.name(), definitions))))
                .forEach(unknown::add);
    }

    /** The constants of the spec's own module that have no value, in its order. */
    List<String> withoutValue() {
        Set<String> valued = new HashSet<>();
        model.constants().forEach(c -> valued.add(c.name()));
        return ownConstants.stream().filter(c -> !valued.contains(c)).toList();
    }

    /** Where a constant is declared; null where that is in no module of the user's. */
    @Nullable SourceRange declaration(String constant) {
        return constants.get(constant);
    }

    Set<String> words() {
        return words;
    }
}
