package dev.counterpoint.lang;

import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A model in the form TLC 1.7.3 can read. Values that a configuration file cannot hold (negative
 * numbers, sequences, records, functions, expressions) become definitions of a module that extends
 * the spec, and the configuration says {@code N <- const_N}.
 *
 * @param module the generated module's name, to be checked in the spec's place; null where the
 *     configuration alone is enough
 * @param moduleText that module's text
 * @param config the configuration's text
 */
public record GeneratedModel(@Nullable String module, @Nullable String moduleText, String config) {

    /**
     * Puts a model into files.
     *
     * @param root the name of the module the model is of
     * @param names all names that the spec defines or declares
     * @param modules names of modules that are taken
     */
    public static GeneratedModel of(
            String root, Model model, Set<String> names, Set<String> modules) {
        List<Assignment> constants = new ArrayList<>();
        List<Assignment> moved = new ArrayList<>();
        for (Assignment assignment : model.constants()) {
            (fits(assignment) ? constants : moved).add(assignment);
        }
        if (moved.isEmpty()) {
            return new GeneratedModel(null, null, CfgWriter.write(model));
        }
        ValueNames values = new ValueNames(names, constants);
        Set<String> taken = new LinkedHashSet<>(names);
        taken.addAll(values.modelValues());
        StringBuilder definitions = new StringBuilder();
        for (Assignment assignment : moved) {
            String definition = free("const_" + assignment.name(), taken);
            taken.add(definition);
            definitions.append(definition).append(" == ").append(assignment.value()).append('\n');
            values.add(assignment.value());
            constants.add(override(assignment, definition));
        }
        for (String value : values.declared()) {
            constants.removeIf(c -> c.name().equals(value));
            constants.add(same(value, moved.getFirst().range()));
        }
        Set<String> takenModules = new LinkedHashSet<>(modules);
        takenModules.add(root);
        takenModules.addAll(taken);
        String module = free("MC", takenModules);
        StringBuilder text = new StringBuilder("---- MODULE " + module + " ----\n");
        text.append("EXTENDS ").append(root);
        values.standardModules().forEach(m -> text.append(", ").append(m));
        text.append('\n');
        if (!values.declared().isEmpty()) {
            text.append("CONSTANTS ").append(String.join(", ", values.declared())).append('\n');
        }
        text.append(definitions).append("====\n");
        return new GeneratedModel(module, text.toString(), CfgWriter.write(with(model, constants)));
    }

    /** Whether a configuration file for TLC 1.7.3 can say it. */
    private static boolean fits(Assignment assignment) {
        if (assignment.override()
                || assignment.inModule() != null
                || !assignment
                        .name()
                        .chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
            return true;
        }
        String text = "CONSTANT c = " + assignment.value();
        Tokens tokens = CfgTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.OPERATOR && text.charAt(tokens.start(i)) == '-') {
                return false;
            }
        }
        return !CfgReader.read("value", text).hasErrors();
    }

    private static Assignment override(Assignment assignment, String definition) {
        return new Assignment(assignment.name(), definition, true, null, assignment.range());
    }

    private static Assignment same(String modelValue, SourceRange range) {
        return new Assignment(modelValue, modelValue, false, null, range);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 1; taken.contains(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private static Model with(Model model, List<Assignment> constants) {
        return new Model(
                constants,
                model.specification(),
                model.init(),
                model.next(),
                model.invariants(),
                model.properties(),
                model.constraints(),
                model.actionConstraints(),
                model.symmetry(),
                model.view(),
                model.alias(),
                model.postcondition(),
                model.deadlock());
    }
}
