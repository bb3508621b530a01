package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.Bindings;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes a walk into a file; the format is told by the file's ending. */
final class TraceExport {
    private final Desktop desktop;
    private final Consumer<String> tell;

    TraceExport(Desktop desktop, Consumer<String> tell) {
        this.desktop = desktop;
        this.tell = tell;
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
                desktop.chooseTarget("Export (.html, .md, .itf.json …)", name + ".html");
        if (target.isEmpty()) {
            return;
        }
        try {
            String chosen = String.valueOf(target.get().getFileName());
            TraceFormat format = TraceFormat.ofFile(chosen).orElse(TraceFormat.MD);
            Files.write(target.get(), format.bytes(SharedTrace.of(file), chosen));
            tell.accept("Exported to " + target.get() + ".");
        } catch (IOException failed) {
            tell.accept("It could not be exported: " + failed.getMessage() + ".");
        }
    }
}
