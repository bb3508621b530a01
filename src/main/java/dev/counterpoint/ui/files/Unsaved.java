package dev.counterpoint.ui.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A text that is not saved.
 *
 * @param digest of the file's bytes as they were read or saved last
 */
public record Unsaved(Path file, Instant written, String digest, String text) {
    private static final int FORMAT = 0x43504a31;
    private static final int LONGEST = 64 << 20;

    /** As UTF-16 units, so that any text an editor can hold comes back as it was. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(file.toString());
        out.writeLong(written.toEpochMilli());
        out.writeUTF(digest);
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static Unsaved read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("no unsaved text");
        }
        Path file = Path.of(in.readUTF());
        Instant written = Instant.ofEpochMilli(in.readLong());
        String digest = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length of a text: " + length);
        }
        byte[] units = in.readNBytes(2 * length);
        if (units.length != 2 * length) {
            throw new EOFException("the text is cut off");
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) ((units[2 * i] & 0xff) << 8 | units[2 * i + 1] & 0xff);
        }
        return new Unsaved(file, written, digest, new String(text));
    }
}
