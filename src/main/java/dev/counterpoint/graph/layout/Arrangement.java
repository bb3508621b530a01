package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * How a graph is to be shown: where its states stand, and what their colours say.
 *
 * @param actorOf who acts in a step; null where nobody is named
 * @param kinds what states are told apart by where colours say that; null where it is not known
 */
public record Arrangement(
        LayoutKind kind,
        Function<Label, @Nullable Binding> actorOf,
        ColorBy colors,
        @Nullable StateKinds kinds) {
    /** Without colours. */
    public Arrangement(LayoutKind kind, Function<Label, @Nullable Binding> actorOf) {
        this(kind, actorOf, ColorBy.NOTHING, null);
    }

    /** The same with colours. */
    public Arrangement colored(ColorBy by) {
        return new Arrangement(kind, actorOf, by, null);
    }

    /** The same with colours that tell kinds of states apart. */
    public Arrangement colored(ColorBy by, StateKinds told) {
        return new Arrangement(kind, actorOf, by, told);
    }

    /** By level. */
    public static final Arrangement LAYERED = of(LayoutKind.LAYERED);

    /** In which nobody is known to act, as in no spec that has actors. */
    public static Arrangement of(LayoutKind kind) {
        return new Arrangement(kind, label -> null);
    }

    /**
     * With who acts by the names of actions.
     *
     * @param actorOf the parameter or quantified name of an action that says who acts, or null
     */
    public static Arrangement of(LayoutKind kind, Function<String, @Nullable String> actorOf) {
        return new Arrangement(kind, label -> actor(label.step(), actorOf));
    }

    private static @Nullable Binding actor(Step step, Function<String, @Nullable String> actorOf) {
        String name = actorOf.apply(step.action());
        for (Binding parameter : step.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    /** The kind for so many states: layered where there are too many for the one chosen. */
    public LayoutKind kindFor(int states) {
        return kind.refusal(states) == null ? kind : LayoutKind.LAYERED;
    }
}
