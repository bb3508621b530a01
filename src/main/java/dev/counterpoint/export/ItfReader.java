package dev.counterpoint.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads ITF: ours without loss, and what Apalache and Quint write. A step of which the file does
 * not tell the action is {@code Step.UNKNOWN}. The text is walked twice, streaming: memory holds
 * the trace alone.
 */
public final class ItfReader {
    private ItfReader() {}

    /**
     * Reads a file.
     *
     * @throws ItfException if it cannot be read or is no trace, with one sentence that says why and
     *     the line and column where there is one
     */
    public static TraceFile read(Path file) throws ItfException {
        if (Files.isDirectory(file)) {
            ItfInput none = new ItfInput(file, () -> Files.newInputStream(file));
            throw none.wrong((JsonLocation) null, "This is a folder, not a trace.");
        }
        return read(new ItfInput(file, () -> Files.newInputStream(file)));
    }

    /**
     * Reads a text that is not in a file of its own.
     *
     * @param name what to call it in messages
     * @throws ItfException if it is no trace
     */
    public static TraceFile read(String name, byte[] content) throws ItfException {
        return read(new ItfInput(Path.of(name), () -> new ByteArrayInputStream(content)));
    }

    private static TraceFile read(ItfInput input) throws ItfException {
        try {
            TraceFile once = inOnePass(input);
            return once == null ? inTwo(input) : once;
        } catch (IOException e) {
            throw input.wrong(e);
        }
    }

    /**
     * A file that tells all one must know before its states, as ours do; null for any other, and
     * where anything is wrong: that is then found, and said, in two passes.
     */
    private static @Nullable TraceFile inOnePass(ItfInput input) throws IOException {
        try (JsonParser json = input.open()) {
            ItfStates[] read = new ItfStates[1];
            ItfHeader header =
                    ItfHeader.read(
                            json,
                            input,
                            known -> {
                                read[0] = new ItfStates(json, input, known);
                                read[0].list();
                            });
            return read[0] == null ? null : file(header, read[0], input);
        } catch (JsonProcessingException | ItfException wrong) {
            return null;
        }
    }

    private static TraceFile inTwo(ItfInput input) throws IOException, ItfException {
        ItfHeader header;
        try (JsonParser json = input.open()) {
            header = ItfHeader.read(json, input, null);
        }
        try (JsonParser json = input.open()) {
            ItfStates states = new ItfStates(json, input, header);
            states.read();
            return file(header, states, input);
        }
    }

    private static TraceFile file(ItfHeader header, ItfStates read, ItfInput input)
            throws ItfException {
        int loop = header.loop();
        if (loop >= read.states.size()) {
            throw input.wrong(
                    header.loopAt(),
                    "The loop begins at state "
                            + loop
                            + ", but the last state is "
                            + (read.states.size() - 1)
                            + ".");
        }
        Trace trace =
                loop < 0
                        ? Trace.finite(read.states, read.steps)
                        : new Trace(read.states, read.steps, OptionalInt.of(loop), read.closing);
        return new TraceFile(trace, withParams(header.meta().trace(), read), alias(trace, read));
    }

    /** What a model's ALIAS showed, where the file has it for each state. */
    private static @Nullable Trace alias(Trace trace, ItfStates read) {
        boolean whole =
                read.aliases.size() == trace.states().size()
                        && read.aliases.stream().map(State::variables).distinct().count() == 1;
        return whole ? new Trace(read.aliases, trace.steps(), trace.loop(), trace.closing()) : null;
    }

    /** The values of constants that other tools write into the first state. */
    private static TraceMeta withParams(TraceMeta meta, ItfStates read) {
        if (read.params.isEmpty()) {
            return meta;
        }
        List<TraceMeta.Constant> constants = new ArrayList<>(meta.constants());
        read.params.forEach(
                (name, value) -> constants.add(new TraceMeta.Constant(name, value.toString())));
        return new TraceMeta(
                meta.title(),
                meta.property(),
                meta.spec(),
                meta.config(),
                meta.specDigest(),
                meta.configDigest(),
                constants,
                meta.engine(),
                meta.trimmed(),
                meta.foreign(),
                meta.notes(),
                meta.actions());
    }
}
