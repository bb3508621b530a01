package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Label;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * How a graph is to be laid out.
 *
 * @param actorOf who acts in a step; null where nobody is named
 */
public record Arrangement(LayoutKind kind, Function<Label, @Nullable Binding> actorOf) {
    /** By level. */
    public static final Arrangement LAYERED = of(LayoutKind.LAYERED);

    /** With whom a step names first as who acts. */
    public static Arrangement of(LayoutKind kind) {
        return new Arrangement(kind, Arrangement::first);
    }

    private static @Nullable Binding first(Label label) {
        return label.step().parameters().isEmpty() ? null : label.step().parameters().getFirst();
    }

    /** The kind for so many states: layered where there are too many for the one chosen. */
    public LayoutKind kindFor(int states) {
        return kind.refusal(states) == null ? kind : LayoutKind.LAYERED;
    }
}
