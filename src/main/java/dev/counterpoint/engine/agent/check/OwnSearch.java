package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.Search;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDeclNode;

import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.AbstractChecker;
import tlc2.tool.Action;
import tlc2.tool.ITool;
import tlc2.tool.IWorker;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.impl.CallStackTool;
import tlc2.util.IdThread;
import tlc2.util.NoopStateWriter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A search that TLC has too, but without what its verdict needs: its depth-first checker cannot be
 * stopped and knows no actions, its simulator does not tell how many behaviors it made. The states,
 * their successors and the truth of formulas are TLC's here too, asked in the order in which TLC
 * asks.
 */
abstract class OwnSearch extends AbstractChecker implements Exploration {
    protected final Search search;
    private final boolean deadlock;
    private final Gate gate;
    private final @Nullable EveryProperty every;
    protected final AtomicInteger initialFound = new AtomicInteger();
    private volatile boolean stopped;
    private List<TLCState> errorBehavior = List.of();

    /**
     * What a search is given.
     *
     * @param metadir where TLC may write
     * @param deadlock whether a state without successors is a violation
     * @param every takes what is violated, so that the search goes on; null to end with the first
     * @param gate what the threads pass
     */
    record Terms(
            ITool tool,
            String metadir,
            boolean deadlock,
            Search search,
            @Nullable EveryProperty every,
            Gate gate) {}

    OwnSearch(Terms terms) throws IOException {
        super(
                terms.tool(),
                terms.metadir(),
                new NoopStateWriter(),
                terms.deadlock(),
                null,
                System.currentTimeMillis());
        search = terms.search();
        deadlock = terms.deadlock();
        every = terms.every();
        gate = terms.gate();
        workers = new IWorker[0];
    }

    /** The one that is asked for. */
    static OwnSearch of(Terms terms, int workers) throws IOException {
        return terms.search().mode() == Search.Mode.DEPTH_FIRST
                ? new DepthFirst(terms)
                : new Simulation(terms, workers);
    }

    /** Explores from these states; ends early when it is stopped. */
    protected abstract void from(List<TLCState> initial) throws Ended, Exception;

    /** A thread of the tools', with the behavior that it is following. */
    protected static final class Follower extends IdThread implements IWorker {
        private final List<TLCState> path = new ArrayList<>();

        Follower(int id, Runnable work) {
            super(work, "search-" + id, id);
            setDaemon(true);
        }

        List<TLCState> path() {
            return path;
        }
    }

    /** The behavior that this thread is following. */
    protected static List<TLCState> path() {
        return Thread.currentThread() instanceof Follower follower ? follower.path() : List.of();
    }

    /** The behavior that this thread is following, and one more state. */
    private static List<TLCState> path(TLCState next) {
        List<TLCState> whole = new ArrayList<>(path());
        whole.add(next);
        return whole;
    }

    @Override
    public int explore() throws Exception {
        return modelCheck();
    }

    @Override
    protected int modelCheckImpl() throws Exception {
        int assumptions = tool.checkAssumptions();
        if (assumptions != EC.NO_ERROR) {
            return assumptions;
        }
        try {
            List<TLCState> initial = initialStates();
            if (!initial.isEmpty()) {
                from(initial);
            }
            return EC.NO_ERROR;
        } catch (Ended e) {
            return report(e);
        }
    }

    /** Tells TLC's recorder what TLC would have told it. */
    private int report(Ended ended) {
        if (every != null) {
            every.end();
        }
        errState = ended.state();
        errorBehavior = ended.behavior();
        errorCode = ended.code();
        MP.printError(ended.code(), ended.parts());
        Consumer<ITool> again = ended.again();
        if (again != null) {
            CallStackTool remembering = new CallStackTool(tool);
            try {
                again.accept(remembering);
            } catch (RuntimeException | StackOverflowError e) {
                MP.printError(EC.TLC_NESTED_EXPRESSION, remembering.toString());
            }
        }
        return ended.code();
    }

