package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/**
 * Every module of a collection is opened in the window, with the real engine: the sample specs, or
 * those in the folder that {@code -Dcounterpoint.collection} names.
 */
@ExtendWith(FxExtension.class)
class CollectionTest {
    private static final Path SAMPLES = Path.of("sample-specs").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path temporary = Path.of("");
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile String at = "";
    private int understood;
    private int cards;
    private int read;

    @Test
    void everyModuleOpensIsColouredAndShowsItsCards(TestReporter reporter) throws IOException {
        Path folder =
                Path.of(System.getProperty("counterpoint.collection", SAMPLES.toString()))
                        .toAbsolutePath()
                        .normalize();
        List<Path> modules = modules(folder);
        long start = System.nanoTime();

        try (Engines engines = Engines.usual(null, false)) {
            IdeWindow window = window(engines);
            Fx.run(
                    () ->
                            Thread.currentThread()
                                    .setUncaughtExceptionHandler((t, e) -> fault(e.toString())));
            Fx.run(() -> window.show(List.of(folder)));
            await("the folder is read", () -> window.workbench().project().tree().get() != null);
            for (Path module : modules) {
                at = folder.relativize(module).toString();
                open(window, module);
            }
            Fx.run(window::close);
        }

        reporter.publishEntry(
                "%d modules, %d understood, %d cards, %d of them read back, %d s"
                        .formatted(
                                modules.size(),
                                understood,
                                cards,
                                read,
                                Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        assertThat(faults).isEmpty();
        assertThat(modules).isNotEmpty();
        assertThat(cards).isPositive();
        if (folder.equals(SAMPLES)) {
            assertThat(understood).isEqualTo(modules.size());
        }
    }

    private static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".tla")).sorted().toList();
        }
    }

    private IdeWindow window(Engines engines) {
        return Fx.get(
                () ->
                        new IdeWindow(
                                new Backend(
                                        engines::explorer,
                                        new CheckService(new EngineCheckers(engines)),
                                        new RunRecords(temporary.resolve("data"))),
                                new Surroundings(
                                        new Threads(Platform::runLater, ForkJoinPool.commonPool()),
                                        new FxDelays(),
                                        stage -> new ScriptedDesktop(),
                                        new Appearance(
                                                new SimpleObjectProperty<>(Theme.LIGHT),
                                                new SimpleObjectProperty<>(true)),
                                        new SettingsStore(temporary.resolve("settings")),
                                        temporary.resolve("data"))));
    }

    private void fault(String what) {
        faults.add(at + ": " + what);
    }

    private void open(IdeWindow window, Path file) {
        Workbench workbench = window.workbench();
        Document document =
                Fx.get(
                        () -> {
                            window.shell().message().set("");
                            return workbench.documents().open(file);
                        });
        try {
            String refusal = Fx.get(() -> Objects.requireNonNullElse(document.refusal(), ""));
            if (!refusal.isEmpty()) {
                fault(refusal);
                return;
            }
            await("it is coloured to its end", () -> isColoured(window, document));
            await("it is understood", () -> !window.shell().busy().get());
            Fx.run(
                    () -> {
                        Parent root = window.stage().getScene().getRoot();
                        root.applyCss();
                        root.layout();
                    });
            String message = Fx.get(() -> window.shell().message().get());
            if (!message.isEmpty()) {
                fault(message);
            }
            Analysis analysis = Fx.get(() -> workbench.analysis().get());
            if (analysis != null) {
                count(analysis, document);
            }
        } catch (AssertionError | RuntimeException e) {
            fault(e.toString());
        } finally {
            Fx.run(() -> workbench.documents().close(document));
        }
    }

    private void count(Analysis analysis, Document document) {
        if (analysis.spec() != null) {
            understood++;
            assertThat(SpecIndex.of(analysis.spec(), analysis.texts()).symbols()).isNotEmpty();
            analysis.cards().stream()
                    .filter(c -> c.module().equals(document.module()))
                    .forEach(
                            card -> {
                                cards++;
                                read += card.reading() == null ? 0 : 1;
                            });
        }
    }

    /** Whether the line that ends the module is styled, and with it all before it. */
    private static boolean isColoured(IdeWindow window, Document document) {
        EditorView editor = window.editors().current().get();
        if (editor == null || !editor.document().equals(document)) {
            return false;
        }
        int end = editor.area().getText().lastIndexOf("====");
        return end < 0 || !editor.area().getStyleOfChar(end).isEmpty();
    }

    private static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Fx.get(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
