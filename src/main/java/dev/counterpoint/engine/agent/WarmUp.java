package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.FrameWriter;
import dev.counterpoint.engine.protocol.MessageCodec;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Loads the classes that a check needs and parses a small module. Nothing is run: the tools keep
 * what they know of a spec's names in static fields, and a check must find those untouched.
 */
final class WarmUp implements Preparation {
    private static final String CLASSES = "classes.txt";
    private static final String OVERRIDES = "tlc2.module.";
    private static final String MODULE =
            """
            ---- MODULE CounterpointWarmUp ----
            EXTENDS Naturals, Sequences, FiniteSets, TLC
            CONSTANT N
            VARIABLES warm, up
            (* Something of everything. *)
            Init == warm = 0 /\\ up = [n \\in 1..N |-> {}]
            Step(n) == /\\ warm < N
                       /\\ warm' = warm + 1
                       /\\ up' = [up EXCEPT ![n] = @ \\cup {warm}]
            Next == (\\E n \\in 1..N : Step(n)) \\/ UNCHANGED <<warm, up>>
            Spec == Init /\\ [][Next]_<<warm, up>> /\\ WF_warm(Next)
            Inv == LET c == Cardinality(up[1]) IN IF c > 0 THEN c <= N ELSE TRUE
            Live == <>(warm = N) /\\ [](Inv => Inv)
            ====
            """;

    private final Path folder;

    /** With a folder for what the parser writes. */
    WarmUp(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run(BooleanSupplier hurry) {
        for (String name : names()) {
            if (hurry.getAsBoolean()) {
                return;
            }
            link(name);
        }
        speak();
        ManagementFactory.getPlatformMBeanServer();
        if (!hurry.getAsBoolean()) {
            parse();
        }
    }

    /** The classes that were loaded from our jar and the tools' while checking a small spec. */
    static List<String> names() {
        InputStream list = Objects.requireNonNull(WarmUp.class.getResourceAsStream(CLASSES));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads a class as far as possible without running any of its code. */
    private static void link(String name) {
        try {
            Class<?> found = Class.forName(name, false, WarmUp.class.getClassLoader());
            Method[] methods = found.getDeclaredMethods();
            if (name.startsWith(OVERRIDES)) {
                for (Method method : methods) {
                    method.getAnnotations();
                }
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // It will be loaded when it is needed, or fail where that can be told.
            return;
        }
    }

    private static void speak() {
        FrameWriter nowhere = new FrameWriter(OutputStream.nullOutputStream());
        try {
            MessageCodec.write(nowhere, 0, new CheckEvent.Log("", false));
            MessageCodec.write(nowhere, 0, new Reply.Failed(true, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse() {
        String name = "CounterpointWarmUp";
        Path file = folder.resolve(name + ".tla");
        new SanyParser(folder)
                .parse(
                        new SpecSource(
                                file, name, Map.of(name, MODULE), "", "", List.of(), List.of()));
    }
}
