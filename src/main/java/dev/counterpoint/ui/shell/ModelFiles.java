package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.TextFile;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.model.ModelRow;
import dev.counterpoint.ui.model.ModelsView;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunViewModel;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of a spec's models: compared, cloned, renamed, deleted and brought back. */
final class ModelFiles {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final RunViewModel run;
    private final RunRecords records;
    private final Desktop desktop;
    private final Consumer<Path> wanted;
    private final Latest readings;
    private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private final List<Command> commands;
    private @Nullable Path deleted;
    private byte[] deletedBytes = {};

    /** With who hears which model is to be chosen once it is there. */
    ModelFiles(
            ShellViewModel shell,
            Workbench workbench,
            RunViewModel run,
            RunRecords records,
            Desktop desktop,
            Threads threads,
            Consumer<Path> wanted) {
        this.shell = shell;
        this.workbench = workbench;
        this.run = run;
        this.records = records;
        this.desktop = desktop;
        this.wanted = wanted;
        readings = new Latest(threads, e -> shell.message().set("The records cannot be read."));
        var some = run.model().isNotNull();
        commands =
                List.of(
                        Command.when(
                                "run.model-clone", "Clone Model…", null, null, some, this::copy),
                        Command.when(
                                "run.model-rename",
                                "Rename Model…",
                                null,
                                null,
                                some,
                                this::rename),
                        Command.when(
                                "run.model-delete",
                                "Delete Model…",
                                null,
                                null,
                                some,
                                this::delete),
                        Command.when(
                                "run.model-restore",
                                "Bring Deleted Model Back",
                                null,
                                null,
                                canRestore.getReadOnlyProperty(),
                                this::restore));
        run.models().addListener((ListChangeListener<ModelEntry>) c -> compare());
        run.result().addListener((o, was, is) -> compare());
    }

    List<Command> commands() {
        return commands;
    }

    Node view() {
        compare();
        return new ModelsView(rows, this::choose, commands);
    }

    private void choose(ModelRow row) {
        if (!run.running().get()) {
            run.models().stream()
                    .filter(e -> e.config().equals(row.config()))
                    .findFirst()
                    .ifPresent(run.model()::set);
        }
    }

    private void compare() {
        List<ModelEntry> entries = List.copyOf(run.models());
        readings.run(() -> read(entries), rows::setAll);
    }

    private List<ModelRow> read(List<ModelEntry> entries) {
        Map<Path, RunRecord> last = new HashMap<>();
        entries.stream()
                .map(ModelEntry::spec)
                .distinct()
                .flatMap(spec -> records.read(spec).stream())
                .filter(r -> r.config() != null)
                .forEach(r -> last.put(r.config(), r));
        List<ModelRow> all = new ArrayList<>();
        for (ModelEntry entry : entries) {
            Map<String, String> constants = new LinkedHashMap<>();
            for (Model.Assignment c : entry.model().constants()) {
                constants.put(c.name(), (c.override() ? "<- " : "") + c.value());
            }
            List<String> checked = new ArrayList<>();
            entry.model().invariants().forEach(e -> checked.add(e.name()));
            entry.model().properties().forEach(e -> checked.add(e.name()));
            RunRecord record = last.get(entry.config().toAbsolutePath().normalize());
            all.add(
                    new ModelRow(
                            entry.config(),
                            entry.name(),
                            constants,
                            checked,
                            record == null ? null : record.kind().verdict(),
                            record == null
                                    ? ""
                                    : String.format(Locale.ROOT, "%,d", record.states()),
                            record == null ? "" : words(record.elapsed())));
        }
        return all;
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 120
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : seconds / 60 + " min";
    }

    private Optional<Path> ask(String title, ModelEntry entry, String suggested) {
        Optional<String> name =
                desktop.askText(title, "Name of the model", suggested)
                        .map(String::strip)
                        .map(n -> n.endsWith(".cfg") ? n.substring(0, n.length() - 4) : n);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!name.get().matches("[\\w][\\w .-]*")) {
            shell.message().set("A model's name has letters, digits, spaces, dots and dashes.");
            return Optional.empty();
        }
        Path file = entry.config().resolveSibling(name.get() + ".cfg");
        if (Files.exists(file)) {
            shell.message().set("There is a " + file.getFileName() + " already.");
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private void copy() {
        ModelEntry entry = run.model().get();
        if (entry != null) {
            ask("Clone " + entry.name(), entry, entry.name() + "2")
                    .ifPresent(file -> make(file, () -> copy(entry.config(), file), "Cloned to "));
        }
    }

    /** The bytes as they are, and what is not saved of them yet. */
    private void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        Optional<Document> changed = workbench.documents().find(from).filter(d -> d.dirty().get());
        if (changed.isPresent()) {
            TextFile.write(to, changed.get().text());
        }
    }

    private boolean make(Path file, Writing writing, String done) {
        try {
            writing.run();
            shell.message().set(done + file.getFileName() + ".");
            wanted.accept(file);
            workbench.project().refresh();
            return true;
        } catch (IOException failed) {
            shell.message().set("It could not be written: " + failed.getMessage() + ".");
            return false;
        }
    }

    private void rename() {
        ModelEntry entry = run.model().get();
        if (entry == null) {
            return;
        }
        ask("Rename " + entry.name(), entry, entry.name())
                .ifPresent(
                        file -> {
                            if (make(file, () -> copy(entry.config(), file), "Renamed to ")) {
                                remove(entry.config());
                            }
                        });
    }

    private void delete() {
        ModelEntry entry = run.model().get();
        if (entry == null
                || !desktop.confirm(
                        "Delete " + entry.config().getFileName() + "?",
                        "It can be brought back until the window is closed.",
                        "Delete",
                        "Keep")) {
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(entry.config());
            if (remove(entry.config())) {
                deleted = entry.config();
                deletedBytes = bytes;
                canRestore.set(true);
                shell.message().set("Deleted " + entry.config().getFileName() + ".");
            }
        } catch (IOException unreadable) {
            shell.message().set("It could not be deleted: " + unreadable.getMessage() + ".");
        }
    }

    private boolean remove(Path file) {
        try {
            Optional<Document> open = workbench.documents().find(file);
            open.filter(d -> d.dirty().get()).ifPresent(workbench.documents()::save);
            open.ifPresent(workbench.documents()::close);
            Files.deleteIfExists(file);
            workbench.project().refresh();
            return true;
        } catch (IOException failed) {
            shell.message().set("It could not be deleted: " + failed.getMessage() + ".");
            return false;
        }
    }

    private void restore() {
        Path file = deleted;
        if (file != null && make(file, () -> Files.write(file, deletedBytes), "Brought back ")) {
            deleted = null;
            canRestore.set(false);
        }
    }

    /** Something that is written to disk. */
    private interface Writing {
        void run() throws IOException;
    }
}
