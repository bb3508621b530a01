package dev.counterpoint.engine.protocol;

import java.io.IOException;
import java.io.OutputStream;

/** Writes messages as {@link Frames} says. Safe for use by several threads. */
public final class FrameWriter {
    private final OutputStream out;
    private final ByteWriter header = new ByteWriter(Frames.HEADER_BYTES);

    /** Writes to this stream, which should be buffered; begins with {@link #preamble}. */
    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Says who speaks. */
    public synchronized void preamble() throws IOException {
        header.reset();
        header.putInt(Frames.VERSION);
        out.write(Frames.MAGIC);
        header.writeTo(out);
        out.flush();
    }

    /** Writes one message, in as many frames as it needs, and flushes. */
    public synchronized void write(int request, int type, ByteWriter message) throws IOException {
        if (message.size() > Frames.MAX_MESSAGE) {
            throw new ProtocolException("a message of " + message.size() + " bytes is too long");
        }
        int from = 0;
        do {
            int length = Math.min(Frames.MAX_PAYLOAD, message.size() - from);
            header.reset();
            header.putInt(length);
            header.putInt(request);
            header.put(type);
            header.putBoolean(from + length < message.size());
            header.writeTo(out);
            message.writeTo(out, from, length);
            from += length;
        } while (from < message.size());
        out.flush();
    }
}
