package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.DotGraphExport;
import dev.counterpoint.export.PngGraphExport;
import dev.counterpoint.export.SvgGraphExport;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code counterpoint graph}: a model's state graph as a picture or as data. */
@Command(
        name = "graph",
        description = "Check a model and draw its state graph, the counterexample as its spine.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 drawn, whatever the verdict; 64 wrong usage, 70 internal error,",
            "  75 the spec could not be evaluated (what was found before is drawn),",
            "  150 parse error, 151 configuration error"
        })
final class GraphCommand implements Callable<Integer> {
    /** Up to this many states a graph with a counterexample is drawn whole. */
    private static final int READABLE = 300;

    private final Checks checks;
    private final Supplier<Explorer> explorers;
    private final Console console;

    @Parameters(paramLabel = "SPEC.tla", description = "The module.")
    private Path spec = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "svg|png|dot",
            description = "The format: ${COMPLETION-CANDIDATES}. Default: svg.")
    private Format format = Format.svg;

    @Mixin private final ConfigOption config = new ConfigOption();
    @Mixin private final LibraryOption library = new LibraryOption();
    @Mixin private final OutputOption output = new OutputOption();

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "Stop exploring after this time and draw what was found.")
    private @Nullable Duration budget;

    @Option(names = "--dark", description = "Light on dark.")
    private boolean dark;

    /** The formats, as they are written on the command line. */
    enum Format {
        svg,
        png,
        dot
    }

    GraphCommand(Checks checks, Supplier<Explorer> explorers, Console console) {
        this.checks = checks;
        this.explorers = explorers;
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        if (format == Format.png) {
            output.refuseTerminal(console, "a PNG");
        }
        CheckRequest request = request();
        ProgressLine progress = new ProgressLine(console);
        try (RecordedGraph recorded = new RecordedGraph();
                CheckRun run = checks.start(request, new Both(recorded, progress))) {
            CheckResult result = run.result().join();
            progress.clear();
            Problems problems = Problems.of(spec);
            result.errors().forEach(e -> console.err().println(problems.line(e)));
            if (recorded.graph().states() == 0) {
                if (result.errors().isEmpty()) {
                    console.error(result.sentence());
                }
                return result.kind() == Kind.PASSED
                        ? Kind.EVALUATION.exitCode()
                        : result.kind().exitCode();
            }
            if (result.kind().verdict() != Kind.Verdict.FAILED) {
                console.err().println(result.sentence());
            }
            output.write(console, draw(recorded, result));
            return result.kind().verdict() == Kind.Verdict.FAILED ? result.kind().exitCode() : 0;
        } catch (IOException e) {
            console.error("the graph could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private CheckRequest request() {
        return CheckRequest.of(spec, config.choice())
                .budget(budget)
                .libraries(library.places())
                .recordGraph(true)
                .build();
    }

    private byte[] draw(RecordedGraph recorded, CheckResult result) {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        Fonts fonts = new Fonts();
        GraphPicture picture = picture(recorded, result, fonts);
        return switch (format) {
            case svg ->
                    new SvgGraphExport(fonts)
                            .export(picture, palette)
                            .getBytes(StandardCharsets.UTF_8);
            case dot ->
                    new DotGraphExport().export(picture, palette).getBytes(StandardCharsets.UTF_8);
            case png -> new PngGraphExport(fonts).export(picture, palette);
        };
    }

    private GraphPicture picture(RecordedGraph recorded, CheckResult result, Fonts fonts) {
        Spine spine = result.violations().isEmpty() ? null : spine(result.violations().getFirst());
        GraphSnapshot graph = recorded.graph().snapshot();
        StateLabel labels = ChangeLabel.of(recorded, spine, graph);
        Set<String> environment = environmentActions();
        Predicate<Label> byEnvironment = label -> environment.contains(label.step().action());
        String title = result.sentence();
        return spine == null || recorded.graph().states() <= READABLE
                ? GraphPicture.whole(
                        graph, spine, title, labels, byEnvironment, fonts, Cancel.NEVER)
                : GraphPicture.around(
                        graph, spine, title, labels, byEnvironment, fonts, Cancel.NEVER);
    }

    private Set<String> environmentActions() {
        try (Explorer explorer = explorers.get()) {
            Reply.Parsed parsed = SpecCards.parse(explorer, spec, library.places());
            return parsed.spec() == null
                    ? Set.of()
                    : SpecCards.of(parsed.spec(), spec).stream()
                            .filter(card -> card.kind() == CardKind.ENVIRONMENT_ACTION)
                            .map(Card::name)
                            .collect(Collectors.toSet());
        } catch (CompletionException e) {
            // The picture is right without dashes too.
            return Set.of();
        }
    }

    private static @Nullable Spine spine(Counterexample violation) {
        List<Integer> states = violation.graphStates();
        if (violation.trace() == null || states.isEmpty() || states.contains(-1)) {
            return null;
        }
        int[] numbers = states.stream().mapToInt(Integer::intValue).toArray();
        return violation.spine(numbers);
    }
}
