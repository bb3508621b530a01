package dev.counterpoint.cli;

import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateKinds;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.graph.layout.LayoutKind;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;

/** In which way a graph is laid out. */
final class LayoutOption {
    @Option(
            names = "--layout",
            paramLabel = "layered|force|circular|lanes",
            description =
                    "How states stand: a column for each level (layered, the default), as springs"
                            + " pull (force), loops as circles (circular), by who acted last"
                            + " (lanes).")
    private Way way = Way.layered;

    /** The ways, as they are written on the command line. */
    private enum Way {
        layered(LayoutKind.LAYERED),
        force(LayoutKind.FORCE),
        circular(LayoutKind.CIRCULAR),
        lanes(LayoutKind.LANES);

        private final LayoutKind kind;

        Way(LayoutKind kind) {
            this.kind = kind;
        }
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--color",
            paramLabel = "action|actor|level|value:VAR|property[:NAME]",
            description =
                    "What the colours of states say: how each was found first, how far it is, the"
                            + " value of a variable, or where a property is false (without a name"
                            + " the model's invariants).")
    private @Nullable String colors;

    private ColorBy by() {
        String wanted = colors == null ? "" : colors;
        String kind = wanted.contains(":") ? wanted.substring(0, wanted.indexOf(':')) : wanted;
        return switch (kind) {
            case "" -> ColorBy.NOTHING;
            case "action" -> ColorBy.ACTION;
            case "actor" -> ColorBy.ACTOR;
            case "level" -> ColorBy.LEVEL;
            case "value" -> ColorBy.VALUE;
            case "property" -> ColorBy.PROPERTY;
            default ->
                    throw usage(
                            "--color: "
                                    + wanted
                                    + " is none of action, actor, level, value:VAR,"
                                    + " property:NAME");
        };
    }

    private String named() {
        String wanted = colors == null ? "" : colors;
        return wanted.contains(":") ? wanted.substring(wanted.indexOf(':') + 1).strip() : "";
    }

    /**
     * Refuses what there is not.
     *
     * @throws ParameterException if it is asked for
     */
    void check() {
        ColorBy by = by();
        boolean names = by == ColorBy.VALUE || by == ColorBy.PROPERTY;
        if (by == ColorBy.VALUE && named().isEmpty()) {
            throw usage("--color value: name a variable, as in value:x");
        }
        if (!names && !named().isEmpty()) {
            throw usage("--color: only a value and a property have a name");
        }
    }

    /** The variable whose value colours say; null for none. */
    @Nullable String variable() {
        return by() == ColorBy.VALUE ? named() : null;
    }

    /** The property of which colours say where it is false; null for none. */
    @Nullable String property() {
        return by() == ColorBy.PROPERTY && !named().isEmpty() ? named() : null;
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }

    /**
     * What was asked for; who acts, and which values there are, is only asked where it is of use.
     *
     * @param properties the invariants of the model, for where no property is named
     */
    Arrangement arrangement(
            GraphQuestions questions, RecordedGraph recorded, List<String> properties) {
        ColorBy by = by();
        boolean named = way.kind == LayoutKind.LANES || by == ColorBy.ACTOR;
        Arrangement plain =
                named ? new Arrangement(way.kind, questions.actors()) : Arrangement.of(way.kind);
        int states = recorded.graph().states();
        return switch (by) {
            case NOTHING, ACTION, ACTOR, LEVEL -> plain.colored(by);
            case VALUE ->
                    plain.colored(
                            by,
                            StateKinds.byValue(
                                    recorded, named(), states, Progress.NONE, Cancel.NEVER));
            case PROPERTY ->
                    plain.colored(
                            by,
                            StateKinds.byProperties(
                                    (named().isEmpty() ? properties : List.of(named()))
                                            .stream()
                                                    .map(p -> questions.evaluate(p, recorded))
                                                    .toList()));
        };
    }

    /** Why so many states are not laid out so; null where they are. */
    @Nullable String refusal(int states) {
        return way.kind.refusal(states);
    }
}
