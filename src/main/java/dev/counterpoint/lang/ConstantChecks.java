package dev.counterpoint.lang;

import dev.counterpoint.lang.ConstantText.Kind;
import dev.counterpoint.lang.ConstantUses.Use;
import dev.counterpoint.lang.ConstantUses.Uses;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the values of a model's constants. */
final class ConstantChecks {
    private final Spec spec;
    private final Set<String> elsewhere;
    private final ConstantUses uses;
    private final List<ModelAdvice> advice;
    private final Map<String, Declaration> constants = new HashMap<>();

    ConstantChecks(Spec spec, Set<String> elsewhere, ConstantUses uses, List<ModelAdvice> advice) {
        this.spec = spec;
        this.elsewhere = elsewhere;
        this.uses = uses;
        this.advice = advice;
        spec.constants().forEach(c -> constants.put(c.name(), c));
    }

    void check(Model model) {
        Set<String> given = new HashSet<>();
        for (Assignment assignment : model.constants()) {
            if (assignment.inModule() == null) {
                given.add(assignment.name());
                String problem = problem(assignment);
                if (!problem.isEmpty()) {
                    add(Severity.ERROR, assignment.name(), problem);
                }
            }
        }
        for (Declaration constant : spec.constants()) {
            if (!given.contains(constant.name())) {
                add(
                        Severity.ERROR,
                        constant.name(),
                        constant.arity() == 0
                                ? constant.name() + " has no value yet."
                                : constant.name()
                                        + " needs a definition with "
                                        + parameters(constant.arity())
                                        + " in its place.");
            }
        }
    }

    private void add(Severity severity, String name, String sentence) {
        advice.add(new ModelAdvice(CfgSection.CONSTANTS, name, severity, sentence));
    }

    private String problem(Assignment assignment) {
        String name = assignment.name();
        Declaration constant = constants.get(name);
        Definition definition = spec.definition(name).orElse(null);
        boolean known = constant != null || definition != null || elsewhere.contains(name);
        if (!known && !name.matches("\\w+")) {
            return "";
        }
        if (!known) {
            // A model value that other values are made of may be declared around the spec.
            return name.equals(assignment.value())
                    ? ""
                    : "The spec has no constant "
                            + name
                            + Spelling.meant(name, new TreeSet<>(constants.keySet()));
        }
        int arity =
                constant != null
                        ? constant.arity()
                        : definition == null ? 0 : definition.parameters().size();
        if (assignment.override()) {
            return override(assignment, arity, constant != null);
        }
        if (arity > 0) {
            return name + " takes " + parameters(arity) + ": give it a definition, `<- Name`.";
        }
        return value(name, assignment.value());
    }

    private String override(Assignment assignment, int arity, boolean constant) {
        String by = assignment.value();
        Definition definition = spec.definition(by).orElse(null);
        if (definition == null) {
            boolean there = elsewhere.contains(by) || anywhere(by) || constants.containsKey(by);
            return there
                    ? ""
                    : "The spec does not define " + by + Spelling.meant(by, definitions());
        }
        if (definition.parameters().size() != arity) {
            return by
                    + " takes "
                    + parameters(definition.parameters().size())
                    + ", and "
                    + assignment.name()
                    + " "
                    + parameters(arity)
                    + ".";
        }
        return constant && definition.level() != Level.CONSTANT
                ? by + " depends on the state: a constant needs one value for all states."
                : "";
    }

    private boolean anywhere(String name) {
        return spec.modules().stream()
                .flatMap(m -> m.definitions().stream())
                .anyMatch(d -> d.name().equals(name));
    }

    private Set<String> definitions() {
        Set<String> names = new TreeSet<>();
        spec.modules().stream()
                .filter(m -> !m.isStandard())
                .flatMap(m -> m.definitions().stream())
                .forEach(d -> names.add(d.name()));
        return names;
    }

    /** Whether a value is of the sort that the spec uses the constant as. */
    private String value(String name, String value) {
        Uses seen = uses.of(name);
        Kind kind = ConstantText.of(value).kind();
        boolean set = kind == Kind.SET || kind == Kind.SET_OF_MODEL_VALUES;
        boolean atom = kind == Kind.NUMBER || kind == Kind.STRING || kind == Kind.TRUTH;
        if (seen.as(Use.SET) && !seen.as(Use.NUMBER) && (atom || kind == Kind.MODEL_VALUE)) {
            return "The spec uses " + name + " as a set: write its elements, as in {a, b}.";
        }
        boolean number = seen.as(Use.NUMBER) && !seen.as(Use.SET);
        if (number && (set || kind == Kind.STRING || kind == Kind.TRUTH)) {
            return "The spec counts with " + name + ": it needs a number.";
        }
        if (number && kind == Kind.MODEL_VALUE) {
            return "The spec counts with "
                    + name
                    + ", and "
                    + value
                    + " is a model value: write a number.";
        }
        boolean own = value.equals(name);
        if (kind == Kind.MODEL_VALUE && !own && spec.definition(value).isPresent()) {
            return value
                    + " is a definition of the spec, but read as a model value here: for the"
                    + " definition write `<- "
                    + value
                    + "`.";
        }
        return "";
    }

    private static String parameters(int count) {
        return switch (count) {
            case 0 -> "no parameters";
            case 1 -> "one parameter";
            default -> count + " parameters";
        };
    }
}
