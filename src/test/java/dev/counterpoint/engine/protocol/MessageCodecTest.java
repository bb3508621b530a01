package dev.counterpoint.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.Frames.Frame;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class MessageCodecTest {
    @Property(tries = 200)
    void everyRequestComesBackAsItWas(@ForAll long seed) {
        for (Request request : new RandomMessages(seed).requests()) {
            Frame frame = new Wire(out -> MessageCodec.write(out, 7, request)).frame();
            assertThat(MessageCodec.request(frame)).isEqualTo(request);
        }
    }

    @Property(tries = 200)
    void everyReplyComesBackAsItWas(@ForAll long seed) {
        for (Reply reply : new RandomMessages(seed).replies()) {
            Frame frame = new Wire(out -> MessageCodec.write(out, 7, reply)).frame();
            assertThat(MessageCodec.isReply(frame)).isTrue();
            assertThat(MessageCodec.reply(frame)).isEqualTo(reply);
        }
    }

    @Property(tries = 200)
    void everyEventComesBackAsItWas(@ForAll long seed) {
        for (CheckEvent event : new RandomMessages(seed).events()) {
            Frame frame = new Wire(out -> MessageCodec.write(out, 7, event)).frame();
            assertThat(MessageCodec.isReply(frame)).isFalse();
            assertThat(MessageCodec.event(frame)).usingRecursiveComparison().isEqualTo(event);
        }
    }

    @Property(tries = 20)
    void aMessageCutAnywhereIsRefused(@ForAll long seed) {
        for (Reply reply : new RandomMessages(seed).replies()) {
            Frame whole = new Wire(out -> MessageCodec.write(out, 7, reply)).frame();
            for (int length = 0; length < Math.min(600, whole.payload().length); length++) {
                Frame cut = new Frame(7, whole.type(), Arrays.copyOf(whole.payload(), length));
                assertThatThrownBy(() -> MessageCodec.reply(cut))
                        .isInstanceOf(ProtocolException.class);
            }
        }
    }

    @Property(tries = 300)
    void aMessageWithAWrongByteIsAnotherMessageOrRefused(@ForAll long seed) {
        RandomMessages random = new RandomMessages(seed);
        Reply reply = random.one(random.replies());
        Frame frame = new Wire(out -> MessageCodec.write(out, 7, reply)).frame();
        byte[] bytes = frame.payload();
        bytes[random.random.nextInt(bytes.length)] ^= (byte) (1 << random.random.nextInt(8));
        try {
            assertThat(MessageCodec.reply(frame)).isNotNull();
        } catch (ProtocolException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    @Test
    void anUnknownNumberIsRefused() {
        Frame frame = new Frame(1, 99, new byte[0]);
        assertThatThrownBy(() -> MessageCodec.request(frame))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("99");
        assertThatThrownBy(() -> MessageCodec.reply(frame)).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> MessageCodec.event(frame)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void bytesAfterTheMessageAreRefused() {
        Frame frame = new Frame(1, 3, new byte[1]);
        assertThatThrownBy(() -> MessageCodec.request(frame))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("too many");
    }

    @Test
    void aTextThatComesAgainIsWrittenOnce() {
        Reply once = new Reply.Loaded(List.of("longVariableName"), List.of());
        Reply twice = new Reply.Loaded(List.of("longVariableName", "longVariableName"), List.of());
        int first = new Wire(out -> MessageCodec.write(out, 1, once)).bytes().length;
        int second = new Wire(out -> MessageCodec.write(out, 1, twice)).bytes().length;
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void anExpressionNestedTooDeepIsRefusedByTheWriter() {
        SourceRange range = new SourceRange("M", 1, 1, 1, 1);
        Expression expression = new Expression.At(range, Level.STATE);
        for (int i = 0; i < MessageWriter.MAX_DEPTH; i++) {
            expression = new Expression.Labelled("l", expression, range, Level.STATE);
        }
        Expression deep = expression;
        MessageWriter out = new MessageWriter(new ByteWriter(16));
        assertThatThrownBy(() -> ExpressionCodec.write(out, deep))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("nested");
    }
}
