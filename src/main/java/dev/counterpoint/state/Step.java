package dev.counterpoint.state;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What leads from one state to the next: the action's name and the values of its parameters and of
 * the quantified names on the way to it.
 */
public record Step(String action, List<Binding> parameters) {
    /** The step that changes nothing. */
    public static final Step STUTTERING = new Step("Stuttering", List.of());

    /** A step of which the action is not known, as in traces that other tools wrote. */
    public static final Step UNKNOWN = new Step("?", List.of());

    public Step {
        if (action.isEmpty()) {
            throw new IllegalArgumentException("a step needs its action's name");
        }
        parameters = List.copyOf(parameters);
    }

    /** As people write it: {@code Recv(m1, 2)}. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? action
                : parameters.stream()
                        .map(p -> p.value().toString())
                        .collect(Collectors.joining(", ", action + "(", ")"));
    }
}
