package dev.counterpoint.cli;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedChecks;
import dev.counterpoint.ci.CiService;
import dev.counterpoint.ci.KeptSchedules;
import dev.counterpoint.imports.Mender;
import dev.counterpoint.library.ReplayService;
import dev.counterpoint.trim.TrimService;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The command line as a whole: which commands there are, and how mistakes are answered. */
public final class Cli {
    private final Services services;
    private final Console console;
    private final TrimService trims;

    /** With what the commands need. */
    public Cli(Services services, Console console) {
        this.services = services;
        this.console = console;
        trims = new TrimService(services.explorer());
    }

    /** Each by its name; made when it is needed, as reading its options takes a while. */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("ide", () -> new IdeCommand(services.ide()));
        all.put("check", () -> new CheckCommand(recorded(services), trims, console));
        all.put("trim", () -> new TrimCommand(trims, console));
        all.put("replay", () -> new ReplayCommand(new ReplayService(services.explorer()), console));
        all.put("export", () -> new ExportCommand(services.explorer(), console));
        all.put("import", () -> new ImportCommand(new Mender(services.explorer()), console));
        all.put("graph", () -> new GraphCommand(services.checks(), services.explorer(), console));
        all.put(
                "properties",
                () ->
                        new PropertiesCommand(
                                services.explorer(),
                                services.records(),
                                services.checks(),
                                console));
        all.put("runs", () -> new RunsCommand(services.records(), console));
        all.put("ci", () -> new CiCommand(ci(services), console));
        all.put("worker", () -> new WorkerCommand(services.workers(), console));
        all.put("tour", () -> new TourCommand(services.tour()));
        all.put("doctor", () -> new DoctorCommand(services.doctor(), console));
        return all;
    }

    /** All of it, or the part that these arguments need: one command, where they begin with it. */
    private CommandLine line(List<String> arguments) {
        CommandLine line = new CommandLine(new RootCommand(services.ide()));
        Map<String, Supplier<Object>> all = commands();
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        Supplier<Object> asked = all.get(first);
        if (asked != null) {
            line.addSubcommand(first, asked.get());
        } else {
            all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.getSubcommands().values().forEach(c -> c.setUsageHelpAutoWidth(true));
        line.setUsageHelpAutoWidth(true);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((mistake, words) -> usage(mistake));
        line.setExecutionExceptionHandler((fault, command, words) -> internal(fault));
        line.getSubcommands().values().forEach(Cli::withHelp);
        return line;
    }

    private Checks recorded(Services services) {
        return new RecordedChecks(
                services.checks(), services.records(), InstantSource.system(), console::error);
    }

    private CiService ci(Services services) {
        return new CiService(
                recorded(services),
                services.records(),
                new KeptSchedules(new ReplayService(services.explorer())),
                InstantSource.system());
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
    }

    /** All commands and options, for those who tell of them elsewhere. */
    public CommandSpec model() {
        return line(List.of()).getCommandSpec();
    }

    /** Runs a command; returns its exit code. */
    public int run(List<String> arguments) {
        List<String> asked = Commands.withoutHelp(arguments);
        CommandLine line = line(asked);
        Commands commands = new Commands(line);
        if (commands.beginWithNone(asked)) {
            return refuse(commands.none(asked.getFirst()), line);
        }
        return line.execute(asked.toArray(String[]::new));
    }

    private int usage(ParameterException mistake) {
        CommandLine at = mistake.getCommandLine();
        String message = Mistakes.sentence(mistake);
        String sentence = message.matches(".*[.?]") ? message : message + ".";
        return refuse(sentence, at);
    }

    private int refuse(String sentence, CommandLine at) {
        console.error(sentence + " Try: " + at.getCommandSpec().qualifiedName() + " --help");
        return Kind.USAGE.exitCode();
    }

    private int internal(Exception fault) {
        console.error(
                "an internal error, which is a defect of this program: "
                        + fault
                        + "; `counterpoint doctor` names the log.");
        return Kind.INTERNAL.exitCode();
    }
}
