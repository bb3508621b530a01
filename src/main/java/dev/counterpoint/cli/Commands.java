package dev.counterpoint.cli;

import dev.counterpoint.lang.Spelling;

import picocli.CommandLine;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The commands by name, and what to say to a word that is none. */
final class Commands {
    private static final String HELP = "help";
    private final CommandLine root;

    Commands(CommandLine root) {
        this.root = root;
    }

    /** {@code help COMMAND} is {@code COMMAND --help}. */
    static List<String> withoutHelp(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals(HELP)) {
            return arguments;
        }
        List<String> asked = new ArrayList<>(arguments.subList(1, arguments.size()));
        asked.removeIf(word -> word.startsWith("-"));
        return asked.isEmpty() ? List.of("--help") : List.of(asked.getFirst(), "--help");
    }

    /** Whether these arguments begin with a word that is neither a command nor a file to open. */
    boolean beginWithNone(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            return false;
        }
        String first = arguments.getFirst();
        boolean alone = arguments.stream().skip(1).allMatch(word -> word.startsWith("-"));
        boolean openable = alone || !first.matches("[a-z]+");
        return !root.getSubcommands().containsKey(first) && !(openable && new File(first).exists());
    }

    /** That it is none, and which is near. */
    String none(String word) {
        List<String> names = List.copyOf(root.getSubcommands().keySet());
        String near = Spelling.nearest(word, names);
        return "'"
                + word
                + "' is no command and no file to open; "
                + (near == null
                        ? "the commands are " + String.join(", ", names) + "."
                        : "did you mean " + near + "?");
    }
}
