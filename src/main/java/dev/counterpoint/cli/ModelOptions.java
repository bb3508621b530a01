package dev.counterpoint.cli;

import dev.counterpoint.check.ModelChoice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;

/** What to check: a {@code .cfg}, what is said on the command line, or both. */
final class ModelOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--specification",
            paramLabel = "NAME",
            description = "The behavior specification; no model is read then.")
    private @Nullable String specification;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "The initial predicate, together with --next; no model is read then.")
    private @Nullable String init;

    @Option(names = "--next", paramLabel = "NAME", description = "The next-state relation.")
    private @Nullable String next;

    @Option(
            names = "--constant",
            paramLabel = "N=3",
            description = "A value for a constant, or N<-Definition. May be repeated.")
    private List<String> constants = List.of();

    @Option(
            names = "--invariant",
            paramLabel = "NAME",
            description = "An invariant to check. May be repeated.")
    private List<String> invariants = List.of();

    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "A temporal or action property to check. May be repeated.")
    private List<String> properties = List.of();

    @Option(names = "--no-deadlock", description = "A state without successors is not a violation.")
    private boolean noDeadlock;

    /** Whether a deadlock is a violation; null for what the model says. */
    @Nullable Boolean deadlock() {
        return noDeadlock ? Boolean.FALSE : null;
    }

    /**
     * The model.
     *
     * @throws ParameterException if the options contradict each other
     */
    ModelChoice choice() {
        refuseContradictions();
        boolean inline =
                specification != null
                        || init != null
                        || !constants.isEmpty()
                        || !invariants.isEmpty()
                        || !properties.isEmpty();
        return inline
                ? new ModelChoice.Inline(
                        config.file(), specification, init, next, constants, invariants, properties)
                : config.choice();
    }

    private void refuseContradictions() {
        if (specification != null && (init != null || next != null)) {
            throw usage("give --specification, or --init and --next, not both");
        }
        if ((init == null) != (next == null)) {
            throw usage("--init and --next go together");
        }
        if (config.file() != null && (specification != null || init != null)) {
            throw usage(
                    "--config names a model; --specification, --init and --next do without one");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
