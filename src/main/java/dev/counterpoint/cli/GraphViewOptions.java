package dev.counterpoint.cli;

import dev.counterpoint.lang.Spelling;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    @Option(
            names = "--path-to",
            paramLabel = "EXPR",
            description =
                    "In place of the counterexample a shortest path from an initial state to one in"
                            + " which this expression is true.")
    private @Nullable String pathTo;

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
    void checkVariables(String option, List<String> wanted, List<String> known) {
        for (String variable : wanted) {
            if (!known.contains(variable)) {
                String near = Spelling.nearest(variable, known);
                throw usage(
                        option
                                + ": there is no variable "
                                + variable
                                + (near == null
                                        ? "; there are " + String.join(", ", known)
                                        : "; did you mean " + near + "?"));
            }
        }
    }

    /** That the expression of an option cannot be evaluated. */
    ParameterException wrongExpression(String option, String sentence) {
        return usage(option + ": " + sentence);
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }

    boolean isGrouped() {
        return variables != null || expression != null || by != null;
    }

    /** Whether the model is asked anything before it is checked. */
    boolean asks() {
        return variables != null || !expressions().isEmpty();
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

    /** The expressions that there are, by the option that names them. */
    Map<String, String> expressions() {
        Map<String, String> all = new TreeMap<>();
        put(all, "--group-by", expression);
        put(all, "--where", where);
        put(all, "--path-to", pathTo);
        return all;
    }

    private static void put(Map<String, String> all, String option, @Nullable String expression) {
        if (expression != null) {
            all.put(option, expression);
        }
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

    @Nullable String pathTo() {
        return pathTo;
    }
}
