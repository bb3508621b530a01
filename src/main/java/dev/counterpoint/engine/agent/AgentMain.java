package dev.counterpoint.engine.agent;

import tlc2.TLCGlobals;

import java.nio.file.Path;

/** The engine's process: TLC and SANY behind the protocol. */
public final class AgentMain {
    private AgentMain() {}

    /** Answers on the standard streams until the other side is gone. */
    public static void main(String[] arguments) {
        Questions questions = new TlcQuestions(Path.of(System.getProperty("java.io.tmpdir")));
        AgentProcess.run(TLCGlobals.versionOfTLC, () -> questions, new TlcCheckPart(), () -> {});
    }
}
