package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in the code that a tag {@code @code path#symbol} names.
 *
 * @param path as written, with {@code /} between its parts, from one of the project's folders
 * @param symbol a name in that file; null for the file as a whole
 */
public record CodePlace(String path, @Nullable String symbol) {
    /** What was found of it. */
    public enum Found {
        /** The file is there, and the symbol in it. */
        THERE,
        NO_FILE,
        /** The file is there, the symbol is not. */
        NO_SYMBOL,
        /** The file is there and is no text that could be read. */
        UNREADABLE
    }

    /**
     * Where it was looked for.
     *
     * @param file the file; null where there is none
     * @param line of the symbol, from 1; 0 where it is not known
     */
    public record Place(Found found, @Nullable Path file, int line) {}

    /** Of a tag's text. */
    public static CodePlace of(String text) {
        String place = text.strip().split("\\s+", 2)[0];
        int sign = place.indexOf('#');
        if (sign < 0 || sign == place.length() - 1) {
            return new CodePlace(sign < 0 ? place : place.substring(0, sign), null);
        }
        return new CodePlace(place.substring(0, sign), place.substring(sign + 1));
    }

    /** Looks for it in folders, in their order. */
    public Place find(List<Path> folders) {
        for (Path folder : folders) {
            Path file;
            try {
                file = folder.resolve(path).normalize();
            } catch (InvalidPathException e) {
                return new Place(Found.NO_FILE, null, 0);
            }
            if (!path.isEmpty() && Files.isRegularFile(file)) {
                return look(file);
            }
        }
        return new Place(Found.NO_FILE, null, 0);
    }

    private Place look(Path file) {
        if (symbol == null) {
            return new Place(Found.THERE, file, 0);
        }
        if (!(SourceText.read(file) instanceof SourceText.Reading.Text read)) {
            return new Place(Found.UNREADABLE, file, 0);
        }
        // Of Class.method or Class::method the last part is what stands in the text.
        String[] parts = symbol.split("[.#]|::|\\(", -1);
        String name = parts[0];
        for (String part : parts) {
            name = part.isEmpty() || part.startsWith(")") ? name : part;
        }
        Matcher word =
                Pattern.compile("(?<![\\p{Alnum}_])" + Pattern.quote(name) + "(?![\\p{Alnum}_])")
                        .matcher(read.text());
        return word.find()
                ? new Place(Found.THERE, file, new TextLines(read.text()).line(word.start()))
                : new Place(Found.NO_SYMBOL, file, 0);
    }
}
