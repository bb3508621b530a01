package dev.counterpoint.lang.toml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A TOML text with the places of all it says. Tables and lists of tables are kept in the order of
 * the text.
 */
public final class TomlFile {
    private final String text;
    private final List<Table> tables = new ArrayList<>();

    /**
     * A table, or one of a list of them.
     *
     * @param name its name; empty for what stands before the first
     * @param listed whether it is one of several of its name
     * @param start the offset of its head
     */
    public record Table(String name, boolean listed, int start, Map<String, Entry> entries) {}

    /**
     * A key with its value.
     *
     * @param start the offset of the key
     */
    public record Entry(String key, int start, TomlValue value) {}

    private TomlFile(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws TomlException if it is no TOML
     */
    public static TomlFile read(String text) throws TomlException {
        TomlFile file = new TomlFile(text);
        file.read(new TomlScanner(text));
        return file;
    }

    private void read(TomlScanner scanner) throws TomlException {
        tables.add(new Table("", false, 0, new LinkedHashMap<>()));
        scanner.skipLines();
        while (!scanner.isAtEnd()) {
            int start = scanner.at();
            if (scanner.take("[[")) {
                tables.add(head(scanner, start, "]]", true));
            } else if (scanner.take("[")) {
                tables.add(head(scanner, start, "]", false));
            } else {
                entry(scanner, start);
            }
            scanner.endLine();
            scanner.skipLines();
        }
    }

    private Table head(TomlScanner scanner, int start, String close, boolean listed)
            throws TomlException {
        String name = String.join(".", scanner.key());
        if (!scanner.take(close)) {
            throw scanner.error("`" + close + "` is missing after " + name + ".");
        }
        if (!listed && table(name) != null) {
            throw new TomlException("[" + name + "] stands here for the second time.", start);
        }
        return new Table(name, listed, start, new LinkedHashMap<>());
    }

    private void entry(TomlScanner scanner, int start) throws TomlException {
        String key = String.join(".", scanner.key());
        if (!scanner.take("=")) {
            throw scanner.error("`=` is missing after " + key + ".");
        }
        scanner.skipBlanks();
        TomlValue value = scanner.value();
        if (tables.getLast().entries().put(key, new Entry(key, start, value)) != null) {
            throw new TomlException(key + " stands here for the second time.", start);
        }
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** All tables; the first holds what stands before any head. */
    public List<Table> tables() {
        return List.copyOf(tables);
    }

    /** The table of a name; null where there is none. */
    public @Nullable Table table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
    }

    /**
     * The text with another value for a key, and every other byte as it was.
     *
     * @param value as TOML; null takes the line out
     */
    public String with(String tableName, String key, @Nullable String value) {
        Table table = table(tableName);
        Entry entry = table == null ? null : table.entries().get(key);
        if (entry != null) {
            if (value == null) {
                int line = text.lastIndexOf('\n', entry.start() - 1) + 1;
                int next = text.indexOf('\n', entry.value().end());
                return text.substring(0, line) + (next < 0 ? "" : text.substring(next + 1));
            }
            return text.substring(0, entry.value().start())
                    + value
                    + text.substring(entry.value().end());
        }
        if (value == null) {
            return text;
        }
        String eol = text.contains("\r\n") ? "\r\n" : "\n";
        String line = key + " = " + value + eol;
        if (table == null) {
            String gap = text.isEmpty() ? "" : text.endsWith("\n") ? eol : eol + eol;
            return text + gap + "[" + tableName + "]" + eol + line;
        }
        int at = endOf(table);
        String before = text.substring(0, at);
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : eol;
        return before + gap + line + text.substring(at);
    }

    /** The offset after the line of its last entry, or of its head. */
    private int endOf(Table table) {
        int last = table.name().isEmpty() ? 0 : table.start();
        for (Entry entry : table.entries().values()) {
            last = Math.max(last, entry.value().end());
        }
        if (last == 0) {
            return 0;
        }
        int end = text.indexOf('\n', last);
        return end < 0 ? text.length() : end + 1;
    }

    /** A text as a TOML string. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
