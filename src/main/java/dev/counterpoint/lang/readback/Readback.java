package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Scope.Place;
import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads formulas back in controlled English, so that one can compare what was meant with what was
 * written. Each reading has one meaning, which is the formula's: names of a user's operators stay
 * names, and what no rule knows is quoted.
 */
public final class Readback {
    private final Spec spec;
    private final Function<SourceRange, Optional<String>> texts;
    private final Map<String, Reader> readers = new HashMap<>();

    /**
     * For the formulas of a spec.
     *
     * @param texts the text of a range, where it is known
     */
    public Readback(Spec spec, Function<SourceRange, Optional<String>> texts) {
        this.spec = spec;
        this.texts = texts;
    }

    /** What a definition's body says. */
    public Sentence of(Definition definition) {
        Place place =
                switch (definition.level()) {
                    case ACTION -> Place.STEP;
                    case TEMPORAL -> Place.BEHAVIOR;
                    case STATE, CONSTANT -> Place.INSIDE;
                };
        return read(definition.body(), definition.module(), place);
    }

    /** What an assumption says. */
    public Sentence of(Assumption assumption) {
        return read(assumption.body(), assumption.range().module(), Place.INSIDE);
    }

    private Sentence read(Expression body, String module, Place place) {
        Reader reader = readers.computeIfAbsent(module, this::reader);
        try {
            boolean states = Forms.isFormula(body) || isStated(Forms.bare(body), place);
            Scope scope = Scope.of(place);
            return (states ? reader.clause(body, scope) : reader.term(body, scope)).sentence();
        } catch (StackOverflowError e) {
            // Nested too deeply for rules that call one another, and for a reader.
            return reader.quote(body).sentence();
        }
    }

    /** Actions and temporal formulas always state something, whatever their form. */
    private static boolean isStated(Expression body, Place place) {
        return place != Place.INSIDE
                && body.level().compareTo(Level.ACTION) >= 0
                && !(body instanceof Expression.Bind)
                && !(body instanceof Expression.Apply a && isPrimedTerm(a));
    }

    private static boolean isPrimedTerm(Expression.Apply e) {
        return e.operator().kind() == Operator.OperatorKind.BUILT_IN
                && !e.operator().name().equals("IF")
                && !e.operator().name().equals("CASE");
    }

    private Reader reader(String module) {
        return new Reader(texts, new Unchanged(variables(module), this::definition));
    }

    private Set<String> variables(String module) {
        Set<String> names = new LinkedHashSet<>();
        collect(module, names, new LinkedHashSet<>());
        return names;
    }

    private void collect(String name, Set<String> names, Set<String> seen) {
        Optional<Module> module = seen.add(name) ? spec.module(name) : Optional.empty();
        if (module.isPresent()) {
            module.get().variables().stream().map(Declaration::name).forEach(names::add);
            module.get().extended().forEach(m -> collect(m, names, seen));
        }
    }

    private Optional<Definition> definition(Operator operator) {
        String module = operator.module();
        return module == null
                ? Optional.empty()
                : spec.module(module).stream()
                        .flatMap(m -> m.definitions().stream())
                        .filter(d -> d.name().equals(operator.name()))
                        .findFirst();
    }
}
