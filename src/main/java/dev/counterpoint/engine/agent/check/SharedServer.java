package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Figures;

import tlc2.tool.distributed.TLCApp;
import tlc2.tool.distributed.TLCServer;
import tlc2.tool.distributed.fp.IFPSetManager;
import tlc2.tool.distributed.fp.NonDistributedFPSetManager;
import tlc2.tool.fp.FPSet;
import tlc2.tool.fp.FPSetFactory;

import java.io.IOException;
import java.io.Serial;
import java.rmi.NotBoundException;

/** TLC's server of workers, with what we want to know about it as it runs. */
final class SharedServer extends TLCServer implements SharedSpec {
    @Serial private static final long serialVersionUID = 1;

    private final transient Texts texts;

    SharedServer(TLCApp app, Texts texts) throws IOException, NotBoundException {
        super(app);
        this.texts = texts;
    }

    @Override
    protected IFPSetManager getFPSetManagerImpl(TLCApp app, String metadir, int count)
            throws IOException {
        FPSet set = FPSetFactory.getFPSet(app.getFPSetConfiguration());
        return new Fingerprints(set.init(1, metadir, app.getFileName()));
    }

    /** TLC's ends the process when it is closed. */
    private static final class Fingerprints extends NonDistributedFPSetManager {
        @Serial private static final long serialVersionUID = 1;

        private final transient FPSet set;

        Fingerprints(FPSet set) throws IOException {
            super(set, "server", null);
            this.set = set;
        }

        @Override
        public void close(boolean cleanup) {
            set.close();
        }
    }

    @Override
    public Texts texts() {
        return texts;
    }

    /** Files are told as texts, and no others. */
    @Override
    public byte[] getFile(String file) {
        throw new UnsupportedOperationException("no files are sent");
    }

    /** Runs to its end on this thread. */
    void run() throws IOException, InterruptedException, NotBoundException {
        modelCheck();
    }

    /** Asks it to end soon. */
    void stop() {
        setDone();
        stateQueue.finishAll();
        wake();
    }

    /** TLC can miss the end of a small model, and would then see it a minute later. */
    synchronized void wake() {
        notifyAll();
    }

    Figures figures(long elapsedMillis) throws IOException {
        long distinct = fpSetManager.size();
        return new Figures(
                Math.max(distinct, getStatesGenerated()),
                distinct,
                getNewStates(),
                Math.max(1, trace.getLevelForReporting()),
                elapsedMillis);
    }
}
