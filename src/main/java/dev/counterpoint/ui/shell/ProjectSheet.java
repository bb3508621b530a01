package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RunRecords;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.properties.SheetChoice.Page;
import dev.counterpoint.ui.properties.SheetRow;
import dev.counterpoint.ui.properties.SheetView;
import dev.counterpoint.ui.properties.SheetViewModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The sheet of all properties and assumptions of the open folder: reads it spec by spec. */
public final class ProjectSheet {
    /** Rows are shown after the first spec, and then after so many more. */
    private static final int BATCH = 8;

    private final Workbench workbench;
    private final ShellViewModel shell;
    private final Threads threads;
    private final RunRecords records;
    private final Overlay overlay;
    private final Analyser analyser;
    private final SheetViewModel model = new SheetViewModel();
    private final AtomicLong newest = new AtomicLong();
    private final Map<Path, Known> known = new HashMap<>();
    private final Latest rows;
    private @Nullable SheetView view;

    ProjectSheet(
            Workbench workbench,
            ShellViewModel shell,
            Threads threads,
            RunRecords records,
            Overlay overlay) {
        this.workbench = workbench;
        this.shell = shell;
        this.threads = threads;
        this.records = records;
        this.overlay = overlay;
        rows = new Latest(threads, e -> shell.message().set("The sheet could not be made: " + e));
        analyser = new Analyser(workbench.engine(), threads.background());
        workbench.project().tree().addListener((o, was, is) -> readAgain());
        workbench.analysis().addListener((o, was, is) -> readAgain());
    }

    List<Command> commands() {
        return List.of(
                Command.always(
                        "view.properties",
                        "Properties of the Project",
                        "fth-book-open",
                        "Shortcut+4",
                        () -> open(Page.PROPERTIES)),
                Command.always(
                        "view.assumptions",
                        "Assumptions of the Project",
                        "fth-anchor",
                        "Shortcut+5",
                        () -> open(Page.ASSUMPTIONS)));
    }

    /** What the sheet shows. */
    public SheetViewModel model() {
        return model;
    }

    private void open(Page page) {
        model.page().set(page);
        SheetView opened =
                new SheetView(
                        model, this::go, this::review, overlay::close, ZoneId.systemDefault());
        view = opened;
        overlay.open(opened);
        read();
    }

    /** The folder's list came while the sheet is open, or a text was understood again. */
    private void readAgain() {
        SheetView opened = view;
        if (opened != null && opened.getScene() != null) {
            read();
        }
    }

    private void review(SheetRow row) {
        Document document = workbench.documents().open(row.file());
        workbench.cardActions().review(row.card());
        shell.message()
                .set(
                        "The review of %s is written in %s, which is to be saved."
                                .formatted(row.card().name(), document.name()));
    }

    private void go(SheetRow row) {
        shell.arrangement().set(Arrangement.WRITE);
        workbench.documents().open(row.file()).reveal(row.card().range());
    }

    private void read() {
        List<SpecFiles> specs = new ArrayList<>(workbench.project().specs());
        Path front = workbench.root().get();
        if (front != null && specs.stream().noneMatch(s -> s.root().equals(front))) {
            specs.addFirst(new SpecFiles(front, List.of(), List.copyOf(workbench.models())));
        }
        Map<Path, String> texts = new HashMap<>();
        for (Document document : workbench.documents().open()) {
            if (document.refusal() == null) {
                texts.put(document.path(), document.text());
            }
        }
        known.keySet().retainAll(specs.stream().map(SpecFiles::root).toList());
        Reading reading =
                new Reading(
                        newest.incrementAndGet(),
                        specs,
                        texts,
                        workbench.documents().unsavedModules());
        show(reading, false);
        next(reading, 0);
    }

    /** One look at the whole folder. */
    private record Reading(
            long number,
            List<SpecFiles> specs,
            Map<Path, String> texts,
            Map<String, String> unsaved) {}

    /** What was understood of a spec, and of which texts. */
    private record Known(Fingerprint of, Analysis analysis) {}

    private void next(Reading reading, int from) {
        if (reading.number() != newest.get()) {
            return;
        }
        int at = from;
        while (at < reading.specs().size() && isKnown(reading, reading.specs().get(at))) {
            at++;
        }
        if (at == reading.specs().size()) {
            show(reading, !isListComing());
            return;
        }
        if (at % BATCH == 1) {
            show(reading, false);
        }
        SpecFiles spec = reading.specs().get(at);
        model.activity()
                .set(
                        "Reading %s, %d of %d."
                                .formatted(spec.name(), at + 1, reading.specs().size()));
        Fingerprint print = Fingerprint.of(spec, reading.texts());
        int after = at + 1;
        analyser.read(
                        new Analyser.Request(
                                spec.root(), spec.models(), reading.texts(), reading.unsaved()))
                .whenCompleteAsync(
                        (analysis, error) -> {
                            // What cannot be read has no rows; opening it tells why.
                            if (analysis != null) {
                                known.put(spec.root(), new Known(print, analysis));
                            }
                            next(reading, after);
                        },
                        threads.fx());
    }

    /** Whether the open folder is still being looked through; its specs are read after that. */
    private boolean isListComing() {
        boolean coming =
                workbench.project().folder() != null && workbench.project().tree().get() == null;
        if (coming) {
            model.activity().set("Looking through the folder.");
        }
        return coming;
    }

    private boolean isKnown(Reading reading, SpecFiles spec) {
        Known before = known.get(spec.root());
        return before != null && before.of().equals(Fingerprint.of(spec, reading.texts()));
    }

    /** Shows what is known so far; verdicts and places in the code are looked up again. */
    private void show(Reading reading, boolean last) {
        List<Analysis> all =
                reading.specs().stream()
                        .flatMap(spec -> Stream.ofNullable(known.get(spec.root())))
                        .map(Known::analysis)
                        .toList();
        rows.run(
                () -> new SheetRows(records, reading.unsaved()).of(all),
                found -> {
                    model.show(found);
                    if (last) {
                        model.activity().set("");
                    }
                });
    }
}
