package dev.counterpoint.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.Frames.Frame;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

class FramesTest {
    @Test
    void whatAVirtualMachinePrintsBeforeThePreambleIsSetApart() throws IOException {
        byte[] warning =
                "[0.012s][warning][aot] mismatch\n\u0000Ctr".getBytes(StandardCharsets.UTF_8);
        byte[] preamble = new Wire(FrameWriter::preamble).bytes();
        byte[] all = ByteBuffer.allocate(100).put(warning).put(preamble).array();
        assertThat(new FrameReader(new ByteArrayInputStream(all)).preamble(1000))
                .isEqualTo(warning);
    }

    @Test
    void somethingThatIsNoEngineIsNotReadForEver() {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(new byte[5000]));
        assertThatThrownBy(() -> reader.preamble(1000)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] preamble = new Wire(FrameWriter::preamble).bytes();
        preamble[preamble.length - 1]++;
        FrameReader reader = new FrameReader(new ByteArrayInputStream(preamble));
        assertThatThrownBy(() -> reader.preamble(0))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("version");
    }

    @Test
    void aMessageLongerThanAFrameComesInPiecesAndWhole() throws IOException {
        ByteWriter message = new ByteWriter(16);
        message.putInts(new int[5_000_000]);
        message.put(9);
        Wire wire =
                new Wire(
                        out -> {
                            out.write(3, 203, message);
                            out.write(4, 101, new ByteWriter(1));
                        });
        FrameReader reader = wire.reader();
        Frame frame = Objects.requireNonNull(reader.next());
        assertThat(frame.request()).isEqualTo(3);
        assertThat(frame.payload()).isEqualTo(message.toByteArray());
        assertThat(Objects.requireNonNull(reader.next()).payload()).isEmpty();
        assertThat(reader.next()).isNull();
    }

    @Test
    void anAbsurdLengthIsRefusedBeforeAnythingIsAllocated() {
        byte[] frame = ByteBuffer.allocate(10).putInt(Integer.MAX_VALUE).array();
        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(frame)).next())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("absurd");
        byte[] negative = ByteBuffer.allocate(10).putInt(-1).array();
        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(negative)).next())
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void aStreamThatEndsWithinAFrameIsNoticedWhereverItEnds() {
        ByteWriter message = new ByteWriter(16);
        message.putString("hello");
        byte[] whole = new Wire(out -> out.write(1, 3, message)).bytes();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(cut)).next())
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aMessageThatGoesOnAsAnotherOneIsRefused() {
        byte[] frames =
                ByteBuffer.allocate(20)
                        .put(new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 3, 1})
                        .put(new byte[] {0, 0, 0, 0, 0, 0, 0, 2, 3, 0})
                        .array();
        assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(frames)).next())
                .isInstanceOf(ProtocolException.class);
    }
}