    private List<TLCState> initialStates() throws Ended {
        List<TLCState> states = new ArrayList<>();
        try {
            tool.getInitStates(
                    state -> {
                        states.add(state);
                        return state;
                    });
        } catch (RuntimeException e) {
            throw Ended.failed(e, List.of(), t -> t.getInitStates(state -> state));
        }
        for (TLCState state : states) {
            initialFound.incrementAndGet();
            if (!tool.isGoodState(state)) {
                throw Ended.incomplete(
                        EC.TLC_INITIAL_STATE,
                        List.of(),
                        state,
                        "current state is not a legal state",
                        state.toString());
            }
            checkState(state);
            Action[] properties = tool.getImpliedInits();
            for (int i = 0; i < properties.length; i++) {
                if (!tool.isValid(properties[i], state)) {
                    throw Ended.violated(
                            EC.TLC_PROPERTY_VIOLATED_INITIAL,
                            path(state),
                            tool.getImpliedInitNames()[i],
                            state.toString());
                }
            }
        }
        return states;
    }

    /** Asks for each invariant in a state to which this thread's behavior leads. */
    protected final void checkState(TLCState state) throws Ended {
        Action[] invariants = tool.getInvariants();
        for (int i = 0; i < invariants.length; i++) {
            Action invariant = invariants[i];
            String name = tool.getInvNames()[i];
            try {
                if (!tool.isValid(invariant, state)) {
                    throw Ended.violated(EC.TLC_INVARIANT_VIOLATED_BEHAVIOR, path(state), name);
                }
            } catch (RuntimeException e) {
                throw Ended.noValue(
                        EC.TLC_INVARIANT_EVALUATION_FAILED,
                        name,
                        e,
                        path(state),
                        t -> t.isValid(invariant, state));
            }
        }
    }

    /** Asks for each action property on a step from the last state of this thread's behavior. */
    protected final void checkStep(TLCState from, TLCState to) throws Ended {
        Action[] properties = tool.getImpliedActions();
        for (int i = 0; i < properties.length; i++) {
            Action property = properties[i];
            String name = tool.getImpliedActNames()[i];
            try {
                if (!tool.isValid(property, from, to)) {
                    throw Ended.violated(EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR, path(to), name);
                }
            } catch (RuntimeException e) {
                throw Ended.noValue(
                        EC.TLC_ACTION_PROPERTY_EVALUATION_FAILED,
                        name,
                        e,
                        path(to),
                        t -> t.isValid(property, from, to));
            }
        }
    }

    /** The successors of the last state of this thread's behavior by an action, all complete. */
    protected final List<TLCState> successors(Action action, TLCState state) throws Ended {
        gate.pass();
        List<TLCState> successors = new ArrayList<>();
        try {
            StateVec found = tool.getNextStates(action, state);
            for (int i = 0; i < found.size(); i++) {
                successors.add(found.elementAt(i));
            }
        } catch (RuntimeException e) {
            throw Ended.failed(e, path(), t -> t.getNextStates(action, state));
        }
        for (TLCState next : successors) {
            if (!tool.isGoodState(next)) {
                List<String> open =
                        next.getUnassigned().stream()
                                .map(OpDeclNode::getName)
                                .map(String::valueOf)
                                .toList();
                throw Ended.incomplete(
                        EC.TLC_STATE_NOT_COMPLETELY_SPECIFIED_NEXT,
                        path(),
                        next,
                        action.getName().toString(),
                        open.size() > 1 ? "s are" : " is",
                        String.join(", ", open));
            }
        }
        return successors;
    }

    /** There are no successors. */
    protected final void deadlock(TLCState state) throws Ended {
        if (!deadlock) {
            return;
        }
        if (every == null) {
            throw Ended.violated(EC.TLC_DEADLOCK_REACHED, path());
        }
        every.deadlock(state);
    }

    /** Whether the search goes on after a violation. */
    protected final boolean goesOn() {
        return every != null;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    protected final boolean isStopped() {
        return stopped;
    }

    @Override
    public int errorFound() {
        return errorCode;
    }

    @Override
    public @Nullable TLCState errorState() {
        return errState;
    }

    @Override
    public List<TLCStateInfo> errorTrace() {
        return errorBehavior.stream().map(TLCStateInfo::new).toList();
    }

    @Override
    public List<TLCStateInfo> behavior(TLCState current) {
        return path().stream().map(TLCStateInfo::new).toList();
    }

    @Override
    public int doInit(boolean ignoreCancel) {
        return EC.NO_ERROR;
    }

    @Override
    protected IWorker[] startWorkers(AbstractChecker checker, int checkIndex) {
        return workers;
    }

    @Override
    public int doPeriodicWork() {
        return EC.NO_ERROR;
    }

    @Override
    protected void runTLCContinueDoing(int count, int depth) {}
}
