package dev.counterpoint.cli.manual;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the model of a command says, as plain words. */
final class Words {
    /** A label that lists all values there are: {@code md|itf|json}. */
    private static final String CHOICE = "[a-z0-9]+(\\|[a-z0-9]+)+";

    private Words() {}

    static List<CommandSpec> commands(CommandSpec root) {
        return root.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden())
                .distinct()
                .toList();
    }

    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** The command's sentence, without a line's end in it. */
    static String of(CommandSpec command) {
        return plain(command.usageMessage().description());
    }

    static String of(ArgSpec argument) {
        return plain(argument.description());
    }

    private static String plain(String... lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    static boolean isFolder(ArgSpec argument) {
        return isPath(argument) && argument.paramLabel().startsWith("DIR");
    }

    static boolean isPath(ArgSpec argument) {
        Class<?> type = argument.type();
        return Path.class.equals(type)
                || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class)
                || argument.paramLabel().matches("F|F\\|-|F\\..*");
    }

    /** The values that there are; empty where they cannot be counted. */
    static List<String> choices(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            List<String> all = new ArrayList<>();
            argument.completionCandidates().forEach(all::add);
            return all;
        }
        String label = argument.paramLabel();
        return label.matches(CHOICE) ? Arrays.asList(label.split("\\|", -1)) : List.of();
    }

    static List<String> longNames(OptionSpec option) {
        return names(option, true);
    }

    static List<String> shortNames(OptionSpec option) {
        return names(option, false);
    }

    private static List<String> names(OptionSpec option, boolean isLong) {
        return Stream.of(option.names()).filter(n -> n.startsWith("--") == isLong).toList();
    }
}
