package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.DiskWatch;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.Save;
import dev.counterpoint.ui.files.Comparison;
import dev.counterpoint.ui.files.HistoryView;
import dev.counterpoint.ui.files.Journal;
import dev.counterpoint.ui.files.LocalHistory;
import dev.counterpoint.ui.files.Owner;
import dev.counterpoint.ui.files.Recovery;
import dev.counterpoint.ui.files.Unsaved;
import dev.counterpoint.ui.files.UnsavedTexts;
import dev.counterpoint.ui.files.Version;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;

import javafx.stage.Stage;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Looks after the open files: whether someone else changed them, and that nothing is lost. */
final class FileCare {
    private static final long LOOK_EVERY_MILLIS = 1_500;
    private static final long END_SECONDS = 5;

    private final Documents documents;
    private final Surroundings around;
    private final Consumer<String> tell;
    private final BooleanSupplier keeps;
    private final Overlay overlay;
    private final DiskWatch watch;
    private final LocalHistory history;
    private final Journal journal;
    private final UnsavedTexts unsaved;
    private final Recovery recovery;

    /** The one thread that writes and reads for all of these. */
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("file-care").factory());

    FileCare(
            Workbench workbench,
            Surroundings around,
            Desktop desktop,
            Consumer<String> tell,
            BooleanSupplier keeps,
            Overlay overlay) {
        this.keeps = keeps;
        documents = workbench.documents();
        this.around = around;
        this.tell = tell;
        this.overlay = overlay;
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        InstantSource now = InstantSource.system();
        watch = new DiskWatch(documents, around.threads(), tell);
        history = LocalHistory.usual(around.data());
        journal =
                new Journal(
                        around.data().resolve("journal"),
                        Owner.here(System.nanoTime() & Integer.MAX_VALUE),
                        Owner::isAlive);
        unsaved = new UnsavedTexts(documents, journal, around.threads().fx(), clock, now, tell);
        recovery = new Recovery(documents, desktop, ZoneId.systemDefault());
        documents.onCompare(this::compare);
        documents.onSaved(this::saved);
    }

    List<Command> commands() {
        return List.of(
                command(
                        "file.compare",
                        "Compare with the File on Disk…",
                        "fth-columns",
                        "Shortcut+Alt+K",
                        this::compare),
                command(
                        "file.history",
                        "Local History…",
                        "fth-clock",
                        "Shortcut+Alt+H",
                        this::history));
    }

    private Command command(
            String id, String title, String icon, String key, Consumer<Document> action) {
        return Command.when(
                id,
                title,
                icon,
                key,
                documents.active().isNotNull(),
                () -> {
                    Document active = documents.active().get();
                    if (active != null) {
                        action.accept(active);
                    }
                });
    }

    private void compare(Document document) {
        Comparison.of(document, documents, overlay::close)
                .ifPresentOrElse(
                        overlay::open,
                        () -> tell.accept("There is no text of " + document.name() + " on disk."));
    }

    private void history(Document document) {
        if (document.isReadOnly() || document.refusal() != null) {
            tell.accept(document.name() + " cannot be edited here, so it has no local history.");
            return;
        }
        // On the thread that keeps the saves, so that the one made just before is in the list.
        inOrder(
                () -> {
                    List<Version> versions = history.versions(document.path());
                    around.threads().fx().execute(() -> show(document, versions));
                },
                "The local history could not be read: ");
    }

    private void show(Document document, List<Version> versions) {
        Latest reading =
                new Latest(
                        around.threads(),
                        error -> tell.accept("That version could not be read any more."));
        HistoryView view = new HistoryView(document, history, reading, ZoneId.systemDefault());
        overlay.open(view.sheet(versions, overlay::close));
    }

    private void saved(Save save) {
        if (!keeps.getAsBoolean()) {
            return;
        }
        inOrder(() -> history.keep(save), "No local history could be kept: ");
    }

    /** From now on, until the window is closed. */
    void start(Stage stage) {
        if (clock.isShutdown()) {
            return;
        }
        inOrder(this::takeOver, "What was not saved before could not be read: ");
        inOrder(history::sweep, "The local history could not be read: ");
        stage.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                watch.look();
                            }
                        });
        clock.scheduleWithFixedDelay(
                () -> around.threads().fx().execute(watch::look),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void takeOver() throws IOException {
        List<Journal.Leftover> left = journal.takeOver();
        if (left.isEmpty()) {
            return;
        }
        List<Unsaved> all = left.stream().flatMap(l -> l.texts().stream()).toList();
        List<Unsaved> wanted = Recovery.worthIt(all);
        if (wanted.isEmpty()) {
            discard(left);
        } else {
            around.threads().fx().execute(() -> offer(left, all, wanted));
        }
    }

    private void offer(List<Journal.Leftover> left, List<Unsaved> all, List<Unsaved> wanted) {
        Recovery.Answer answer = recovery.offer(wanted);
        if (answer == Recovery.Answer.LATER) {
            return;
        }
        if (answer == Recovery.Answer.RESTORED) {
            // In this window's journal before they go from the other's.
            unsaved.keepAll();
            List<Unsaved> older = new ArrayList<>(all);
            older.removeAll(wanted);
            older.forEach(text -> saved(new Save(text.file(), null, text.text())));
        }
        inOrder(() -> discard(left), "What is not needed any more could not be deleted: ");
    }

    private static void discard(List<Journal.Leftover> left) throws IOException {
        for (Journal.Leftover one : left) {
            one.discard();
        }
    }

    private void inOrder(FileWork work, String failure) {
        if (clock.isShutdown()) {
            return;
        }
        clock.execute(
                () -> {
                    try {
                        work.run();
                    } catch (IOException failed) {
                        tellLater(failure, failed);
                    }
                });
    }

    private void tellLater(String words, IOException failed) {
        around.threads().fx().execute(() -> tell.accept(words + failed.getMessage() + "."));
    }

    /** Writes what is still to be written; what is not saved was given up on purpose. */
    void close() {
        unsaved.close();
        clock.shutdown();
        try {
            if (clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                journal.close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // It is offered at the next start: better than to be lost.
            tell.accept("The journal could not be deleted: " + left.getMessage());
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }
}
