package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.imports.Bundle;
import dev.counterpoint.imports.Imported;
import dev.counterpoint.imports.Imports;
import dev.counterpoint.imports.Mender;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads traces of any kind that is known. Where a model is chosen, what a format has lost is found
 * again by replaying; a bundle's spec is unpacked into a folder that nobody has trusted.
 */
final class TraceReading {
    /** What can be opened as a trace, by its ending. */
    static final List<String> PATTERNS =
            List.of("*.itf.json", "*.json", "*.out", "*.log", "*.txt", "*.html", "*.zip");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_STATES = 5_000;

    private final Mender mender;
    private final Supplier<@Nullable CheckRequest> chosen;
    private final Path bundles;
    private final Executor background;

    /**
     * With what replays.
     *
     * @param chosen the model that is chosen; asked on the FX thread
     * @param bundles the folder that bundles are unpacked to
     */
    TraceReading(
            Mender mender,
            Supplier<@Nullable CheckRequest> chosen,
            Path bundles,
            Executor background) {
        this.mender = mender;
        this.chosen = chosen;
        this.bundles = bundles;
        this.background = background;
    }

    /**
     * A trace that was read.
     *
     * @param notes what is to be said of it
     * @param spec the module that came with it; null where none did
     */
    record Read(TraceFile file, List<String> notes, @Nullable Path spec) {}

    /** Whether a file is one, by its ending. */
    static boolean isTrace(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return PATTERNS.stream().anyMatch(p -> name.endsWith(p.substring(1)));
    }

    /** Reads a file in the background; fails with what is wrong with it. */
    CompletableFuture<Read> read(Path file) {
        CheckRequest model = chosen.get();
        return CompletableFuture.supplyAsync(() -> whole(file), background)
                .thenCompose(read -> mended(read, model));
    }

    private record Whole(Imported imported, @Nullable Path spec) {}

    private Whole whole(Path file) {
        try {
            Imported imported = Imports.read(file);
            Path spec =
                    imported.format() == Imported.Format.BUNDLE ? unpacked(file, imported) : null;
            return new Whole(imported, spec);
        } catch (ItfException unreadable) {
            throw new CompletionException(unreadable);
        } catch (IOException e) {
            throw new CompletionException(
                    "The bundle's spec could not be unpacked: " + e.getMessage() + ".", e);
        }
    }

    private @Nullable Path unpacked(Path file, Imported imported) throws ItfException, IOException {
        Bundle bundle = Bundle.of(file);
        Path folder = bundle.unpack(bundles.resolve(bundle.digest()));
        String named = imported.file().meta().spec();
        if (folder == null) {
            return null;
        }
        String name = named == null ? "" : named.substring(named.lastIndexOf('/') + 1);
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> modules = all.filter(f -> f.toString().endsWith(".tla")).sorted().toList();
            return modules.stream()
                    .filter(f -> f.endsWith(name))
                    .findFirst()
                    .orElse(modules.isEmpty() ? null : modules.getFirst());
        }
    }

    private CompletableFuture<Read> mended(Whole read, @Nullable CheckRequest model) {
        Imported imported = read.imported();
        if (read.spec() != null) {
            return CompletableFuture.completedFuture(
                    new Read(
                            imported.file(),
                            List.of("Its spec is unpacked; none of its Java classes is run."),
                            read.spec()));
        }
        if (model == null || !isLossy(imported)) {
            return CompletableFuture.completedFuture(
                    new Read(imported.file(), imported.notes(), null));
        }
        return CompletableFuture.supplyAsync(() -> mender.mend(imported.file(), model), background)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((found, failed) -> told(imported, found));
    }

    private static Read told(Imported imported, Mender.@Nullable Outcome found) {
        List<String> notes = new ArrayList<>(imported.notes());
        TraceFile whole = found == null ? null : found.file();
        if (found != null) {
            notes.add(
                    whole != null
                            ? found.note()
                            : found.errors().stream()
                                    .map(Diagnostic::message)
                                    .collect(Collectors.joining(" ")));
        }
        notes.removeIf(String::isEmpty);
        return new Read(whole == null ? imported.file() : whole, notes, null);
    }

    /** Whether a replay could tell more than the file does. */
    private static boolean isLossy(Imported imported) {
        TraceFile file = imported.file();
        boolean ours = file.meta().specDigest() != null;
        boolean unnamed = file.trace().steps().stream().anyMatch(Step.UNKNOWN::equals);
        return file.trace().states().size() <= MOST_STATES
                && (imported.format() != Imported.Format.ITF || !ours && unnamed);
    }
}
