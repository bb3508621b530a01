package dev.counterpoint.lang;

import dev.counterpoint.spec.Model.Assignment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A module around a spec, with its configuration: what a configuration file cannot hold (negative
 * numbers, sequences, records, functions, expressions, symmetries) stands there as definitions.
 *
 * @param name the module's name
 * @param text its text
 * @param config the text of its configuration file
 */
public record ModelModule(String name, String text, String config) {

    /**
     * What is to be said in the module.
     *
     * @param values expressions by constant
     * @param symmetric constants whose elements are interchangeable
     */
    public record Wanted(Map<String, String> values, Set<String> symmetric) {
        public Wanted {
            values = Map.copyOf(values);
            symmetric = Set.copyOf(symmetric);
        }
    }

    /** The usual name of the module around a spec's model that is not taken yet. */
    public static String freeName(String model, Set<String> taken) {
        String wanted = model.startsWith("MC") ? model : "MC" + model;
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /**
     * A new module around a spec.
     *
     * @param spec the spec's module
     * @param names all names that the spec defines or declares
     * @param config the configuration to begin with; its comments and order stay
     */
    public static ModelModule around(
            String name, String spec, Set<String> names, String config, Wanted wanted) {
        String rule = "-".repeat(Math.max(4, (40 - name.length()) / 2));
        String empty =
                rule
                        + " MODULE "
                        + name
                        + " "
                        + rule
                        + "\n\\* The model "
                        + name
                        + ".cfg of "
                        + spec
                        + ": what a .cfg cannot hold.\nEXTENDS "
                        + spec
                        + "\n\n"
                        + "=".repeat(rule.length() * 2 + name.length() + 9)
                        + "\n";
        return new ModelModule(name, empty, config).with(names, wanted);
    }

    /** The same with more said in it, each definition that is there already changed in place. */
    public ModelModule with(Set<String> names, Wanted wanted) {
        List<Assignment> constants = CfgReader.read("model", config).model().constants();
        ValueNames needs = new ValueNames(plus(names, wanted.values().keySet()), constants);
        Set<String> taken = new LinkedHashSet<>(names);
        taken.addAll(DeclaredNames.of(name, text).definitions());
        taken.addAll(needs.modelValues());
        String module = text;
        String model = config;
        Map<String, String> added = new LinkedHashMap<>();
        for (String constant : new TreeSet<>(wanted.values().keySet())) {
            String value = wanted.values().getOrDefault(constant, "");
            needs.add(value);
            String there = definitionOf(constant, constants, module);
            if (there == null) {
                there = free("const_" + constant, taken);
                added.put(there, value);
                model = CfgEdit.assign(model, constant, true, null, there);
            } else {
                module = DefinitionText.replace(module, there, value);
            }
        }
        Set<String> extended = new TreeSet<>(needs.standardModules());
        List<String> permutations = new ArrayList<>();
        for (String constant : new TreeSet<>(wanted.symmetric())) {
            permutations.add("Permutations(" + constant + ")");
        }
        if (!permutations.isEmpty()) {
            String symmetry = free("Symmetry", taken);
            added.put(symmetry, String.join(" \\cup ", permutations));
            extended.add("TLC");
            for (String before : names(model)) {
                model = CfgEdit.remove(model, CfgSection.SYMMETRY, before);
            }
            model = CfgEdit.add(model, CfgSection.SYMMETRY, symmetry);
        }
        for (String value : needs.declared()) {
            model = CfgEdit.assign(model, value, false, null, value);
        }
        module = ModuleText.define(module, added);
        module = ModuleText.declare(module, needs.declared());
        return new ModelModule(name, ModuleText.extend(module, extended), model);
    }

    private static List<String> names(String config) {
        return CfgReader.read("model", config).model().symmetry().stream()
                .map(e -> e.name())
                .toList();
    }

    private static Set<String> plus(Set<String> names, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return all;
    }

    /** The definition in a module that a constant is given; null where it is given none there. */
    private static @Nullable String definitionOf(
            String constant, List<Assignment> constants, String module) {
        return constants.stream()
                .filter(c -> c.name().equals(constant) && c.override())
                .map(Assignment::value)
                .filter(v -> DefinitionText.of(module, v).isPresent())
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** What a definition of the module says, as written; empty where it is not there. */
    public static Optional<String> valueOf(String module, String definition) {
        return DefinitionText.of(module, definition).map(t -> module.substring(t.start(), t.end()));
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 1; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
