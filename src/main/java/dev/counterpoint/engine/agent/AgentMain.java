package dev.counterpoint.engine.agent;

import tlc2.TLCGlobals;

import java.nio.file.Path;
import java.util.List;

/** The engine's process: TLC and SANY behind the protocol. */
public final class AgentMain {
    private AgentMain() {}

    /**
     * Answers on the standard streams until the other side is gone.
     *
     * @param arguments "cold" for one whose tools are to read nothing ahead of need
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        AgentProcess.run(
                TLCGlobals.versionOfTLC,
                () -> new TlcQuestions(folder),
                new TlcCheckPart(),
                List.of(arguments).contains("cold") ? hurry -> {} : new WarmUp(folder));
    }
}
