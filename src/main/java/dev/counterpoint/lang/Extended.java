package dev.counterpoint.lang;

import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.LinkedHashSet;
import java.util.Set;

/** The modules whose names the root module sees without an INSTANCE. */
final class Extended {
    private Extended() {}

    /** The names of the root module and of those it extends, directly or through others. */
    static Set<String> of(Spec spec) {
        Set<String> found = new LinkedHashSet<>();
        add(spec, spec.root(), found);
        return found;
    }

    private static void add(Spec spec, Module module, Set<String> found) {
        if (found.add(module.name())) {
            module.extended().forEach(e -> spec.module(e).ifPresent(m -> add(spec, m, found)));
        }
    }
}
