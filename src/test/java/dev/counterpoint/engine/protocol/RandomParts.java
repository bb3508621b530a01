package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The smaller parts of messages, drawn at random. */
class RandomParts {
    private static final List<String> TEXTS =
            List.of("", "x", "Next", "größer ∀", "two\nlines", "a".repeat(300), "\u0000\"\\");

    final Random random;

    RandomParts(long seed) {
        random = new Random(seed);
    }

    <T> List<T> list(int most, Supplier<T> make) {
        return Stream.generate(make).limit(random.nextInt(most + 1)).toList();
    }

    <T> @Nullable T maybe(Supplier<T> make) {
        return random.nextBoolean() ? make.get() : null;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T one(T[] things) {
        return one(List.of(things));
    }

    boolean bool() {
        return random.nextBoolean();
    }

    int number() {
        return random.nextInt(-3, 3) * one(List.of(1, 1000, Integer.MAX_VALUE / 3));
    }

    long size() {
        return random.nextLong() >>> random.nextInt(1, 64);
    }

    String text() {
        return one(TEXTS);
    }

    String name() {
        return "n" + random.nextInt(9);
    }

    Path path() {
        return Path.of("/specs", "Größe und Maß", name() + ".tla");
    }

    SourceRange range() {
        int line = 1 + random.nextInt(1000);
        return new SourceRange(
                name(), line, 1 + random.nextInt(80), line + random.nextInt(9), random.nextInt(80));
    }

    Diagnostic diagnostic() {
        return new Diagnostic(
                one(Diagnostic.Severity.values()),
                text(),
                name(),
                maybe(this::path),
                maybe(this::range));
    }

    Value value() {
        return switch (random.nextInt(7)) {
            case 0 -> new BooleanValue(bool());
            case 1 -> IntegerValue.of(random.nextLong());
            case 2 -> new StringValue(text());
            case 3 -> new ModelValue(name());
            case 4 -> SetValue.of(list(3, this::value));
            case 5 -> FunctionValue.of(Map.of(value(), value()));
            default -> FunctionValue.of(Map.of(new StringValue(text()), value()));
        };
    }

    State state() {
        return state(List.of("x", "y"));
    }

    private State state(List<String> variables) {
        return new State(variables, variables.stream().map(v -> value()).toList());
    }

    Step step() {
        return new Step(name(), list(2, () -> new Binding(name(), value())));
    }

    Trace trace() {
        List<String> variables = List.of("x", "pc", "größe").subList(0, 1 + random.nextInt(3));
        List<State> states =
                Stream.generate(() -> state(variables)).limit(1 + random.nextInt(4)).toList();
        List<Step> steps = Stream.generate(this::step).limit(states.size() - 1L).toList();
        return bool()
                ? Trace.finite(states, steps)
                : new Trace(
                        states,
                        steps,
                        OptionalInt.of(random.nextInt(states.size())),
                        maybe(this::step));
    }
}
