package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a spec's files without trusting them: what cannot be a text is told in one sentence. */
public final class SourceText {
    /** The most bytes a file may have. */
    public static final int LIMIT = 16 << 20;

    private SourceText() {}

    /** A file's text, or why it cannot be read. */
    public sealed interface Reading {
        /**
         * The text as it stands, line ends kept.
         *
         * @param byteOrderMark whether the file begins with one; the text does not
         */
        record Text(String text, boolean byteOrderMark) implements Reading {}

        /**
         * One sentence on why there is no text.
         *
         * @param read whether there is a file and it could be read: what it holds is no text
         */
        record Unreadable(Diagnostic diagnostic, boolean read) implements Reading {}
    }

    /** Reads a file of at most {@link #LIMIT} bytes. */
    public static Reading read(Path file) {
        return read(file, LIMIT);
    }

    /** Reads a file of at most so many bytes. */
    public static Reading read(Path file, int limit) {
        if (Files.isDirectory(file)) {
            return closed(file, "This is a folder, and a file is needed.");
        }
        if (Files.notExists(file)) {
            return closed(file, "There is no such file" + meant(file));
        }
        if (!Files.exists(file)) {
            return closed(file, "You are not allowed to look into the folder of this file.");
        }
        if (!Files.isRegularFile(file)) {
            return closed(file, "This is not a file that can be read as a text.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limit + 1);
        } catch (IOException e) {
            return closed(file, why(e));
        }
        if (bytes.length > limit) {
            return no(
                    file,
                    "This file is larger than the " + size(limit) + " that a spec's file may have.",
                    null);
        }
        return decode(file, bytes);
    }

    /** Why a file could not be read, in a sentence. */
    static String why(IOException e) {
        return e instanceof AccessDeniedException
                ? "You are not allowed to read this file."
                : "This file cannot be read: " + e.getMessage() + ".";
    }

    private static Reading decode(Path file, byte[] bytes) {
        boolean mark =
                bytes.length >= 3
                        && (bytes[0] & 0xff) == 0xEF
                        && (bytes[1] & 0xff) == 0xBB
                        && (bytes[2] & 0xff) == 0xBF;
        int start = mark ? 3 : 0;
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            return no(file, "This is a binary file, not a text.", null);
        }
        if (result.isError()) {
            SourceRange place = new TextLines(text + "?").range(name(file), text.length(), 0);
            return no(
                    file,
                    "This file is not UTF-8: save it in that encoding; the first byte that does"
                            + " not fit stands here.",
                    place);
        }
        // A configuration may be: of a module that has assumptions only.
        if (text.isBlank() && !name(file).endsWith(".cfg")) {
            return no(file, "This file is empty.", null);
        }
        return new Reading.Text(text, mark);
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    /** A file in the same folder that was probably meant. */
    private static String meant(Path file) {
        String name = name(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return ".";
        }
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names = beside.filter(Files::isRegularFile).map(SourceText::name).toList();
            return names.contains(name + ".tla")
                    ? "; did you mean " + name + ".tla?"
                    : Spelling.meant(name, names);
        } catch (IOException | UncheckedIOException e) {
            return ".";
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Reading closed(Path file, String message) {
        return new Reading.Unreadable(Diagnostic.error("file", message, file, null), false);
    }

    private static Reading no(Path file, String message, @Nullable SourceRange place) {
        return new Reading.Unreadable(Diagnostic.error("file", message, file, place), true);
    }
}
