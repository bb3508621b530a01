package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compares a model with its spec: whether what it names is there, and is of the right sort. */
public final class ModelChecker {
    private final Spec spec;
    private final Set<String> elsewhere;
    private final ConstantUses uses;
    private final Symmetries symmetries;

    /**
     * For models of a spec.
     *
     * @param elsewhere further names that the models can use: those of a module around the spec
     */
    public ModelChecker(Spec spec, Set<String> elsewhere) {
        this.spec = spec;
        this.elsewhere = Set.copyOf(elsewhere);
        uses = new ConstantUses(spec);
        symmetries = new Symmetries(spec);
    }

    /** What is wrong with a model, in the order of a form. */
    public List<ModelAdvice> check(Model model) {
        List<ModelAdvice> advice = new ArrayList<>();
        new ConstantChecks(spec, elsewhere, uses, advice).check(model);
        behavior(model, advice);
        each(model.invariants(), CfgSection.INVARIANTS, this::invariant, advice);
        each(model.properties(), CfgSection.PROPERTIES, this::property, advice);
        each(model.constraints(), CfgSection.CONSTRAINTS, n -> upTo(n, Level.STATE), advice);
        each(
                model.actionConstraints(),
                CfgSection.ACTION_CONSTRAINTS,
                n -> upTo(n, Level.ACTION),
                advice);
        each(model.symmetry(), CfgSection.SYMMETRY, n -> upTo(n, Level.CONSTANT), advice);
        one(model.view(), CfgSection.VIEW, n -> upTo(n, Level.STATE), advice);
        one(model.alias(), CfgSection.ALIAS, n -> upTo(n, Level.ACTION), advice);
        one(model.postcondition(), CfgSection.POSTCONDITION, n -> upTo(n, Level.ACTION), advice);
        symmetries.misused(model).forEach(advice::add);
        bounded(model, advice);
        return advice;
    }

    private void behavior(Model model, List<ModelAdvice> advice) {
        Entry whole = model.specification();
        if (whole == null && model.init() == null && model.next() == null) {
            advice.add(
                    new ModelAdvice(
                            CfgSection.SPECIFICATION,
                            null,
                            Severity.WARNING,
                            "No behavior is named: TLC evaluates the assumptions and nothing"
                                    + " else."));
        }
        one(whole, CfgSection.SPECIFICATION, this::specification, advice);
        one(model.init(), CfgSection.INIT, n -> upTo(n, Level.STATE), advice);
        one(model.next(), CfgSection.NEXT, n -> upTo(n, Level.ACTION), advice);
    }

    private String specification(String name) {
        Definition found = definition(name);
        return found == null || found.level() == Level.TEMPORAL
                ? plain(name)
                : name
                        + " is no formula like Init /\\ [][Next]_vars: take Init and Next, or one"
                        + " that is.";
    }

    private String invariant(String name) {
        Definition found = definition(name);
        if (found == null || found.level().compareTo(Level.STATE) <= 0) {
            return plain(name);
        }
        return found.level() == Level.ACTION
                ? name + " is about a step: an invariant is about one state."
                : name + " is about whole behaviors: check it as a property.";
    }

    private String property(String name) {
        Definition found = definition(name);
        if (found == null || found.level() == Level.TEMPORAL) {
            return plain(name);
        }
        return found.level() == Level.ACTION
                ? name + " is an action: as a property write [][" + name + "]_vars."
                : name
                        + " is about one state: as a property it is checked in the initial states"
                        + " alone. Check it as an invariant.";
    }

    private String upTo(String name, Level most) {
        Definition found = definition(name);
        if (found == null || found.level().compareTo(most) <= 0) {
            return plain(name);
        }
        String wanted =
                switch (most) {
                    case CONSTANT -> "only of constants";
                    case STATE -> "of one state";
                    default -> "of a step";
                };
        return name + " speaks of more: what stands here may speak " + wanted + ".";
    }

    /** Whether it can be named at all: it is there, and takes no parameters. */
    private String plain(String name) {
        Definition found = definition(name);
        if (found != null) {
            int count = found.parameters().size();
            return count == 0
                    ? ""
                    : name
                            + " takes "
                            + (count == 1 ? "a parameter" : count + " parameters")
                            + ": name a definition without any.";
        }
        Set<String> known = names();
        return known.contains(name) || elsewhere.contains(name)
                ? ""
                : "The spec does not define " + name + Spelling.meant(name, known);
    }

    /**
     * All names that the spec's own modules define or declare, and those of the tools' it extends.
     */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        Set<String> reached = Extended.of(spec);
        spec.modules().stream()
                .filter(m -> reached.contains(m.name()))
                .forEach(
                        m -> {
                            m.definitions().stream().map(Definition::name).forEach(names::add);
                            m.constants().stream().map(Declaration::name).forEach(names::add);
                            m.variables().stream().map(Declaration::name).forEach(names::add);
                        });
        return names;
    }

    private @Nullable Definition definition(String name) {
        return spec.definition(name).orElse(null);
    }

    private static void each(
            List<Entry> entries,
            CfgSection section,
            UnaryOperator<String> rule,
            List<ModelAdvice> advice) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            one(entry, section, rule, advice);
            if (!seen.add(entry.name())) {
                advice.add(
                        new ModelAdvice(
                                section,
                                entry.name(),
                                Severity.WARNING,
                                entry.name() + " stands here twice."));
            }
        }
    }

    private static void one(
            @Nullable Entry entry,
            CfgSection section,
            UnaryOperator<String> rule,
            List<ModelAdvice> advice) {
        String sentence = entry == null ? "" : rule.apply(entry.name());
        if (entry != null && !sentence.isEmpty()) {
            advice.add(new ModelAdvice(section, entry.name(), Severity.ERROR, sentence));
        }
    }

    /** A bound may cut off what a temporal property needs. */
    private static void bounded(Model model, List<ModelAdvice> advice) {
        if (!model.constraints().isEmpty() && !model.properties().isEmpty()) {
            advice.add(
                    new ModelAdvice(
                            CfgSection.CONSTRAINTS,
                            null,
                            Severity.WARNING,
                            "Temporal properties are decided on the states within the constraint"
                                    + " alone: a behavior that leaves it is not seen."));
        }
    }

    /** Whether a definition makes the elements of a constant's set interchangeable. */
    public @Nullable String symmetryOf(String constant) {
        return symmetries.definitionFor(constant);
    }
}
