package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.git.History;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.Properties;
import dev.counterpoint.lang.write.Frames;
import dev.counterpoint.lang.write.OpenActions;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.ui.editor.TextFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Has a spec read by the engine and by {@code lang}, away from the FX thread. */
final class Analyser {
    private final CompletableFuture<Explorer> engine;
    private final Executor background;
    private final Algorithms algorithms;
    private final CodePlaces places = new CodePlaces(new History());

    /**
     * What is to be read.
     *
     * @param texts of the open files, by path: they stand in for what is on disk
     * @param unsaved by module name
     */
    record Request(
            Path root, List<Path> models, Map<Path, String> texts, Map<String, String> unsaved) {}

    Analyser(CompletableFuture<Explorer> engine, Executor background) {
        this.engine = engine;
        this.background = background;
        algorithms = new Algorithms(engine);
    }

    CompletableFuture<Analysis> read(Request request) {
        return read(request, problems -> {});
    }

    /** Tells, in the background, what is wrong as soon as that is known; the rest takes longer. */
    CompletableFuture<Analysis> read(Request request, Consumer<List<Diagnostic>> early) {
        Path name = request.root().getFileName();
        String module = String.valueOf(name).replaceFirst("\\.tla$", "");
        SpecSource source =
                new SpecSource(
                        request.root(), module, request.unsaved(), "", "", List.of(), List.of());
        CompletableFuture<Reply.Parsed> parsing = engine.thenCompose(e -> e.parse(source));
        return algorithms
                .problems(request.texts())
                .thenCombineAsync(
                        parsing,
                        (found, parsed) -> understand(request, parsed, found, early),
                        background);
    }

    private Analysis understand(
            Request request,
            Reply.Parsed parsed,
            List<Diagnostic> algorithms,
            Consumer<List<Diagnostic>> early) {
        List<Diagnostic> problems = new ArrayList<>(algorithms);
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            problems.add(placed(diagnostic, request));
        }
        List<ModelFile> models = new ArrayList<>();
        for (Path model : request.models()) {
            String text = textOf(model, request);
            if (text != null) {
                CfgReader.Reading reading = CfgReader.read(model, text);
                problems.addAll(reading.diagnostics());
                models.add(new ModelFile(model, reading.model()));
            }
        }
        Spec spec = parsed.spec();
        if (spec != null) {
            problems.addAll(Frames.check(spec));
            problems.addAll(OpenActions.check(spec, models));
        }
        early.accept(List.copyOf(problems));
        List<Card> cards = List.of();
        Map<String, String> texts = new HashMap<>();
        if (spec != null) {
            for (Module module : spec.modules()) {
                String text = module.file() == null ? null : textOf(module.file(), request);
                if (text != null) {
                    texts.put(module.name(), text);
                }
            }
            cards = Properties.of(spec, texts, models);
        }
        return new Analysis(
                request.root(),
                spec,
                cards,
                texts,
                places.problems(request.root(), cards),
                models,
                problems);
    }

    private static @Nullable String textOf(Path file, Request request) {
        String open = request.texts().get(file.toAbsolutePath().normalize());
        if (open != null) {
            return open;
        }
        return TextFile.read(file) instanceof TextFile.Reading.Opened opened
                ? opened.file().text()
                : null;
    }

    /** A diagnostic of an unsaved module may know the module only: its file is beside the root. */
    private static Diagnostic placed(Diagnostic diagnostic, Request request) {
        SourceRange range = diagnostic.range();
        Path folder = request.root().getParent();
        if (diagnostic.file() != null || range == null || folder == null) {
            return diagnostic;
        }
        Path file = folder.resolve(range.module() + ".tla");
        return Files.exists(file)
                ? new Diagnostic(
                        diagnostic.severity(), diagnostic.code(), diagnostic.message(), file, range)
                : diagnostic;
    }
}
