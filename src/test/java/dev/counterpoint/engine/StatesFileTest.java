package dev.counterpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.ByteWriter;
import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.ValueWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class StatesFileTest {
    @TempDir Path folder;

    @Test
    void statesAreReadWhileTheFileGrows() throws IOException {
        Path file = folder.resolve("states");
        append(file, 0);
        try (StatesFile states = new StatesFile(List.of("x", "y"), file)) {
            long size = Files.size(file);
            assertThat(states.read(0)).hasToString("/\\ x = 0\n/\\ y = {0}");
            append(file, 7);
            assertThat(states.read(size)).hasToString("/\\ x = 7\n/\\ y = {7}");
            assertThat(states.read(0)).hasToString("/\\ x = 0\n/\\ y = {0}");
        }
    }

    @Test
    void aPlaceWhereNoStateBeginsIsRefused() throws IOException {
        Path file = folder.resolve("states");
        append(file, 0);
        try (StatesFile states = new StatesFile(List.of("x", "y"), file)) {
            assertThatThrownBy(() -> states.read(3)).isInstanceOf(ProtocolException.class);
            assertThatThrownBy(() -> states.read(-1)).isInstanceOf(ProtocolException.class);
            assertThatThrownBy(() -> states.read(Files.size(file)))
                    .isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void aMissingFileAndAClosedOneAreSaidSo() {
        StatesFile states = new StatesFile(List.of("x"), folder.resolve("none"));
        assertThatThrownBy(() -> states.read(0)).isInstanceOf(UncheckedIOException.class);
        states.close();
        assertThatThrownBy(() -> states.read(0)).isInstanceOf(IllegalStateException.class);
    }

    private static void append(Path file, int x) throws IOException {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        writer.beginState();
        writer.integer(x);
        writer.beginSet(1);
        writer.integer(x);
        writer.endState();
        Files.write(file, out.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
