package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.export.DotGraphExport;
import dev.counterpoint.export.GexfExport;
import dev.counterpoint.export.GraphFile;
import dev.counterpoint.export.GraphMlExport;
import dev.counterpoint.export.JsonGraphExport;
import dev.counterpoint.export.PngGraphExport;
import dev.counterpoint.export.SvgGraphExport;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Palette;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

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
    private final Checks checks;
    private final Supplier<Explorer> explorers;
    private final Console console;

    @Parameters(paramLabel = "SPEC.tla", description = "The module.")
    private Path spec = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "svg|png|dot|graphml|gexf|json",
            description = "The format: ${COMPLETION-CANDIDATES}. Default: svg.")
    private Format format = Format.svg;

    @Mixin private final GraphViewOptions view = new GraphViewOptions();
    @Mixin private final LayoutOption layout = new LayoutOption();
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
        dot,
        graphml,
        gexf,
        json
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
        view.check();
        layout.check();
        CheckRequest request = request();
        try (GraphQuestions questions = new GraphQuestions(explorers, request)) {
            questions.check(view, layout);
            return check(request, questions);
        } catch (QuestionException e) {
            console.error(e.sentence());
            return Kind.USAGE.exitCode();
        } catch (EngineException e) {
            console.error("the expression could not be evaluated: " + e.getMessage());
            return Kind.INTERNAL.exitCode();
        } catch (IOException e) {
            console.error("the graph could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private int check(CheckRequest request, GraphQuestions questions) throws IOException {
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
            Fonts fonts = new Fonts();
            GraphDrawing drawing =
                    new GraphDrawing(recorded, result, questions, view, layout, fonts);
            write(drawing.draw(console), fonts);
            return result.kind().verdict() == Kind.Verdict.FAILED ? result.kind().exitCode() : 0;
        }
    }

    private CheckRequest request() {
        return CheckRequest.of(spec, config.choice())
                .budget(budget)
                .libraries(library.places())
                .recordGraph(true)
                .build();
    }

    private void write(GraphFile file, Fonts fonts) throws IOException {
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        switch (format) {
            case svg -> text(new SvgGraphExport(fonts).export(file.picture(), palette));
            case dot -> text(new DotGraphExport().export(file.picture(), palette));
            case png ->
                    output.write(
                            console, new PngGraphExport(fonts).export(file.picture(), palette));
            case graphml -> output.write(console, out -> GraphMlExport.write(file, out));
            case gexf -> output.write(console, out -> GexfExport.write(file, out));
            case json -> output.write(console, out -> JsonGraphExport.write(file, out));
        }
    }

    private void text(String text) throws IOException {
        output.write(console, text.getBytes(StandardCharsets.UTF_8));
    }
}
