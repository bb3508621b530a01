package dev.counterpoint.cli.manual;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The man page, in roff with the macros of man(7): one page with all commands. */
final class ManPage {
    private final CommandSpec root;
    private final String version;
    private final StringBuilder page = new StringBuilder();

    ManPage(CommandSpec root, String version) {
        this.root = root;
        this.version = version;
    }

    String text() {
        String name = root.name();
        line(".TH %s 1 \"\" \"Counterpoint %s\" \"User Commands\"".formatted(upper(name), version));
        line(".SH NAME");
        line("%s \\- an IDE and a command line for TLA+".formatted(name));
        line(".SH SYNOPSIS");
        line(".B %s".formatted(name));
        line(synopsis(root));
        Words.commands(root).forEach(this::usage);
        line(".SH DESCRIPTION");
        line(roff(Words.of(root)));
        line(
                "Without a command it opens the IDE, in the window that is open already where there"
                        + " is one.");
        line(".SH OPTIONS");
        options(root);
        line(".SH COMMANDS");
        line("%s help \\fICOMMAND\\fR says the options of one.".formatted(name));
        Words.commands(root).forEach(this::command);
        environment();
        return page.toString();
    }

    private void usage(CommandSpec command) {
        line(".br");
        line(".B %s %s".formatted(root.name(), roff(command.name())));
        line(synopsis(command));
    }

    private static String synopsis(CommandSpec command) {
        Stream<String> required =
                Words.options(command).stream()
                        .filter(OptionSpec::required)
                        .map(option -> bold(option.longestName()) + "=" + label(option));
        Stream<String> places = command.positionalParameters().stream().map(ManPage::place);
        return "[\\fIOPTIONS\\fR] "
                + Stream.concat(required, places).collect(Collectors.joining(" "));
    }

    private static String place(PositionalParamSpec place) {
        String label = "\\fI" + roff(place.paramLabel()) + "\\fR";
        return place.required() ? label : "[" + label + "]";
    }

    private void command(CommandSpec command) {
        line(".SS %s".formatted(roff(command.name())));
        line(roff(Words.of(command)));
        for (PositionalParamSpec place : command.positionalParameters()) {
            line(".TP");
            line("\\fI%s\\fR".formatted(roff(place.paramLabel())));
            line(roff(Words.of(place)));
        }
        options(command);
        String[] footer = command.usageMessage().footer();
        if (footer.length > 0) {
            line(".PP");
            String heading = command.usageMessage().footerHeading().replace("%n", "").strip();
            line(roff(heading));
            Stream.of(footer).forEach(text -> line(roff(text.strip())));
        }
    }

    private void options(CommandSpec command) {
        for (OptionSpec option : Words.options(command)) {
            line(".TP");
            String names =
                    Stream.of(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
            line("%s%s".formatted(names, Words.takesValue(option) ? "=" + label(option) : ""));
            line(roff(Words.of(option)));
        }
    }

    private void environment() {
        line(".SH ENVIRONMENT");
        for (List<String> variable :
                List.of(
                        List.of("COUNTERPOINT_JAVA_HOME", "The Java to use in place of its own."),
                        List.of("COUNTERPOINT_JAVA_OPTS", "Further options for Java."))) {
            line(".TP");
            line(".B %s".formatted(variable.getFirst()));
            line(variable.getLast());
        }
        line(".SH FILES");
        line(".TP");
        line(".I counterpoint.toml");
        line("What a project shares: budgets, workers, libraries, what CI checks.");
        line(".PP");
        line(
                "%s doctor names the folders of settings, records and the log."
                        .formatted(root.name()));
    }

    private static String label(OptionSpec option) {
        return "\\fI" + roff(option.paramLabel()) + "\\fR";
    }

    private static String bold(String text) {
        return "\\fB" + roff(text) + "\\fR";
    }

    /** No character of the text is a command of roff's, and hyphens can be searched and copied. */
    private static String roff(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
