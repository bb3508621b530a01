package dev.counterpoint.engine.agent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Gives this process's standard streams to the protocol, and what others print to its log. */
final class AgentProcess {
    private static final int BUFFER_BYTES = 1 << 16;

    private AgentProcess() {}

    /**
     * Answers until the other side is gone, then ends the process.
     *
     * @param preparation done while nothing is asked yet
     */
    static void run(
            String toolsVersion,
            Supplier<Questions> questions,
            CheckPart checker,
            Preparation preparation) {
        InputStream in = new BufferedInputStream(System.in, BUFFER_BYTES);
        OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES);
        AgentLoop loop =
                new AgentLoop(in, out, questions, checker, code -> Runtime.getRuntime().halt(code));
        TerminalInterrupt.ignore();
        loop.hello(toolsVersion);
        PrintStream printed = new LineStream(loop::printed, System::nanoTime).printStream();
        System.setIn(InputStream.nullInputStream());
        System.setOut(printed);
        System.setErr(printed);
        loop.prepare(preparation);
        loop.listen();
    }
}
