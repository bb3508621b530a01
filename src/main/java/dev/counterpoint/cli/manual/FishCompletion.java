package dev.counterpoint.cli.manual;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.List;

/** Completions for fish: a line for each command and for each option of each. */
final class FishCompletion {
    private final CommandSpec root;
    private final String name;
    private final StringBuilder script = new StringBuilder();

    FishCompletion(CommandSpec root) {
        this.root = root;
        name = root.name();
    }

    String text() {
        line("# Completions of " + name + " for fish.");
        String none = " -n __fish_use_subcommand";
        for (CommandSpec command : Words.commands(root)) {
            line(complete() + none + " -a " + command.name() + described(Words.of(command)));
        }
        line(complete() + none + " -a help" + described("Say the options of a command."));
        options(root, none);
        for (CommandSpec command : Words.commands(root)) {
            options(command, " -n '__fish_seen_subcommand_from " + command.name() + "'");
        }
        String commands =
                String.join(" ", Words.commands(root).stream().map(CommandSpec::name).toList());
        line(complete() + " -n '__fish_seen_subcommand_from help' -f -a " + quoted(commands));
        return script.toString();
    }

    private void options(CommandSpec command, String when) {
        for (OptionSpec option : Words.options(command)) {
            StringBuilder words = new StringBuilder(complete()).append(when);
            Words.longNames(option).forEach(each -> words.append(" -l ").append(each.substring(2)));
            Words.shortNames(option)
                    .forEach(each -> words.append(" -s ").append(each.substring(1)));
            line(words + value(option) + described(Words.of(option)));
        }
    }

    private static String value(OptionSpec option) {
        if (!Words.takesValue(option)) {
            return "";
        }
        List<String> choices = Words.choices(option);
        if (!choices.isEmpty()) {
            return " -x -a " + quoted(String.join(" ", choices));
        }
        if (Words.isFolder(option)) {
            return " -x -a '(__fish_complete_directories)'";
        }
        return Words.isPath(option) ? " -r -F" : " -x";
    }

    private String complete() {
        return "complete -c " + name;
    }

    private static String described(String text) {
        return " -d " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
