package dev.counterpoint.check;

import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A model being changed: its parts, put together again by {@link #model()}. */
final class ModelParts {
    private final Model base;
    private final List<Assignment> constants;
    private final List<Entry> invariants;
    private final List<Entry> properties;
    private @Nullable Entry specification;
    private @Nullable Entry init;
    private @Nullable Entry next;
    private @Nullable Boolean deadlock;
    private List<Entry> symmetry;
    private @Nullable Entry view;

    private ModelParts(Model base) {
        this.base = base;
        constants = new ArrayList<>(base.constants());
        invariants = new ArrayList<>(base.invariants());
        properties = new ArrayList<>(base.properties());
        specification = base.specification();
        init = base.init();
        next = base.next();
        deadlock = base.deadlock();
        symmetry = base.symmetry();
        view = base.view();
    }

    static ModelParts of(Model model) {
        return new ModelParts(model);
    }

    ModelParts behavior(@Nullable Entry spec, @Nullable Entry initial, @Nullable Entry step) {
        specification = spec;
        init = initial;
        next = step;
        return this;
    }

    ModelParts deadlock(boolean checked) {
        deadlock = checked;
        return this;
    }

    /** Gives a constant a value in place of the one it has. */
    ModelParts constant(Assignment assignment) {
        constants.removeIf(c -> c.name().equals(assignment.name()) && c.inModule() == null);
        constants.add(assignment);
        return this;
    }

    ModelParts without(List<Assignment> values) {
        constants.removeAll(values);
        return this;
    }

    ModelParts withoutProperties(Set<String> names) {
        invariants.removeIf(e -> names.contains(e.name()));
        properties.removeIf(e -> names.contains(e.name()));
        return this;
    }

    /** Without what makes TLC take different states for one. */
    ModelParts withAllStates() {
        symmetry = List.of();
        view = null;
        return this;
    }

    ModelParts withoutAnyProperty() {
        invariants.clear();
        properties.clear();
        return this;
    }

    ModelParts invariant(Entry entry) {
        add(invariants, entry);
        return this;
    }

    ModelParts property(Entry entry) {
        add(properties, entry);
        return this;
    }

    private static void add(List<Entry> entries, Entry entry) {
        if (entries.stream().noneMatch(e -> e.name().equals(entry.name()))) {
            entries.add(entry);
        }
    }

    Model model() {
        return new Model(
                constants,
                specification,
                init,
                next,
                invariants,
                properties,
                base.constraints(),
                base.actionConstraints(),
                symmetry,
                view,
                base.alias(),
                base.postcondition(),
                deadlock);
    }
}
