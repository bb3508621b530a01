package dev.counterpoint.ui.editor;

import dev.counterpoint.ui.fx.Threads;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sees whether someone else has changed or deleted an open file. A document without unsaved changes
 * takes the new text by itself; of others it is said.
 */
public final class DiskWatch {
    /** What tells without reading that a file is another. */
    private record Stamp(@Nullable FileTime modified, long size, String digest) {}

    private record Wanted(Document document, TextFile file) {}

    private record Seen(Document document, TextFile file, TextFile.@Nullable Reading theirs) {}

    private final Documents documents;
    private final Threads threads;
    private final Consumer<String> tell;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Map<Path, Stamp> same = new HashMap<>();

    /** With where to tell what was read again. */
    public DiskWatch(Documents documents, Threads threads, Consumer<String> tell) {
        this.documents = documents;
        this.threads = threads;
        this.tell = tell;
    }

    /** Looks once at all open files; to be called on FX. What is seen is delivered there, too. */
    public void look() {
        List<Wanted> wanted =
                documents.open().stream()
                        .filter(d -> d.file() != null)
                        .map(d -> new Wanted(d, Objects.requireNonNull(d.file())))
                        .toList();
        if (wanted.isEmpty() || !looking.compareAndSet(false, true)) {
            return;
        }
        CompletableFuture.supplyAsync(
                        () -> wanted.stream().map(this::look).toList(), threads.background())
                .whenComplete((seen, error) -> looking.set(false))
                .thenAcceptAsync(all -> all.forEach(this::apply), threads.fx());
    }

    private Seen look(Wanted wanted) {
        TextFile file = wanted.file();
        Stamp now = stamp(file);
        if (now.equals(same.get(file.path()))) {
            return new Seen(wanted.document(), file, null);
        }
        return switch (file.onDisk()) {
            case SAME -> {
                same.put(file.path(), now);
                yield new Seen(wanted.document(), file, null);
            }
            case CHANGED, DELETED -> new Seen(wanted.document(), file, TextFile.read(file.path()));
        };
    }

    private static Stamp stamp(TextFile file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file.path(), BasicFileAttributes.class);
            return new Stamp(found.lastModifiedTime(), found.size(), file.digest());
        } catch (IOException none) {
            return new Stamp(null, -1, file.digest());
        }
    }

    private void apply(Seen seen) {
        Document document = seen.document();
        TextFile now = document.file();
        if (now == null
                || !now.digest().equals(seen.file().digest())
                || !documents.open().contains(document)) {
            return;
        }
        switch (seen.theirs()) {
            case null -> set(document, Disk.SAME);
            case TextFile.Reading.Refused refused ->
                    set(document, Files.exists(document.path()) ? Disk.CHANGED : Disk.DELETED);
            case TextFile.Reading.Opened theirs -> {
                if (document.dirty().get() && document.disk().get() != Disk.DELETED) {
                    set(document, Disk.CHANGED);
                } else if (document.text().equals(now.text())) {
                    document.setFile(theirs.file());
                    tell.accept(document.name() + " was changed on disk and has been read again.");
                } else {
                    set(document, Disk.CHANGED);
                }
            }
        }
    }

    private static void set(Document document, Disk disk) {
        if (document.disk().get() != disk) {
            document.setDisk(disk);
        }
    }
}
