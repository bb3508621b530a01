package dev.counterpoint.ui.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The texts that a window has not saved, each in a file of its own, in a folder that names the
 * process they belong to. What a process that is no more has left behind can be taken over.
 */
public final class Journal {
    private static final String ENDING = ".unsaved";

    private final Path root;
    private final Owner owner;
    private final Predicate<Owner> alive;

    /** In a folder that all windows share. */
    public Journal(Path root, Owner owner, Predicate<Owner> alive) {
        this.root = root;
        this.owner = owner;
        this.alive = alive;
    }

    private Path own() {
        return root.resolve(owner.folder());
    }

    private static String name(Path file) {
        return UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8)) + ENDING;
    }

    /** Keeps a text, whole or not at all. */
    public void keep(Unsaved unsaved) throws IOException {
        PrivateFolder.make(root);
        Files.createDirectories(own());
        Path fresh = own().resolve(name(unsaved.file()) + ".new");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            unsaved.write(out);
        }
        Files.move(
                fresh,
                own().resolve(name(unsaved.file())),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** A text was saved or given up. */
    public void drop(Path file) throws IOException {
        Files.deleteIfExists(own().resolve(name(file)));
    }

    /** The window ends as it should. */
    public void close() throws IOException {
        delete(own());
    }

    /**
     * Takes over what ended processes have left behind, so that no other window offers it, too. It
     * stays in the journal until it is discarded: if this process ends before that, the next one
     * finds it.
     */
    public List<Leftover> takeOver() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Leftover> taken = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.sorted().toList()) {
                Optional<Owner> other = Owner.of(String.valueOf(folder.getFileName()));
                if (other.isPresent() && !alive.test(other.get())) {
                    take(folder, taken);
                }
            }
        }
        return taken;
    }

    private void take(Path folder, List<Leftover> taken) throws IOException {
        Path mine = root.resolve(unused().folder());
        try {
            Files.move(folder, mine, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            return;
        }
        List<Unsaved> texts = read(mine);
        if (texts.isEmpty()) {
            delete(mine);
        } else {
            taken.add(new Leftover(mine, texts));
        }
    }

    private Owner unused() {
        long window = owner.window() + 1;
        while (Files.exists(root.resolve(at(window).folder()))) {
            window++;
        }
        return at(window);
    }

    private Owner at(long window) {
        return new Owner(owner.pid(), owner.startMillis(), window);
    }

    private static List<Unsaved> read(Path folder) throws IOException {
        List<Unsaved> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                    texts.add(Unsaved.read(in));
                } catch (EOFException cutOff) {
                    // Written by a program that did not write whole files: there is no text in it.
                }
            }
        }
        texts.sort(Comparator.comparing(Unsaved::written).reversed());
        return texts;
    }

    /** What an ended process had not saved; the newest first. */
    public static final class Leftover {
        private final Path folder;
        private final List<Unsaved> texts;

        Leftover(Path folder, List<Unsaved> texts) {
            this.folder = folder;
            this.texts = List.copyOf(texts);
        }

        /** The texts. */
        public List<Unsaved> texts() {
            return texts;
        }

        /** It is needed no more. */
        public void discard() throws IOException {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
