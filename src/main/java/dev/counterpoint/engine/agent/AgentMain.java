package dev.counterpoint.engine.agent;

import tlc2.TLCGlobals;

import java.nio.file.Path;

/** The engine's process: TLC and SANY behind the protocol. */
public final class AgentMain {
    private AgentMain() {}

    /** Answers on the standard streams until the other side is gone. */
    public static void main(String[] arguments) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        AgentProcess.run(
                TLCGlobals.versionOfTLC,
                () -> new TlcQuestions(folder),
                new TlcCheckPart(),
                new WarmUp(folder));
    }
}
