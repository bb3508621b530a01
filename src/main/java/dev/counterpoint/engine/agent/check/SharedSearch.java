package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;

import org.jspecify.annotations.Nullable;

import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.tool.ITool;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.distributed.TLCApp;
import tlc2.tool.distributed.TLCServer;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.impl.FastTool;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * TLC's distributed search, its server's side. TLC tells of a violation the behavior only, and
 * nothing of what was wrong with it: that is found here once more.
 */
final class SharedSearch implements Exploration {
    private final Request.Check request;
    private final Reach.Shared reach;
    private final TlcMessages messages;
    private @Nullable TLCApp app;
    private SharedSpec.@Nullable Texts texts;
    private OwnSearch.@Nullable Terms terms;
    private volatile @Nullable SharedServer server;
    private volatile @Nullable Retrace found;
    private volatile @Nullable Figures last;

    SharedSearch(Request.Check request, Reach.Shared reach, TlcMessages messages) {
        this.request = request;
        this.reach = reach;
        this.messages = messages;
    }

    /**
     * Makes ready to listen.
     *
     * @return why that cannot be; null where it can
     */
    @Nullable String open(Path folder) {
        try {
            InetAddress address = InetAddress.getByName(reach.address());
            new ServerSocket(reach.port(), 0, address).close();
            BoundSockets.install(address);
        } catch (IOException e) {
            return "Workers cannot be awaited at %s, port %d: %s."
                    .formatted(reach.address(), reach.port(), e.getMessage());
        }
        TLCServer.Port = reach.port();
        TLCGlobals.metaDir = folder.resolve("shared") + File.separator;
        return null;
    }

    /** Has TLC's server read the spec. */
    FastTool read(SpecResolver resolver) {
        try {
            TLCApp read =
                    new TLCApp(
                            request.source().rootModule(),
                            SpecResolver.CONFIG,
                            request.options().deadlock(),
                            null,
                            new FPSetConfiguration(),
                            resolver);
            app = read;
            Map<String, String> modules = new HashMap<>();
            for (String name : resolver.modules()) {
                if (resolver.origin(name) != null) {
                    modules.put(name, resolver.text(name));
                }
            }
            texts =
                    new SharedSpec.Texts(
                            request.source().rootModule(), modules, request.source().config());
            return (FastTool) read.tool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the terms on which what a worker found is looked at again. */
    SharedSearch on(OwnSearch.Terms given) {
        terms = given;
        return this;
    }

    @Override
    public int explore() throws Exception {
        ITool tool = Objects.requireNonNull(terms).tool();
        int assumptions = tool.checkAssumptions();
        if (assumptions != EC.NO_ERROR) {
            return assumptions;
        }
        SharedServer running =
                new SharedServer(Objects.requireNonNull(app), Objects.requireNonNull(texts));
        messages.atSummary(() -> last = figures(running, 0));
        server = running;
        running.run();
        if (messages.first(EC.TLC_SUCCESS) != null) {
            return EC.NO_ERROR;
        }
        List<TLCState> behavior = messages.trace().stream().map(info -> info.state).toList();
        Retrace again = new Retrace(Objects.requireNonNull(terms), behavior);
        found = again;
        int result = again.explore();
        if (result == EC.NO_ERROR && again.errorFound() == EC.NO_ERROR) {
            throw new IllegalStateException(
                    "a worker met an error that is none on this machine: "
                            + messages.first(EC.GENERAL));
        }
        return result;
    }

    @Override
    public void stop() {
        SharedServer running = server;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public int errorFound() {
        Retrace again = found;
        return again == null ? EC.NO_ERROR : again.errorFound();
    }

    @Override
    public @Nullable TLCState errorState() {
        Retrace again = found;
        return again == null ? null : again.errorState();
    }

    @Override
    public List<TLCStateInfo> errorTrace() {
        Retrace again = found;
        return again == null ? List.of() : again.errorTrace();
    }

    @Override
    public List<TLCStateInfo> behavior(TLCState current) {
        return List.of();
    }

    @Override
    public Figures figures(long elapsedMillis) {
        Figures end = last;
        SharedServer running = server;
        if (end != null) {
            return new Figures(
                    end.generated(), end.distinct(), end.queued(), end.depth(), elapsedMillis);
        }
        return running == null
                ? new Figures(0, 0, 0, 0, elapsedMillis)
                : figures(running, elapsedMillis);
    }

    private static Figures figures(SharedServer running, long elapsedMillis) {
        if (!running.isRunning()) {
            running.wake();
        }
        try {
            return running.figures(elapsedMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
