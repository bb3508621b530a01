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
import java.util.List;

/** The command line as a whole: which commands there are, and how mistakes are answered. */
public final class Cli {
    private final CommandLine line;
    private final Console console;

    /** With what the commands need. */
    public Cli(Services services, Console console) {
        this.console = console;
        TrimService trims = new TrimService(services.explorer());
        line = new CommandLine(new RootCommand(services.ide()));
        line.addSubcommand(new IdeCommand(services.ide()));
        line.addSubcommand(new CheckCommand(recorded(services), trims, console));
        line.addSubcommand(new TrimCommand(trims, console));
        line.addSubcommand(new ReplayCommand(new ReplayService(services.explorer()), console));
        line.addSubcommand(new ExportCommand(services.explorer(), console));
        line.addSubcommand(new ImportCommand(new Mender(services.explorer()), console));
        line.addSubcommand(new GraphCommand(services.checks(), services.explorer(), console));
        line.addSubcommand(
                new PropertiesCommand(
                        services.explorer(), services.records(), services.checks(), console));
        line.addSubcommand(new RunsCommand(services.records(), console));
        line.addSubcommand(new CiCommand(ci(services), console));
        line.addSubcommand(new WorkerCommand(services.workers(), console));
        line.addSubcommand(new TourCommand(services.tour()));
        line.addSubcommand(new DoctorCommand(services.doctor(), console));
        line.getSubcommands().values().forEach(c -> c.setUsageHelpAutoWidth(true));
        line.setUsageHelpAutoWidth(true);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((mistake, arguments) -> usage(mistake));
        line.setExecutionExceptionHandler((fault, command, arguments) -> internal(fault));
        line.getSubcommands().values().forEach(Cli::withHelp);
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
        return line.getCommandSpec();
    }

    /** Runs a command; returns its exit code. */
    public int run(List<String> arguments) {
        Commands commands = new Commands(line);
        List<String> asked = commands.withoutHelp(arguments);
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
