package dev.counterpoint.engine.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer of bytes. Whole numbers are big-endian; a varint holds seven bits a byte, lowest
 * first, with the eighth bit set on all bytes but the last. Not safe for use by several threads.
 */
public final class ByteWriter {
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int size;

    /** An empty buffer that grows from this capacity. */
    public ByteWriter(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** How many bytes have been written. */
    public int size() {
        return size;
    }

    /** Forgets what was written and keeps the memory. */
    public void reset() {
        size = 0;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Copies what was written to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** What was written, for a channel; only until the next write. */
    public ByteBuffer toByteBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    void writeTo(OutputStream out, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putBoolean(boolean value) {
        put(value ? 1 : 0);
    }

    void putInt(int value) {
        room(Integer.BYTES);
        putIntAt(size, value);
        size += Integer.BYTES;
    }

    void putIntAt(int position, int value) {
        ByteBuffer.wrap(bytes).putInt(position, value);
    }

    void putDouble(double value) {
        room(Double.BYTES);
        ByteBuffer.wrap(bytes).putDouble(size, value);
        size += Double.BYTES;
    }

    /** A varint; a negative number takes ten bytes. */
    void putVarint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A varint of a number that may be negative, small where the number is near 0. */
    void putSigned(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    void putBytes(byte[] source) {
        putVarint(source.length);
        room(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** The length in bytes as a varint, then UTF-8. */
    @SuppressWarnings(
            "deprecation") // String.getBytes(int, ...) is the one copy that allocates nothing
    void putString(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= 0x80) {
                putBytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        putVarint(length);
        room(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    /** The count as a varint, then each number as it is, which is fast for millions. */
    void putInts(int[] values) {
        putVarint(values.length);
        room((long) values.length * Integer.BYTES);
        ByteBuffer.wrap(bytes, size, bytes.length - size).asIntBuffer().put(values);
        size += values.length * Integer.BYTES;
    }

    /** The count as a varint, then each number as it is. */
    void putLongs(long[] values) {
        putVarint(values.length);
        room((long) values.length * Long.BYTES);
        ByteBuffer.wrap(bytes, size, bytes.length - size).asLongBuffer().put(values);
        size += values.length * Long.BYTES;
    }

    private void room(long more) {
        long needed = size + more;
        if (needed > MAX_SIZE) {
            throw new ProtocolException("a message of more than two gigabytes");
        }
        if (needed > bytes.length) {
            bytes =
                    Arrays.copyOf(
                            bytes, (int) Math.min(MAX_SIZE, Math.max(needed, bytes.length * 2L)));
        }
    }
}
