package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.JsonExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.text.MarkdownExport;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;
import dev.counterpoint.ui.trace.page.TraceNote;

import javafx.beans.binding.Bindings;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a counterexample into a file; the format is told by the file's ending. */
final class TraceExport {
    private final Desktop desktop;
    private final Consumer<String> tell;

    TraceExport(Desktop desktop, Consumer<String> tell) {
        this.desktop = desktop;
        this.tell = tell;
    }

    /** Writes it; {@code trimmed} in its place where that is what is shown. */
    void export(
            CheckResult result,
            Counterexample violation,
            @Nullable TraceFile trimmed,
            List<TraceNote> notes) {
        TraceFile found = trimmed == null ? CounterexampleFile.of(result, violation) : trimmed;
        TraceFile file = found == null ? null : with(found, notes);
        if (file == null) {
            tell.accept("This violation has no trace to export.");
            return;
        }
        write(file, violation.property() == null ? "counterexample" : violation.property());
    }

    /** Writes the walk that is shown, as a trace of the model it goes through. */
    Command walk(Exploration exploration, Supplier<@Nullable CheckRequest> chosen) {
        TraceCursor cursor = exploration.cursor();
        return Command.when(
                "file.export-walk",
                "Export Walk…",
                "fth-share",
                null,
                Bindings.createBooleanBinding(cursor::isWalking, cursor.route()),
                () -> {
                    Route route = cursor.route().get();
                    CheckResult result = exploration.result().get();
                    CheckRequest request = result == null ? chosen.get() : result.request();
                    if (route != null) {
                        write(new TraceFile(route.trace(), meta(request)), "walk");
                    }
                });
    }

    private static TraceMeta meta(@Nullable CheckRequest request) {
        if (request == null) {
            return new TraceMeta(
                    "A walk", null, null, null, null, null, List.of(), null, null, new TreeMap<>());
        }
        String spec = request.spec().toString();
        String title = "A walk through " + request.spec().getFileName();
        String config =
                request.model() instanceof ModelChoice.File file ? file.config().toString() : null;
        return new TraceMeta(
                title, null, spec, config, null, null, List.of(), null, null, new TreeMap<>());
    }

    private void write(TraceFile file, String name) {
        Optional<Path> target =
                desktop.chooseTarget("Export (.md, .itf.json or .json)", name + ".md");
        if (target.isEmpty()) {
            return;
        }
        try {
            Files.write(target.get(), bytes(file, String.valueOf(target.get().getFileName())));
            tell.accept("Exported to " + target.get() + ".");
        } catch (IOException failed) {
            tell.accept("It could not be exported: " + failed.getMessage() + ".");
        }
    }

    private static TraceFile with(TraceFile file, List<TraceNote> notes) {
        return new TraceFile(
                file.trace(),
                file.meta()
                        .with(
                                notes.stream()
                                        .map(
                                                n ->
                                                        new TraceMeta.Note(
                                                                n.state(), n.marked(), n.text()))
                                        .toList()),
                file.alias());
    }

    private static byte[] bytes(TraceFile file, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (name.endsWith(".itf.json")) {
            ItfWriter.write(file, bytes);
        } else if (name.endsWith(".json")) {
            JsonExport.write(file, bytes);
        } else {
            StringBuilder text = new StringBuilder();
            MarkdownExport.write(file, text);
            bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
