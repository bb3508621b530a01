package dev.counterpoint.engine.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteWriter} wrote. Every length and count is checked against the bytes that
 * remain before anything is allocated; whatever does not fit is a {@link ProtocolException}.
 */
public final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    /** Reads all of these bytes. */
    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a stretch of these bytes. */
    public ByteReader(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.position = from;
        this.end = from + length;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - position;
    }

    /** Fails unless all bytes were read. */
    public void expectEnd() {
        if (position != end) {
            throw new ProtocolException(remaining() + " bytes too many");
        }
    }

    int get() {
        require(1);
        return bytes[position++] & 0xFF;
    }

    boolean getBoolean() {
        int value = get();
        if (value > 1) {
            throw new ProtocolException("neither true nor false: " + value);
        }
        return value == 1;
    }

    double getDouble() {
        require(Double.BYTES);
        double value = ByteBuffer.wrap(bytes).getDouble(position);
        position += Double.BYTES;
        return value;
    }

    long getVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = get();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new ProtocolException("a number of more than ten bytes");
    }

    long getSigned() {
        long value = getVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A varint that is an int. */
    int getInt() {
        long value = getVarint();
        if (value != (int) value) {
            throw new ProtocolException("a number out of range: " + value);
        }
        return (int) value;
    }

    /** A number of things of which each takes at least so many bytes. */
    int getCount(int bytesEach) {
        long count = getVarint();
        if (count < 0 || count > remaining() / bytesEach) {
            throw new ProtocolException(
                    "a count of " + count + " where " + remaining() + " bytes remain");
        }
        return (int) count;
    }

    byte[] getBytes() {
        int length = getCount(1);
        byte[] copy = new byte[length];
        System.arraycopy(bytes, position, copy, 0, length);
        position += length;
        return copy;
    }

    String getString() {
        int length = getCount(1);
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    int[] getInts() {
        int[] values = new int[getCount(Integer.BYTES)];
        ByteBuffer.wrap(bytes, position, end - position).asIntBuffer().get(values);
        position += values.length * Integer.BYTES;
        return values;
    }

    long[] getLongs() {
        long[] values = new long[getCount(Long.BYTES)];
        ByteBuffer.wrap(bytes, position, end - position).asLongBuffer().get(values);
        position += values.length * Long.BYTES;
        return values;
    }

    private void require(int count) {
        if (count > end - position) {
            throw new ProtocolException("cut off: " + count + " more bytes were expected");
        }
    }
}
