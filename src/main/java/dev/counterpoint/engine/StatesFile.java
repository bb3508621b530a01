package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.ValueCodec;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The values of recorded states, read one by one from the file that a checker appends to. The file
 * may still grow; it is mapped, so it can be read after the engine is gone, and until it is closed.
 * Safe for use by several threads.
 */
public final class StatesFile implements AutoCloseable {
    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final List<String> variables;
    private final Path file;
    private @Nullable Arena arena;
    private MemorySegment mapped = MemorySegment.NULL;
    private boolean closed;

    /** Reads states of these variables; the file is opened when the first one is asked for. */
    public StatesFile(List<String> variables, Path file) {
        this.variables = List.copyOf(variables);
        this.file = file;
    }

    /** The variables of its states. */
    public List<String> variables() {
        return variables;
    }

    /**
     * The state that begins at an offset.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws ProtocolException if no whole state begins there
     * @throws IllegalStateException if it is closed
     */
    public State read(long offset) {
        return ValueCodec.decodeState(variables, bytes(offset));
    }

    private synchronized byte[] bytes(long offset) {
        if (closed) {
            throw new IllegalStateException("the recorded states are closed");
        }
        require(offset, Integer.BYTES);
        int length = mapped.get(LENGTH, offset);
        require(offset + Integer.BYTES, length);
        return mapped.asSlice(offset + Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /**
     * Copies what stands from an offset on, as much as there is room for.
     *
     * @param least so many bytes must be there
     * @return how many bytes were copied
     */
    synchronized int copy(long offset, int least, byte[] into) {
        if (closed) {
            throw new IllegalStateException("the recorded states are closed");
        }
        require(offset, least);
        int length = (int) Math.min(into.length, mapped.byteSize() - offset);
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, offset, into, 0, length);
        return length;
    }

    private void require(long offset, long length) {
        if (offset < 0 || length < 0) {
            throw new ProtocolException("no state begins at " + offset);
        }
        if (offset + length > mapped.byteSize()) {
            remap();
        }
        if (offset + length > mapped.byteSize()) {
            throw new ProtocolException(
                    "the states file ends at " + mapped.byteSize() + ", before " + offset);
        }
    }

    private void remap() {
        unmap();
        Arena fresh = Arena.ofShared();
        arena = fresh;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), fresh);
        } catch (IOException e) {
            unmap();
            throw new UncheckedIOException("The recorded states cannot be read: " + file, e);
        }
    }

    private void unmap() {
        mapped = MemorySegment.NULL;
        if (arena != null) {
            arena.close();
            arena = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        unmap();
    }
}
