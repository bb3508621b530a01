import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats the sources, or checks that they are: `apply STAMP` or `check STAMP`, in the project's folder. Files older
 * than the stamp file were found formatted before and are not read again.
 */
public final class Format {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path stamp = Path.of(args[1]);
        FileTime known = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());
        List<Path> wrong = new ArrayList<>();
        for (Path file : sources()) {
            if (Files.getLastModifiedTime(file).compareTo(known) < 0) continue;
            String text = Files.readString(file).replace("\r\n", "\n");
            String formatted = format(file, text);
            if (formatted.equals(text)) continue;
            wrong.add(file);
            if (apply) Files.writeString(file, formatted);
        }
        if (wrong.isEmpty() || apply) {
            Files.createDirectories(stamp.toAbsolutePath().getParent());
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, started);
        }
        if (!wrong.isEmpty() && !apply) {
            System.err.println("Not formatted (apply it with: mvn -q process-sources -Dformat=apply):");
            wrong.forEach(file -> System.err.println("  " + file));
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java") && !f.startsWith("src/build"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path file, String text) {
        try {
            String ordered = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text),
                    JavaFormatterOptions.Style.AOSP);
            return FORMATTER.formatSource(ordered);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
