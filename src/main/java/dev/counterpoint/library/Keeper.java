package dev.counterpoint.library;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.SpecDigest;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Makes schedules of traces: with their causal order, and never the same one twice. */
public final class Keeper {
    private final Supplier<Explorer> explorers;

    /** With where engines come from; one is taken for each call and closed at its end. */
    public Keeper(Supplier<Explorer> explorers) {
        this.explorers = explorers;
    }

    /** What came of keeping a trace. */
    public sealed interface Kept {
        /** It was written. */
        record Written(Schedule schedule) implements Kept {}

        /** It is there already, as this one. */
        record Known(Schedule same) implements Kept {}

        /** It cannot be kept, for this reason. */
        record Refused(String sentence) implements Kept {}
    }

    /**
     * Keeps a trace in its project's folder of schedules; takes its time.
     *
     * @param of the check that it is a behavior of
     * @param title null for none
     * @throws IOException if it cannot be written
     */
    public Kept keep(
            TraceFile trace,
            CheckRequest of,
            @Nullable String title,
            Incident incident,
            LocalDate on)
            throws IOException {
        ReadyModel ready = ReadyModel.read(of).model();
        if (ready == null) {
            return new Kept.Refused("The model's files can no longer be read.");
        }
        Reply.Ordered order;
        try (Explorer explorer = explorers.get()) {
            List<Diagnostic> errors =
                    explorer.load(ready.source()).join().diagnostics().stream()
                            .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                            .toList();
            if (!errors.isEmpty()) {
                return new Kept.Refused(errors.getFirst().message());
            }
            order = explorer.causalOrder(trace.trace()).join();
        } catch (CompletionException e) {
            return new Kept.Refused(String.valueOf(EngineException.cause(e).getMessage()));
        }
        if (order.problem() != null) {
            return new Kept.Refused(
                    "The trace is no behavior of the spec as it now is: " + order.problem());
        }
        Path folder = Schedules.folderOf(of.spec());
        Schedule schedule =
                new Schedule(
                        folder.resolve("new" + Schedules.ENDING),
                        new TraceFile(
                                trace.trace(),
                                meta(trace.meta(), of, ready, folder, title),
                                trace.alias()),
                        incident.with(CausalForm.of(order)).with(incident.status(), on, "kept"));
        Optional<Schedule> same =
                Files.isDirectory(folder) ? Schedules.in(folder).same(schedule) : Optional.empty();
        if (same.isPresent()) {
            return new Kept.Known(same.get());
        }
        Schedule named =
                new Schedule(free(folder, schedule), schedule.trace(), schedule.incident());
        ScheduleFile.write(named);
        return new Kept.Written(named);
    }

    private static TraceMeta meta(
            TraceMeta old, CheckRequest of, ReadyModel ready, Path folder, @Nullable String title) {
        TraceMeta.Property property = old.property();
        return new TraceMeta(
                title == null || title.isBlank() ? old.title() : title.strip(),
                property == null ? null : placed(property, of.spec(), folder),
                SchedulePlaces.from(folder, of.spec()),
                ready.config().isEmpty()
                        ? null
                        : SchedulePlaces.from(folder, Path.of(ready.config())),
                ready.digest(),
                SpecDigest.of(Map.of(), CfgWriter.write(ready.model())),
                ready.model().constants().stream().map(Keeper::constant).toList(),
                old.engine(),
                old.trimmed(),
                old.foreign(),
                old.notes());
    }

    /** Its module is beside the spec, wherever it was when the trace was found. */
    private static TraceMeta.Property placed(TraceMeta.Property property, Path spec, Path folder) {
        String named = property.file();
        Path name = named == null ? null : Path.of(named).getFileName();
        Path file = name == null ? null : spec.resolveSibling(name);
        return new TraceMeta.Property(
                property.kind(),
                property.name(),
                property.plain(),
                property.formal(),
                property.message(),
                file == null ? null : SchedulePlaces.from(folder, file),
                property.line());
    }

    private static TraceMeta.Constant constant(Model.Assignment assignment) {
        return new TraceMeta.Constant(assignment.name(), assignment.value());
    }

    /** A name in the folder that no other schedule has: what it violates, and a number. */
    private static Path free(Path folder, Schedule schedule) {
        String property = schedule.property();
        String word = property == null ? schedule.kind().word() : property;
        String spec = SchedulePlaces.specName(schedule.trace().meta()).replaceFirst("\\.tla$", "");
        String name =
                (spec + "-" + word)
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                        .replaceAll("[^A-Za-z0-9-]+", "-")
                        .toLowerCase(Locale.ROOT);
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + Schedules.ENDING);
            if (!Files.exists(file)) {
                return file;
            }
        }
    }
}
