package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.Violations;

import org.jspecify.annotations.Nullable;

import tlc2.tool.impl.FastTool;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a trace violates, of what it was said to or of all that the model asks for. */
final class Aim {
    private final TlcSpace space;
    private final FastTool tool;
    private final TrimTask task;
    private final Path given;

    /** The target and the trace up to its violation, or what is wrong. */
    record Found(@Nullable Target target, @Nullable Path path, @Nullable TrimProblem problem) {}

    Aim(TlcSpace space, FastTool tool, TrimTask task, Path given) {
        this.space = space;
        this.tool = tool;
        this.task = task;
        this.given = given;
    }

    /** What the task says it is, without a trace; null where that has to be said by one. */
    static @Nullable Target said(TlcSpace space, FastTool tool, TrimTask task) {
        Aim aim = new Aim(space, tool, task, new Path(new int[] {0}, new int[0]));
        if (task.kind() == TrimTask.Kind.DEADLOCK) {
            return aim.deadlock();
        }
        List<Target> properties =
                task.kind() == TrimTask.Kind.PROPERTY ? aim.properties() : List.of();
        return properties.isEmpty() ? null : properties.getFirst();
    }

    Found find() {
        for (Target target : candidates()) {
            space.aimAt(target);
            Path path = Violations.first(space, given);
            if (path != null) {
                return new Found(target, path, null);
            }
        }
        return new Found(
                null, null, new TrimProblem(TrimProblem.Kind.NOT_VIOLATED, -1, sentence()));
    }

    private List<Target> candidates() {
        TrimTask.Kind kind = task.kind();
        if (kind == null) {
            return Stream.of(properties(), List.of(deadlock()), asserts())
                    .flatMap(List::stream)
                    .toList();
        }
        return switch (kind) {
            case PROPERTY -> properties();
            case DEADLOCK -> List.of(deadlock());
            case ASSERT -> asserts();
        };
    }

    /** All parts of the property that was said, else each that the model asks for. */
    private List<Target> properties() {
        Set<Integer> initial =
                Arrays.stream(space.initialStates()).boxed().collect(Collectors.toSet());
        List<PropertyTarget> all = PropertyTarget.of(tool, initial);
        String name = task.property();
        if (name == null || all.isEmpty()) {
            return List.copyOf(all);
        }
        List<PropertyTarget> named = all.stream().filter(p -> p.property().equals(name)).toList();
        // TLC calls the parts of a conjunction otherwise; then the model asks for this alone.
        return List.of(PropertyTarget.joined(name, named.isEmpty() ? all : named));
    }

    private Target deadlock() {
        return new EndTarget(TrimTask.Kind.DEADLOCK, space::isDeadlocked);
    }

    /** The Assert that fails at the trace's end, told apart from others by what it says. */
    private List<Target> asserts() {
        for (int i = 0; i <= given.steps(); i++) {
            String said = space.failedAssert(given.state(i));
            if (said != null) {
                return List.of(
                        new EndTarget(
                                TrimTask.Kind.ASSERT,
                                state -> said.equals(space.failedAssert(state))));
            }
        }
        return List.of();
    }

    private String sentence() {
        TrimTask.Kind kind = task.kind();
        if (kind == null) {
            return "The trace violates nothing that the model asks for.";
        }
        return switch (kind) {
            case PROPERTY ->
                    task.property() == null
                            ? "The trace violates no property of the model."
                            : "The trace does not violate " + task.property() + ".";
            case DEADLOCK -> "The trace ends in no deadlock: its last state has a next one.";
            case ASSERT -> "No Assert fails on the trace.";
        };
    }
}
