package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.Formulas;
import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.explore.PropertyEvaluator;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.util.Context;
import tlc2.util.Vect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Properties that a behavior may violate: in a state, by a step, or as a whole. */
final class Offence {
    private final LoadedSpec spec;
    private final Formulas formulas;
    private final List<Part> parts = new ArrayList<>();

    private enum Place {
        FIRST_STATE,
        STATE,
        STEP,
        WHOLE
    }

    private record Part(String name, Place place, SemanticNode formula, Context context) {}

    private Offence(LoadedSpec spec) {
        this.spec = spec;
        formulas = new Formulas(spec.tool());
    }

    /** No property: a deadlock or an Assert is meant. */
    static Offence none(LoadedSpec spec) {
        return new Offence(spec);
    }

    /** Against this property, or against all that the model asks for. */
    static Offence against(LoadedSpec spec, @Nullable String property) {
        Offence offence = new Offence(spec);
        for (String name : property == null ? asked(spec) : Set.of(property)) {
            OpDefNode definition = spec.definition(name);
            if (definition != null && definition.getParams().length == 0) {
                offence.parts.add(offence.part(name, definition));
            }
        }
        return offence;
    }

    /** The names of all properties that the model asks for, in its order. */
    static Set<String> asked(LoadedSpec spec) {
        Set<String> names = new LinkedHashSet<>();
        var config = spec.tool().getModelConfig();
        for (Vect<?> entries : List.of(config.getInvariants(), config.getProperties())) {
            for (int i = 0; i < entries.size(); i++) {
                names.add(String.valueOf(entries.elementAt(i)));
            }
        }
        return names;
    }

    private Part part(String name, OpDefNode definition) {
        SemanticNode body = definition.getBody();
        int level = formulas.level(body, Context.Empty);
        if (level <= 1) {
            Place place = isInitialCondition(name) ? Place.FIRST_STATE : Place.STATE;
            return new Part(name, place, body, Context.Empty);
        }
        if (level == 2) {
            return new Part(name, Place.STEP, body, Context.Empty);
        }
        Formulas.Meaning always =
                new PropertyEvaluator(spec.tool(), List.of(TLCState.Empty), 0)
                        .underBox(body, Context.Empty);
        if (always == null) {
            return new Part(name, Place.WHOLE, body, Context.Empty);
        }
        boolean state = formulas.level(always.node(), always.context()) <= 1;
        return new Part(name, state ? Place.STATE : Place.STEP, always.node(), always.context());
    }

    /** A state formula under PROPERTY is about the initial state only. */
    private boolean isInitialCondition(String name) {
        var config = spec.tool().getModelConfig();
        return contains(config.getProperties(), name) && !contains(config.getInvariants(), name);
    }

    private static boolean contains(Vect<?> entries, String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (String.valueOf(entries.elementAt(i)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What is violated in a state; null where nothing is. */
    @Nullable String at(TLCState state, boolean first) {
        for (Part part : parts) {
            boolean here = part.place == Place.STATE || (first && part.place == Place.FIRST_STATE);
            if (here && !formulas.truth(part.formula, part.context, state, null)) {
                return part.name;
            }
        }
        return null;
    }

    /** What is violated by a step; null where nothing is. */
    @Nullable String by(TLCState from, TLCState to) {
        for (Part part : parts) {
            if (part.place == Place.STEP && !formulas.truth(part.formula, part.context, from, to)) {
                return part.name;
            }
        }
        return null;
    }

    /** Whether only a whole behavior can show it. */
    boolean isOfTheWhole() {
        return parts.stream().anyMatch(part -> part.place == Place.WHOLE);
    }

    /** What is violated by a behavior as a whole; null where nothing is. */
    @Nullable String by(PropertyEvaluator behavior) {
        for (Part part : parts) {
            if (part.place == Place.WHOLE && !behavior.truth(part.formula, part.context)[0]) {
                return part.name;
            }
        }
        return null;
    }
}
