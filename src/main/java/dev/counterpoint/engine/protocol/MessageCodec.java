package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.Frames.Frame;

import java.io.IOException;
import java.util.function.BiFunction;

/**
 * Messages as bytes. Each has a number for its type, never that of its place in a file: requests
 * from 1, replies from 101, events of a check 201 to 206.
 */
public final class MessageCodec {
    private static final int FIRST_REPLY = 101;
    private static final int FIRST_EVENT = 201;

    private MessageCodec() {}

    /** Writes a request under its number. */
    public static void write(FrameWriter out, int number, Request request) throws IOException {
        ByteWriter bytes = new ByteWriter(256);
        int type = RequestCodec.write(new MessageWriter(bytes), request);
        out.write(number, type, bytes);
    }

    /** Writes the reply to a request. */
    public static void write(FrameWriter out, int number, Reply reply) throws IOException {
        ByteWriter bytes = new ByteWriter(256);
        int type = ReplyCodec.write(new MessageWriter(bytes), reply);
        out.write(number, type, bytes);
    }

    /** Writes an event of the check with this number. */
    public static void write(FrameWriter out, int number, CheckEvent event) throws IOException {
        ByteWriter bytes = new ByteWriter(256);
        int type = CheckEventCodec.write(new MessageWriter(bytes), event);
        out.write(number, type, bytes);
    }

    /** Whether a message is a {@link Reply}. */
    public static boolean isReply(Frame frame) {
        return frame.type() >= FIRST_REPLY && frame.type() < FIRST_EVENT;
    }

    /**
     * The request in a frame.
     *
     * @throws ProtocolException if it holds none
     */
    public static Request request(Frame frame) {
        return read(frame, RequestCodec::read);
    }

    /**
     * The reply in a frame.
     *
     * @throws ProtocolException if it holds none
     */
    public static Reply reply(Frame frame) {
        return read(frame, ReplyCodec::read);
    }

    /**
     * The event in a frame.
     *
     * @throws ProtocolException if it holds none
     */
    public static CheckEvent event(Frame frame) {
        return read(frame, CheckEventCodec::read);
    }

    private static <T> T read(Frame frame, BiFunction<MessageReader, Integer, T> codec) {
        ByteReader bytes = new ByteReader(frame.payload());
        try {
            T message = codec.apply(new MessageReader(bytes), frame.type());
            bytes.expectEnd();
            return message;
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("a message that means nothing: " + e.getMessage(), e);
        }
    }
}
