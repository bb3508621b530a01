package dev.counterpoint.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A root module with all modules it uses, resolved. The root is the first of the modules. */
public record Spec(List<Module> modules) {
    public Spec {
        modules = List.copyOf(modules);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("a spec has a root module");
        }
    }

    /** The module that was asked for. */
    public Module root() {
        return modules.getFirst();
    }

    /** The module of a name. */
    public Optional<Module> module(String name) {
        return modules.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The definition that a name means in the root module: its own, or one it extends. */
    public Optional<Definition> definition(String name) {
        return extended().stream()
                .flatMap(m -> m.definitions().stream())
                .filter(d -> d.name().equals(name))
                .findFirst();
    }

    /** The variables the root module declares or extends, those of extended modules first. */
    public List<Declaration> variables() {
        return extended().reversed().stream().flatMap(m -> m.variables().stream()).toList();
    }

    /** The constants the root module declares or extends, those of extended modules first. */
    public List<Declaration> constants() {
        return extended().reversed().stream().flatMap(m -> m.constants().stream()).toList();
    }

    /** The root module and all it extends, each before those it extends. */
    private List<Module> extended() {
        LinkedHashSet<Module> reached = new LinkedHashSet<>();
        addExtended(root(), reached);
        return List.copyOf(reached.reversed());
    }

    private void addExtended(Module module, LinkedHashSet<Module> reached) {
        if (reached.contains(module)) {
            return;
        }
        for (String name : module.extended()) {
            module(name).ifPresent(m -> addExtended(m, reached));
        }
        reached.add(module);
    }
}
