package dev.counterpoint.engine.protocol;

import java.nio.charset.StandardCharsets;

/**
 * How messages lie on a stream. First a preamble: eight bytes that no JVM prints, then the
 * protocol's version in four. Then frames: four bytes with the length of the payload, four with the
 * number of the request it belongs to, one with the message's type, one that is 1 where the next
 * frame goes on with the same message, and the payload. All numbers have their highest byte first.
 */
public final class Frames {
    /** The version spoken here; the other side must speak the same. */
    public static final int VERSION = 1;

    static final byte[] MAGIC = "\u0000CtrPt\u001A\u0000".getBytes(StandardCharsets.ISO_8859_1);
    static final int HEADER_BYTES = 10;
    static final int MAX_PAYLOAD = 8 << 20;
    static final int MAX_MESSAGE = 1 << 29;

    private Frames() {}

    /** A whole message as it came: its request's number, its type and its bytes. */
    public record Frame(int request, int type, byte[] payload) {}
}
