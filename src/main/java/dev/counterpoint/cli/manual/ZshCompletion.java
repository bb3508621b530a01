package dev.counterpoint.cli.manual;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.ArrayList;
import java.util.List;

/** Completions for zsh: a function for each command, in the words of {@code _arguments}. */
final class ZshCompletion {
    private final CommandSpec root;
    private final String name;
    private final StringBuilder script = new StringBuilder();

    ZshCompletion(CommandSpec root) {
        this.root = root;
        name = root.name();
    }

    String text() {
        line("#compdef " + name);
        for (CommandSpec command : Words.commands(root)) {
            line("");
            line("_" + name + "_" + function(command) + "() {");
            arguments("_arguments -s", specs(command));
            line("}");
        }
        line("");
        line("_" + name + "_commands() {");
        line("  local -a commands=(");
        for (CommandSpec command : Words.commands(root)) {
            line("    " + quoted(command.name() + ":" + Words.of(command)));
        }
        line("    " + quoted("help:Say the options of a command."));
        line("  )");
        line("  _describe -t commands command commands");
        line("}");
        line("");
        line("_" + name + "() {");
        line("  local context state state_descr line");
        line("  typeset -A opt_args");
        List<String> first = new ArrayList<>(options(root));
        first.add(quoted("1: :->first"));
        first.add(quoted("*:: :->rest"));
        arguments("_arguments -C -s", first);
        line("  case $state in");
        line(
                "    first) _alternative 'commands:command:_"
                        + name
                        + "_commands' "
                        + places()
                        + " ;;");
        line("    rest)");
        line("      case $words[1] in");
        for (CommandSpec command : Words.commands(root)) {
            line("        " + command.name() + ") _" + name + "_" + function(command) + " ;;");
        }
        line("        help) _" + name + "_commands ;;");
        line("        *) _files ;;");
        line("      esac ;;");
        line("  esac");
        line("}");
        line("");
        line("_" + name + " \"$@\"");
        return script.toString();
    }

    private static String function(CommandSpec command) {
        return command.name().replace('-', '_');
    }

    private static String places() {
        return quoted("files:spec or folder:_files");
    }

    private void arguments(String command, List<String> specs) {
        line("  " + command + " \\");
        for (int i = 0; i < specs.size(); i++) {
            line("    " + specs.get(i) + (i + 1 < specs.size() ? " \\" : ""));
        }
    }

    private static List<String> specs(CommandSpec command) {
        List<String> specs = new ArrayList<>(options(command));
        for (PositionalParamSpec place : command.positionalParameters()) {
            String number = place.arity().max() > 1 ? "*" : "";
            specs.add(quoted(number + ":" + escaped(place.paramLabel()) + ":" + action(place)));
        }
        return specs;
    }

    private static List<String> options(CommandSpec command) {
        List<String> specs = new ArrayList<>();
        for (OptionSpec option : Words.options(command)) {
            String others =
                    option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
            String value =
                    Words.takesValue(option)
                            ? ":" + escaped(option.paramLabel()) + ":" + action(option)
                            : "";
            for (String each : option.names()) {
                String equals = Words.takesValue(option) && each.startsWith("--") ? "=" : "";
                specs.add(
                        quoted(
                                others
                                        + each
                                        + equals
                                        + "["
                                        + escaped(Words.of(option))
                                        + "]"
                                        + value));
            }
        }
        return specs;
    }

    private static String action(ArgSpec argument) {
        List<String> choices = Words.choices(argument);
        if (!choices.isEmpty()) {
            return "(" + String.join(" ", choices) + ")";
        }
        if (Words.isFolder(argument)) {
            return "_files -/";
        }
        return Words.isPath(argument) ? "_files" : " ";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(":", "\\:")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
