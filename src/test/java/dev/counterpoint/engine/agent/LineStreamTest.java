package dev.counterpoint.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class LineStreamTest {
    private final List<String> lines = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final PrintStream out = new LineStream(lines::add, nanos::get).printStream();

    @Test
    void linesComeWhole() {
        out.print("a = ");
        out.println("größer");
        out.print("windows\r\n\nrest");
        assertThat(lines).containsExactly("a = größer", "windows", "");
    }

    @Test
    void aLongLineIsCut() {
        out.println("x".repeat(LineStream.LONGEST_LINE + 100));
        assertThat(lines).containsExactly("x".repeat(LineStream.LONGEST_LINE) + " ...");
    }

    @Test
    void ofAFloodTheNumberIsTold() {
        for (int i = 0; i < LineStream.MOST_AT_ONCE + 50; i++) {
            out.println(i);
        }
        assertThat(lines).hasSize(LineStream.MOST_AT_ONCE);
        nanos.addAndGet(1_000_000_000);
        out.println("later");
        assertThat(lines.subList(LineStream.MOST_AT_ONCE, lines.size()))
                .containsExactly("(50 lines left out)", "later");
    }
}
