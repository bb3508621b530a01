package dev.counterpoint.ui.files;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps the texts that are not saved in the journal, soon after each change and away from the FX
 * thread.
 */
public final class UnsavedTexts {
    /** With the time it takes to write, still less than the two seconds that may be lost. */
    static final Duration PAUSE = Duration.ofMillis(700);

    private final Documents documents;
    private final Journal journal;
    private final Executor fx;
    private final ScheduledExecutorService clock;
    private final InstantSource now;
    private final Consumer<String> tell;
    private final Map<Path, Long> kept = new HashMap<>();
    private final InvalidationListener changed = o -> touch();
    private boolean waiting;
    private boolean closed;
    private boolean told;

    /** With the one thread that writes, and where to tell that it cannot. */
    public UnsavedTexts(
            Documents documents,
            Journal journal,
            Executor fx,
            ScheduledExecutorService clock,
            InstantSource now,
            Consumer<String> tell) {
        this.documents = documents;
        this.journal = journal;
        this.fx = fx;
        this.clock = clock;
        this.now = now;
        this.tell = tell;
        documents.open().forEach(this::follow);
        documents
                .open()
                .addListener(
                        (ListChangeListener<Document>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::follow);
                                        change.getRemoved().forEach(this::leave);
                                    }
                                    touch();
                                });
    }

    private void follow(Document document) {
        document.revision().addListener(changed);
        document.dirty().addListener(changed);
    }

    private void leave(Document document) {
        document.revision().removeListener(changed);
        document.dirty().removeListener(changed);
    }

    private void touch() {
        if (!waiting && !closed) {
            waiting = true;
            clock.schedule(
                    () -> fx.execute(this::keepAll), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Hands all that changed since to the thread that writes; to be called on FX. */
    public void keepAll() {
        waiting = false;
        if (closed) {
            return;
        }
        Map<Path, Long> unsaved = new HashMap<>();
        for (Document document : documents.unsaved()) {
            long revision = document.revision().get();
            unsaved.put(document.path(), revision);
            Long before = kept.put(document.path(), revision);
            if (before == null || before != revision) {
                Unsaved text =
                        new Unsaved(
                                document.path(),
                                now.instant(),
                                document.savedDigest(),
                                document.text());
                clock.execute(() -> write(() -> journal.keep(text)));
            }
        }
        for (Path path : Map.copyOf(kept).keySet()) {
            if (!unsaved.containsKey(path)) {
                kept.remove(path);
                clock.execute(() -> write(() -> journal.drop(path)));
            }
        }
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException failed) {
            fx.execute(() -> tellOnce(failed));
        }
    }

    private void tellOnce(IOException failed) {
        if (!told && !closed) {
            told = true;
            tell.accept(
                    "What is not saved cannot be kept for after a crash: "
                            + failed.getMessage()
                            + ". Save often.");
        }
    }

    /** Nothing more is kept. */
    public void close() {
        closed = true;
    }

    private interface Writing {
        void run() throws IOException;
    }
}
