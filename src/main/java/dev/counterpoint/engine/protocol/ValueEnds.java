package dev.counterpoint.engine.protocol;

/** Finds where encoded values end, without reading them; see {@link ValueCodec}. */
public final class ValueEnds {
    private ValueEnds() {}

    /**
     * The index after the value that begins at an index.
     *
     * @throws ProtocolException if none begins there
     * @throws IndexOutOfBoundsException if it goes on after the last byte
     */
    public static int after(byte[] bytes, int from) {
        int tag = bytes[from];
        int at = from + 1;
        return switch (tag) {
            case ValueCodec.FALSE, ValueCodec.TRUE -> at;
            case ValueCodec.INTEGER -> afterVarint(bytes, at);
            case ValueCodec.BIG_INTEGER, ValueCodec.STRING, ValueCodec.MODEL, ValueCodec.OPAQUE ->
                    afterText(bytes, at);
            case ValueCodec.SET, ValueCodec.SEQUENCE ->
                    afterValues(bytes, afterVarint(bytes, at), count(bytes, at));
            case ValueCodec.FUNCTION ->
                    afterValues(bytes, afterVarint(bytes, at), 2 * count(bytes, at));
            case ValueCodec.RECORD -> afterFields(bytes, afterVarint(bytes, at), count(bytes, at));
            default -> throw new ProtocolException("no kind of value: " + tag);
        };
    }

    private static int afterValues(byte[] bytes, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            at = after(bytes, at);
        }
        return at;
    }

    private static int afterFields(byte[] bytes, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            at = after(bytes, afterText(bytes, at));
        }
        return at;
    }

    private static int afterText(byte[] bytes, int from) {
        return afterVarint(bytes, from) + count(bytes, from);
    }

    private static int afterVarint(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private static int count(byte[] bytes, int from) {
        int value = 0;
        int at = from;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        if (value < 0 || value > bytes.length) {
            throw new ProtocolException("a count of " + value);
        }
        return value;
    }
}
