package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.spec.Diagnostic;

import tlc2.TLCGlobals;

import java.util.List;

/** The engine's process: TLC and SANY behind the protocol. */
public final class AgentMain {
    private AgentMain() {}

    /** Answers on the standard streams until the other side is gone. */
    public static void main(String[] arguments) {
        Diagnostic notOffered = Diagnostic.error("internal", "this engine only checks", null, null);
        AgentProcess.run(
                TLCGlobals.versionOfTLC,
                () -> request -> new Reply.Failed(true, List.of(notOffered)),
                new TlcCheckPart(),
                () -> {});
    }
}
