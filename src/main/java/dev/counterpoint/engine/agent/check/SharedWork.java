package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;

import tlc2.TLCGlobals;
import tlc2.output.MP;
import tlc2.tool.TLCState;
import tlc2.tool.WorkerException;
import tlc2.tool.distributed.NextStateResult;
import tlc2.tool.distributed.TLCApp;
import tlc2.tool.distributed.TLCServer;
import tlc2.tool.distributed.TLCWorker;
import tlc2.tool.distributed.fp.IFPSetManager;
import tlc2.util.FP64;
import tlc2.value.RandomEnumerableValues;

import util.ToolIO;
import util.UniqueString;

import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.NoSuchObjectException;
import java.rmi.NotBoundException;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work for a check that runs elsewhere, until that has ended. The tools of this process must not
 * have read anything before: how strings are numbered is the server's to say.
 */
public final class SharedWork {
    private static final long AGAIN_MILLIS = 300;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String RESPONSE_MILLIS = "120000";

    private final Request.Work request;
    private final EventSink events;

    /** Work that has not begun. */
    public SharedWork(Request.Work request, Consumer<CheckEvent> events) {
        this.request = request;
        this.events = new EventSink(events);
    }

    /** Works to the end on this thread. */
    public void run() {
        // Else a machine that vanished would be waited for without end.
        System.setProperty("sun.rmi.transport.tcp.responseTimeout", RESPONSE_MILLIS);
        TlcMessages messages = new TlcMessages();
        ToolIO.out =
                new PrintedLines(
                        messages, (line, tools) -> events.accept(new CheckEvent.Log(line, tools)));
        ToolIO.err = ToolIO.out;
        MP.setRecorder(messages);
        try {
            BoundSockets.install(ownAddress());
            work(server());
            end(Stage.CHECKED, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            String sentence =
                    "No work for %s, port %d: %s"
                            .formatted(request.host(), request.port(), e.getMessage());
            end(Stage.INTERNAL, List.of(Diagnostic.error("worker", sentence, null, null)));
        }
    }

    /** Ends it; from another thread. */
    public void stop() {
        end(Stage.STOPPED, List.of());
    }

    private void end(Stage stage, List<Diagnostic> diagnostics) {
        boolean well = stage == Stage.CHECKED;
        events.accept(new CheckEvent.Finished(stage, well, Figures.NONE, 0, diagnostics));
    }

    private void tell(String line) {
        events.accept(new CheckEvent.Log(line, false));
    }

    /** The address from which the server is reached, and so where it reaches us. */
    private InetAddress ownAddress() throws IOException, InterruptedException {
        boolean told = false;
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getByName(request.host()), request.port()),
                        PATIENCE_MILLIS);
                return socket.getLocalAddress();
            } catch (ConnectException e) {
                if (!told) {
                    tell(
                            "There is no check at %s, port %d yet: waiting for it."
                                    .formatted(request.host(), request.port()));
                    told = true;
                }
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    private SharedSpec server() throws IOException, InterruptedException {
        Registry registry = LocateRegistry.getRegistry(request.host(), request.port());
        while (true) {
            try {
                if (registry.lookup(TLCServer.SERVER_WORKER_NAME) instanceof SharedSpec server) {
                    return server;
                }
                throw new IOException("there is a server of another program");
            } catch (NotBoundException e) {
                // It still looks for initial states.
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    private void work(SharedSpec server) throws IOException, InterruptedException {
        UniqueString.setSource(server);
        FP64.Init(server.getIrredPolyForFP());
        TLCGlobals.tool = false;
        TLCGlobals.coverageInterval = -1;
        RandomEnumerableValues.setSeed(0);
        SharedSpec.Texts texts = server.texts();
        Path folder = Files.createTempDirectory("work");
        SpecSource source =
                new SpecSource(
                        folder.resolve(texts.rootModule() + ".tla"),
                        texts.rootModule(),
                        texts.modules(),
                        SpecResolver.CONFIG,
                        texts.config(),
                        List.of(),
                        List.of());
        TLCApp app =
                new TLCApp(
                        texts.rootModule(),
                        SpecResolver.CONFIG,
                        server.getCheckDeadlock(),
                        new SpecResolver(source, folder));
        IFPSetManager fingerprints = server.getFPSetManager();
        CountDownLatch working = new CountDownLatch(request.threads());
        for (int i = 0; i < request.threads(); i++) {
            server.registerWorker(new Joined(i, app, fingerprints, request.host(), working));
        }
        tell(
                "Working with %d %s for the check of %s at %s."
                        .formatted(
                                request.threads(),
                                request.threads() == 1 ? "thread" : "threads",
                                texts.rootModule(),
                                request.host()));
        boolean over = false;
        while (!over && !working.await(1, TimeUnit.SECONDS)) {
            over = isOver(server, working);
        }
    }

    /** A check that ends by itself says so to each worker; one whose process is gone cannot. */
    private static boolean isOver(SharedSpec server, CountDownLatch working)
            throws IOException, InterruptedException {
        try {
            return server.isDone();
        } catch (RemoteException e) {
            if (working.await(1, TimeUnit.SECONDS)) {
                return true;
            }
            throw new IOException(
                    "its process was ended, or its machine can no longer be reached", e);
        }
    }

    /** One of TLC's workers, whose end is told. */
    private static final class Joined extends TLCWorker {
        @Serial private static final long serialVersionUID = 1;

        private final transient CountDownLatch working;

        Joined(
                int number,
                TLCApp app,
                IFPSetManager fingerprints,
                String host,
                CountDownLatch working)
                throws RemoteException {
            super(number, app, fingerprints, host);
            this.working = working;
        }

        @Override
        public synchronized NextStateResult getNextStates(TLCState[] states)
                throws WorkerException, RemoteException {
            try {
                return super.getNextStates(states);
            } catch (WorkerException e) {
                if (e.state1 != null) {
                    // The server takes what has no predecessor for an initial state, and would
                    // tell nothing of the way to it.
                    e.state1.setPredecessor(e.state1);
                }
                throw e;
            }
        }

        @Override
        public void exit() throws NoSuchObjectException {
            working.countDown();
        }
    }
}
