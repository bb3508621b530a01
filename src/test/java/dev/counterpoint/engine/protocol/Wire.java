package dev.counterpoint.engine.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A stream in memory: what is written is read again. */
final class Wire {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter writer = new FrameWriter(bytes);

    /** Something that writes frames. */
    interface Speaker {
        void speak(FrameWriter out) throws IOException;
    }

    Wire(Speaker speaker) {
        try {
            speaker.speak(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    FrameReader reader() {
        return new FrameReader(new ByteArrayInputStream(bytes()));
    }

    Frames.Frame frame() {
        try {
            return Objects.requireNonNull(reader().next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
