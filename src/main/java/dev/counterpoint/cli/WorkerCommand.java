package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.WorkerEngine;
import dev.counterpoint.engine.Workers;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/** {@code counterpoint worker}: explores states for a check on another machine. */
@Command(
        name = "worker",
        description = "Explore states for a check --distributed, until it has ended.",
        footerHeading = "%nExit codes:%n",
        footer = "  0 the check has ended, 64 wrong usage, 70 it could not be worked for")
final class WorkerCommand implements Callable<Integer> {
    private final Workers workers;
    private final Console console;

    @Parameters(paramLabel = "HOST", description = "Where the check runs.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "At which it awaits workers. Default: 10997.")
    private int port = Reach.Shared.PORT;

    @Option(
            names = "--workers",
            paramLabel = "N|auto",
            converter = WorkersConverter.class,
            description = "Threads that explore; auto, the default, is one a processor.")
    private int threads;

    @Option(
            names = "--heap",
            paramLabel = "2g",
            converter = BytesConverter.class,
            description = "Memory for the engine.")
    private long heap;

    WorkerCommand(Workers workers, Console console) {
        this.workers = workers;
        this.console = console;
    }

    @Override
    public Integer call() {
        int count = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        if (OpenNetwork.isBeyondThisMachine(host)) {
            console.err().println(OpenNetwork.workerWarning(host));
        }
        Request.Work request = new Request.Work(host, port, count);
        try (WorkerEngine worker = workers.join(request, heap, this::hear)) {
            CheckEvent.Finished finished = worker.finished().join();
            finished.diagnostics().forEach(told -> console.error(told.message()));
            return finished.success() ? 0 : Kind.INTERNAL.exitCode();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException known) {
                console.error(String.valueOf(known.getMessage()));
                return Kind.INTERNAL.exitCode();
            }
            throw e;
        }
    }

    private void hear(CheckEvent event) {
        if (event instanceof CheckEvent.Log(String line, boolean tools) && !tools) {
            console.err().println(line);
        }
    }
}
