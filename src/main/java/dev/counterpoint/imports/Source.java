package dev.counterpoint.imports;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a trace is read from, in memory.
 *
 * @param name what messages call it
 */
record Source(Path name, byte[] content) {
    /** A log of this size has a hundred thousand states and more. */
    static final long MOST = 512L << 20;

    /** Reads a file. */
    static Source read(Path file) throws ItfException {
        if (Files.isDirectory(file)) {
            throw wrong(file, "This is a folder, not a trace.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(Math.toIntExact(MOST + 1));
            if (content.length > MOST) {
                throw wrong(
                        file,
                        "It is larger than "
                                + (MOST >> 20)
                                + " MB; cut the counterexample out of it.");
            }
            return new Source(file, content);
        } catch (NoSuchFileException e) {
            throw wrong(file, "There is no such file.");
        } catch (AccessDeniedException e) {
            throw wrong(file, "The file may not be read.");
        } catch (IOException e) {
            throw wrong(file, "The file cannot be read.");
        }
    }

    ItfException wrong(String sentence) {
        return wrong(name, sentence);
    }

    ItfException wrong(int line, String sentence) {
        return wrong(line, 1, sentence);
    }

    ItfException wrong(int line, int column, String sentence) {
        String file = String.valueOf(name.getFileName());
        SourceRange range = new SourceRange(file, line, column, line, column);
        return new ItfException(Diagnostic.error("trace", sentence, name, range));
    }

    private static ItfException wrong(Path file, String sentence) {
        return new ItfException(Diagnostic.error("trace", sentence, file, null));
    }

    /** Whether it begins with a text. */
    boolean startsWith(String start) {
        for (int i = 0; i < start.length(); i++) {
            if (i >= content.length || content[i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first byte that is no blank and no mark of the byte order; 0 where there is none. */
    char firstCharacter() {
        int i = content.length > 2 && (content[0] & 0xff) == 0xef ? 3 : 0;
        while (i < content.length && Character.isWhitespace(content[i])) {
            i++;
        }
        return i < content.length ? (char) (content[i] & 0xff) : 0;
    }
}
