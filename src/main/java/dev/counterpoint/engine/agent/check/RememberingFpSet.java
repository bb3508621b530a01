package dev.counterpoint.engine.agent.check;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.TLCTrace;
import tlc2.tool.fp.FPSet;
import tlc2.util.BitVector;
import tlc2.util.IdThread;
import tlc2.util.LongVec;

import java.io.IOException;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import java.util.Arrays;

/**
 * TLC's set of fingerprints, which remembers what each worker put last: a state's fingerprint is
 * costly and TLC hands it to nobody else.
 */
final class RememberingFpSet extends FPSet {
    private static final long serialVersionUID = 1;
    private static final int TRACE_RECORD_BYTES = 13;
    private static final int MOST_PLACES = 1 << 28;

    private final transient FPSet set;
    private final transient Lane[] workers;
    private final transient Lane others = new Lane();
    private transient long[] byPlace = new long[1 << 10];

    RememberingFpSet(FPSet set, int workerCount) throws RemoteException {
        super(set.getConfiguration());
        this.set = set;
        workers = new Lane[workerCount];
        for (int i = 0; i < workerCount; i++) {
            workers[i] = new Lane();
        }
    }

    /** What one thread did last. As long as a cache line, so that threads do not share one. */
    static final class Lane {
        private long last;
        private @Nullable TLCState found;
        private @Nullable TLCState from;
        private long source;

        @SuppressWarnings("unused")
        private long a, b, c, d, e, f;

        /** The fingerprint put last. */
        long last() {
            return last;
        }

        /** That fingerprint is this new state's. */
        void found(TLCState state) {
            found = state;
        }
    }

    /** The fingerprint of the state whose successors a thread explores. */
    @SuppressWarnings("ReferenceEquality") // TLC hands over one object for all its successors
    long sourceOf(TLCState state, Lane lane) {
        if (state != lane.from) {
            lane.from = state;
            int place = place(state);
            long known = place >= 0 && place < byPlace.length ? byPlace[place] : 0;
            lane.source = known == 0 ? state.fingerPrint() : known;
        }
        return lane.source;
    }

    /**
     * Where TLC's only worker wrote the state down: records are at least that long. -1 where there
     * are several workers, who would race for the table.
     */
    private int place(TLCState state) {
        long place = state.uid / TRACE_RECORD_BYTES;
        return workers.length == 1 && state.uid >= 0 && place < MOST_PLACES ? (int) place : -1;
    }

    /** TLC has written the last new state down by now. */
    private void keep(Lane lane) {
        TLCState state = lane.found;
        if (state != null) {
            lane.found = null;
            int place = place(state);
            if (place >= 0) {
                if (place >= byPlace.length) {
                    byPlace = Arrays.copyOf(byPlace, Math.max(place + 1, byPlace.length * 2));
                }
                byPlace[place] = lane.last;
            }
        }
    }

    /** This thread's lane. */
    Lane lane() {
        if (Thread.currentThread() instanceof IdThread worker) {
            int id = worker.myGetId();
            if (id >= 0 && id < workers.length) {
                return workers[id];
            }
        }
        return others;
    }

    @Override
    public boolean put(long fingerprint) throws IOException {
        Lane lane = lane();
        keep(lane);
        lane.last = fingerprint;
        return set.put(fingerprint);
    }

    @Override
    public FPSet init(int threads, String metadir, String filename) throws IOException {
        set.init(threads, metadir, filename);
        return this;
    }

    @Override
    public void incWorkers(int count) {
        set.incWorkers(count);
    }

    @Override
    public long size() {
        return set.size();
    }

    @Override
    public boolean contains(long fingerprint) throws IOException {
        return set.contains(fingerprint);
    }

    @Override
    public void close() {
        set.close();
    }

    @Override
    public void addThread() throws IOException {
        set.addThread();
    }

    @Override
    public void exit(boolean cleanup) throws IOException {
        set.exit(cleanup);
    }

    @Override
    public long checkFPs() throws IOException {
        return set.checkFPs();
    }

    @Override
    public boolean checkInvariant() throws IOException {
        return set.checkInvariant();
    }

    @Override
    public boolean checkInvariant(long expected) throws IOException {
        return set.checkInvariant(expected);
    }

    @Override
    public BitVector putBlock(LongVec fingerprints) throws IOException {
        return set.putBlock(fingerprints);
    }

    @Override
    public BitVector containsBlock(LongVec fingerprints) throws IOException {
        return set.containsBlock(fingerprints);
    }

    @Override
    public long getStatesSeen() throws RemoteException {
        return set.getStatesSeen();
    }

    @Override
    public void unexportObject(boolean force) throws NoSuchObjectException {
        set.unexportObject(force);
        super.unexportObject(force);
    }

    @Override
    public void beginChkpt() throws IOException {
        set.beginChkpt();
    }

    @Override
    public void commitChkpt() throws IOException {
        set.commitChkpt();
    }

    @Override
    public void recover(TLCTrace trace) throws IOException {
        set.recover(trace);
    }

    @Override
    public void recoverFP(long fingerprint) throws IOException {
        set.recoverFP(fingerprint);
    }

    @Override
    public void beginChkpt(String filename) throws IOException {
        set.beginChkpt(filename);
    }

    @Override
    public void commitChkpt(String filename) throws IOException {
        set.commitChkpt(filename);
    }

    @Override
    public void recover(String filename) throws IOException {
        set.recover(filename);
    }
}
