package dev.counterpoint.ci;

import dev.counterpoint.state.Trace;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A counterexample in a few lines: its steps by name. */
final class Steps {
    private Steps() {}

    static String of(Trace trace) {
        String steps =
                IntStream.range(0, trace.steps().size())
                        .mapToObj(i -> (i + 1) + ". " + trace.steps().get(i))
                        .collect(Collectors.joining("\n"));
        if (trace.loop().isEmpty()) {
            return steps;
        }
        return steps + "\nand then again from state " + (trace.loop().getAsInt() + 1) + " for ever";
    }
}
