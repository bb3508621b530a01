package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.Frames.Frame;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads messages as {@link Frames} says. Whatever is not so is a {@link ProtocolException}, thrown
 * before anything is allocated for it. For use by one thread.
 */
public final class FrameReader {
    private final DataInputStream in;

    /** Reads from this stream, which should be buffered; begin with {@link #preamble}. */
    public FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * Skips to the preamble and reads it.
     *
     * @param mostSkipped how many bytes may come before it
     * @return the bytes that came before it: what a JVM had to say
     * @throws EOFException if the stream ends first
     */
    public byte[] preamble(int mostSkipped) throws IOException {
        byte[] seen = new byte[Frames.MAGIC.length + mostSkipped];
        int size = 0;
        while (!endsWithMagic(seen, size)) {
            if (size == seen.length) {
                throw new ProtocolException("something else than an engine answered");
            }
            seen[size++] = in.readByte();
        }
        int version = in.readInt();
        if (version != Frames.VERSION) {
            throw new ProtocolException(
                    "the other side speaks version " + version + ", not " + Frames.VERSION);
        }
        return Arrays.copyOf(seen, size - Frames.MAGIC.length);
    }

    private static boolean endsWithMagic(byte[] seen, int size) {
        int from = size - Frames.MAGIC.length;
        return from >= 0 && Arrays.equals(seen, from, size, Frames.MAGIC, 0, Frames.MAGIC.length);
    }

    /**
     * The next message, or null where the stream ends between two messages.
     *
     * @throws EOFException if it ends within one
     */
    public @Nullable Frame next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        Header header = header(length);
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return header.more() ? goOn(header, payload) : header.frame(payload);
    }

    private Frame goOn(Header first, byte[] beginning) throws IOException {
        byte[] message = beginning;
        Header last;
        do {
            int length = in.readInt();
            last = header(length);
            if (last.request() != first.request() || last.type() != first.type()) {
                throw new ProtocolException("a message goes on as another one");
            }
            if ((long) message.length + length > Frames.MAX_MESSAGE) {
                throw new ProtocolException("a message of an absurd length");
            }
            int size = message.length;
            message = Arrays.copyOf(message, size + length);
            in.readFully(message, size, length);
        } while (last.more());
        return first.frame(message);
    }

    private Header header(int length) throws IOException {
        if (length < 0 || length > Frames.MAX_PAYLOAD) {
            throw new ProtocolException("a frame of an absurd length: " + length);
        }
        int request = in.readInt();
        int type = in.readUnsignedByte();
        int more = in.readUnsignedByte();
        if (more > 1) {
            throw new ProtocolException("a frame with an unknown mark: " + more);
        }
        return new Header(request, type, more == 1);
    }

    private record Header(int request, int type, boolean more) {
        Frame frame(byte[] payload) {
            return new Frame(request, type, payload);
        }
    }
}
