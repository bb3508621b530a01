package dev.counterpoint.lang.navigate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What TLA+ itself and its standard modules offer, each in a sentence. */
public final class Reference {
    private final List<Entry> entries;

    /**
     * One operator or word.
     *
     * @param module the standard module it is in; null where it is built in
     * @param form how it is written
     */
    public record Entry(String name, @Nullable String module, String form, String meaning) {}

    /** Reads the table that comes with the program. */
    public Reference() {
        String table;
        try (InputStream in =
                Objects.requireNonNull(
                        Reference.class.getResourceAsStream("/dev/counterpoint/lang/reference.txt"),
                        "the reference comes with the program")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        entries = table.lines().filter(l -> !l.startsWith("# name")).map(Reference::entry).toList();
    }

    private static Entry entry(String line) {
        String[] cells = line.split(" \\| ", 4);
        return new Entry(cells[0], cells[1].equals("-") ? null : cells[1], cells[2], cells[3]);
    }

    /** All of them. */
    public List<Entry> entries() {
        return entries;
    }

    /** What is built in under a name. */
    public Optional<Entry> builtIn(String name) {
        String wanted =
                name.startsWith("WF_") || name.startsWith("SF_") ? name.substring(0, 3) : name;
        return entries.stream()
                .filter(e -> e.module() == null && e.name().equals(wanted))
                .findFirst();
    }

    /** What a standard module offers under a name. */
    public Optional<Entry> standard(String module, String name) {
        return entries.stream()
                .filter(e -> module.equals(e.module()) && e.name().equals(name))
                .findFirst();
    }

    /** The standard modules that offer a name, the simplest first. */
    public List<String> modulesOffering(String name) {
        return StandardText.NAMES.stream()
                .filter(
                        m ->
                                entries.stream()
                                        .anyMatch(
                                                e -> m.equals(e.module()) && e.name().equals(name)))
                .toList();
    }
}
