package dev.counterpoint.bench;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.shell.Analysis;
import dev.counterpoint.ui.shell.IdeWindow;
import dev.counterpoint.ui.shell.Workbench;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long after the pause in typing an error in a spec of 1,000 lines is underlined in the window,
 * and how long until what was mended is no problem any more; nothing is ever saved. In turn with
 * each, a cold SANY on the spec. Prints the medians in seconds and of the ratios.
 */
public final class Squiggles {
    private static final int RUNS = 5;
    private static final int WARM_UP = 4;
    private static final double AT_MOST = 0.4;
    private static final double NANOS = 1e9;
    private static final long REST_MILLIS = 1_500;
    private static final String WRONG = "Fre1(n)";

    private final Commands commands;
    private final IdeWindow window;
    private final Path spec;
    private volatile long pauseEnded;

    private Squiggles(Path home, BenchIde ide, Path spec) throws Exception {
        this.spec = spec;
        commands = new Commands(home, Objects.requireNonNull(spec.getParent()));
        FxDelays delays = new FxDelays();
        window =
                onFx(
                        () ->
                                ide.window(
                                        (pause, action) ->
                                                delays.after(
                                                        pause,
                                                        () -> {
                                                            pauseEnded = System.nanoTime();
                                                            action.run();
                                                        })));
    }

    /** Runs it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("counterpoint.home"));
        Path spec = Files.createTempDirectory("squiggles").resolve(LongSpec.NAME + ".tla");
        Files.writeString(spec, LongSpec.text());
        Platform.startup(() -> {});
        Squiggles run = new Squiggles(home, new BenchIde(home), spec);
        run.open();
        for (int i = 0; i < WARM_UP; i++) {
            run.mistake();
            run.mend();
        }
        Comparison marked =
                Comparison.of(
                        "squiggles in 1,000 lines from the pause, against a cold SANY",
                        AT_MOST,
                        RUNS,
                        run::mistake,
                        run::coldSanyAfterMend);
        Comparison understood =
                Comparison.of(
                        "the same, until what was mended is no problem",
                        AT_MOST,
                        RUNS,
                        run::mendAfterMistake,
                        run::coldSany);
        for (Comparison row : List.of(marked, understood)) {
            System.out.println(row.line());
        }
        Runtime.getRuntime().halt(0);
    }

    private void open() throws Exception {
        await(() -> window.show(List.of(spec)), this::understood);
    }

    private boolean understood() {
        Analysis now = window.workbench().analysis().get();
        return now != null && now.spec() != null;
    }

    private EditorView editor() {
        return Objects.requireNonNull(window.editors().current().get());
    }

    private void replace(String from, String to) {
        int at = editor().area().getText().indexOf(from);
        editor().area().replaceText(at, at + from.length(), to);
    }

    private double mistake() throws IOException, InterruptedException {
        return await(
                () -> replace("/\\ " + LongSpec.USED, "/\\ " + WRONG),
                () -> editor().isMarked(editor().area().getText().indexOf(WRONG)));
    }

    private double mend() throws IOException, InterruptedException {
        return await(
                () -> replace("/\\ " + WRONG, "/\\ " + LongSpec.USED),
                () -> window.workbench().problems().problems().isEmpty());
    }

    private double mendAfterMistake() throws IOException, InterruptedException {
        mistake();
        return mend();
    }

    private double coldSanyAfterMend() throws IOException, InterruptedException {
        mend();
        return coldSany();
    }

    private double coldSany() throws IOException, InterruptedException {
        return commands.time(commands.coldSany(spec));
    }

    /** Does something, and waits until it shows: seconds from the end of the pause after it. */
    private double await(Runnable action, BooleanSupplier shows)
            throws IOException, InterruptedException {
        Thread.sleep(REST_MILLIS);
        CompletableFuture<Long> seen = new CompletableFuture<>();
        // After all who listen too, the editor among them.
        Runnable look =
                () ->
                        Platform.runLater(
                                () -> {
                                    if (shows.getAsBoolean()) {
                                        seen.complete(System.nanoTime());
                                    }
                                });
        ChangeListener<Object> understood = (o, was, is) -> look.run();
        ListChangeListener<Diagnostic> told = change -> look.run();
        Workbench workbench = window.workbench();
        onFx(
                () -> {
                    workbench.analysis().addListener(understood);
                    workbench.problems().problems().addListener(told);
                    action.run();
                    return true;
                });
        try {
            return (seen.get() - pauseEnded) / NANOS;
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            onFx(
                    () -> {
                        workbench.analysis().removeListener(understood);
                        workbench.problems().problems().removeListener(told);
                        return true;
                    });
        }
    }

    private static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    /** The rows of the table, from a run in a process of its own. */
    static List<Comparison> compared(List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Comparison> rows;
        try (var reader = process.inputReader()) {
            rows = reader.lines().map(Comparison::parse).toList();
        }
        if (process.waitFor() != 0 || rows.isEmpty()) {
            throw new IllegalStateException("squiggles end with " + process.exitValue());
        }
        return rows;
    }
}
