package dev.counterpoint.ui.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A text file as it was read or saved last, with what is needed to save it the way it was:
 * encoding, byte order mark, line ends.
 *
 * @param text with line feeds only
 * @param digest of the file's bytes: whether someone else has changed it since; empty where there
 *     was no file
 */
public record TextFile(
        Path path, String text, Charset charset, boolean bom, LineEnds lineEnds, String digest) {
    private static final long LARGEST = 16L << 20;
    private static final char BOM = '\uFEFF';

    /** A file's text, or the sentence that says why there is none to show. */
    public sealed interface Reading {
        /** It could be read. */
        record Opened(TextFile file) implements Reading {}

        /** It cannot be shown as text. */
        record Refused(String sentence) implements Reading {}
    }

    /** Reads a file. */
    public static Reading read(Path path) {
        Path file = path.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return new Reading.Refused(name + " is a folder, not a file.");
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                return new Reading.Refused(
                        "%s is too large to edit here: %,d MB, and the limit is %d MB."
                                .formatted(name, size >> 20, LARGEST >> 20));
            }
            byte[] bytes = Files.readAllBytes(file);
            for (byte b : bytes) {
                if (b == 0) {
                    return new Reading.Refused(name + " is not a text file.");
                }
            }
            return new Reading.Opened(decode(file, bytes));
        } catch (NoSuchFileException gone) {
            return new Reading.Refused(name + " does not exist any more.");
        } catch (AccessDeniedException denied) {
            return new Reading.Refused(name + " may not be read with your permissions.");
        } catch (IOException unreadable) {
            return new Reading.Refused(name + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private static TextFile decode(Path file, byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            // Each byte is a character of Latin-1, so nothing is lost when it is saved again.
            charset = StandardCharsets.ISO_8859_1;
            text = new String(bytes, charset);
        }
        boolean bom = !text.isEmpty() && text.charAt(0) == BOM;
        String plain = bom ? text.substring(1) : text;
        return new TextFile(
                file, LineEnds.plain(plain), charset, bom, LineEnds.of(plain), digest(bytes));
    }

    /** A file that is not there: to be written anew. */
    static TextFile missing(Path path) {
        return new TextFile(path, "", StandardCharsets.UTF_8, false, new LineEnds(List.of()), "");
    }

    /** Writes a text to a file, whole or not at all, the way it was written where it is there. */
    public static void write(Path path, String text) throws IOException {
        TextFile before =
                Files.exists(path) && read(path) instanceof Reading.Opened opened
                        ? opened.file()
                        : missing(path.toAbsolutePath().normalize());
        before.save(text);
    }

    /** Whether there was no file. */
    boolean isMissing() {
        return digest.isEmpty();
    }

    /** The same, but as if read when the file's bytes had another digest. */
    TextFile withDigest(String other) {
        return new TextFile(path, text, charset, bom, lineEnds, other);
    }

    /** How the file on disk stands to what was read or saved here. */
    public Disk onDisk() {
        try {
            return digest(Files.readAllBytes(path)).equals(digest) ? Disk.SAME : Disk.CHANGED;
        } catch (NoSuchFileException gone) {
            return digest.isEmpty() ? Disk.SAME : Disk.DELETED;
        } catch (IOException unreadable) {
            return Disk.SAME;
        }
    }

    /**
     * Replaces the file with a new text, whole or not at all; permissions, encoding and line ends
     * stay.
     */
    public TextFile save(String newText) throws IOException {
        String raw = lineEnds.write(text, newText);
        String written = (bom ? BOM : "") + raw;
        Charset fitting =
                charset.newEncoder().canEncode(written) ? charset : StandardCharsets.UTF_8;
        byte[] bytes = written.getBytes(fitting);
        AtomicFile.write(path, bytes);
        return new TextFile(path, newText, fitting, bom, LineEnds.of(raw), digest(bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
