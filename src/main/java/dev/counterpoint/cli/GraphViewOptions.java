package dev.counterpoint.cli;

import dev.counterpoint.lang.Spelling;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which states of a graph are drawn, and which of them as one. */
final class GraphViewOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--project",
            paramLabel = "VAR,..",
            description = "States with the same values of these variables are drawn as one.")
    private @Nullable String variables;

    @Option(
            names = "--group-by",
            paramLabel = "EXPR",
            description = "States in which this expression has the same value are drawn as one.")
    private @Nullable String expression;

    @Option(
            names = "--group",
            paramLabel = "actor|component",
            description =
                    "States are drawn as one by who acted last, or where each can be reached from"
                            + " the others.")
    private @Nullable By by;

    @Option(
            names = "--where",
            paramLabel = "EXPR",
            description =
                    "Only the states in which this expression is true, and the counterexample.")
    private @Nullable String where;

    /** What states are grouped by beside values, as it is written on the command line. */
    enum By {
        actor,
        component
    }

    /**
     * Refuses options that contradict each other.
     *
     * @throws ParameterException if they do
     */
    void check() {
        if (Stream.of(variables, expression, by).filter(Objects::nonNull).count() > 1) {
            throw usage("--project, --group-by and --group exclude each other");
        }
        if (where != null && isGrouped()) {
            throw usage("--where goes with states one by one, not with groups");
        }
        if (variables != null && variables().isEmpty()) {
            throw usage("--project: name a variable");
        }
    }

    /**
     * Refuses a variable that there is not.
     *
     * @param known the spec's
     * @throws ParameterException if it is asked for
     */
    void checkVariables(List<String> known) {
        for (String variable : variables()) {
            if (!known.contains(variable)) {
                String near = Spelling.nearest(variable, known);
                throw usage(
                        "--project: there is no variable "
                                + variable
                                + (near == null
                                        ? "; there are " + String.join(", ", known)
                                        : "; did you mean " + near + "?"));
            }
        }
    }

    /** That an expression cannot be evaluated. */
    ParameterException wrongExpression(String sentence) {
        return usage((where == null ? "--group-by: " : "--where: ") + sentence);
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }

    boolean isGrouped() {
        return variables != null || expression != null || by != null;
    }

    /** Whether the model is asked anything before it is checked. */
    boolean asks() {
        return variables != null || anyExpression() != null;
    }

    /** The variables to group by; none where not by variables. */
    List<String> variables() {
        return variables == null
                ? List.of()
                : Arrays.stream(variables.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The one expression that there is, of either option. */
    @Nullable String anyExpression() {
        return where == null ? expression : where;
    }

    @Nullable String expression() {
        return expression;
    }

    @Nullable By by() {
        return by;
    }

    @Nullable String where() {
        return where;
    }
}
