package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.Action;
import tlc2.tool.IActionItemList;
import tlc2.tool.INextStateFunctor;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.util.Context;
import tlc2.util.IdThread;
import tlc2.value.impl.Value;

import util.FilenameToStream;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A spec and model that can be evaluated without a call stack, as the tools' own class of this
 * name, which their workers ask for by name; and that tells, while it hands over a successor, which
 * action the successor comes from. The tools themselves only tell the part of the way from Next
 * that does not depend on the state.
 */
public final class FastTool extends Tool {
    private static final int WORKERS = 64;

    private final ActionTable actionsByNode;
    private final Queue<StepRecorder> allRecorders = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<StepRecorder> recorders = ThreadLocal.withInitial(this::begin);

    /** Those of TLC's workers by their numbers: this is asked for at each step of a search. */
    private final @Nullable StepRecorder[] ofWorkers = new StepRecorder[WORKERS];

    public FastTool(String mainFile, String configFile) {
        super(mainFile, configFile);
        actionsByNode = findActions();
    }

    public FastTool(String mainFile, String configFile, FilenameToStream resolver) {
        super(mainFile, configFile, resolver);
        actionsByNode = findActions();
    }

    public FastTool(String specDir, String specFile, String configFile, FilenameToStream resolver) {
        super(specDir, specFile, configFile, resolver);
        actionsByNode = findActions();
    }

    private ActionTable findActions() {
        Action next = getNextStateSpec();
        return next == null ? ActionTable.NONE : new ActionMap(this).find(next);
    }

    /** All actions that steps are named by; the number of each is its place. */
    public List<NamedAction> namedActions() {
        return actionsByNode.inOrder();
    }

    /**
     * This thread's recorder: what it says holds while a successor is handed to an {@link
     * INextStateFunctor}.
     */
    public StepRecorder recorder() {
        Thread thread = Thread.currentThread();
        int id = thread instanceof IdThread worker ? worker.myGetId() : -1;
        if (id < 0 || id >= WORKERS) {
            return recorders.get();
        }
        StepRecorder known = ofWorkers[id];
        if (known == null || !known.isOf(thread)) {
            known = recorders.get();
            ofWorkers[id] = known;
        }
        return known;
    }

    private StepRecorder begin() {
        StepRecorder begun =
                new StepRecorder(Thread.currentThread(), actionsByNode.inOrder().size());
        allRecorders.add(begun);
        return begun;
    }

    /** The recorders of all threads there have been. */
    public List<StepRecorder> allRecorders() {
        return List.copyOf(allRecorders);
    }

    /** Hands over the successors of a state by one of the spec's actions alone. */
    public void getNextStates(INextStateFunctor functor, TLCState state, Action action) {
        getNextStates(
                action,
                action.pred,
                ActionItemList.Empty,
                action.con,
                state,
                TLCState.Empty.createEmpty(),
                functor,
                action.cm);
    }

    @Override
    protected TLCState getNextStates(
            Action action,
            SemanticNode pred,
            ActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            INextStateFunctor nss,
            CostModel cm) {
        NamedAction begun = actionsByNode.get(pred.myUID);
        if (begun == null) {
            return getNextStatesImpl(action, pred, acts, c, s0, s1, nss, cm);
        }
        StepRecorder recorder = recorder();
        if (!recorder.enter(begun, c)) {
            return getNextStatesImpl(action, pred, acts, c, s0, s1, nss, cm);
        }
        try {
            return getNextStatesImpl(action, pred, acts, c, s0, s1, nss, cm);
        } finally {
            recorder.leave();
        }
    }

    @Override
    protected TLCState getNextStatesAppl(
            Action action,
            OpApplNode pred,
            ActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            INextStateFunctor nss,
            CostModel cm) {
        return getNextStatesApplImpl(action, pred, acts, c, s0, s1, nss, cm);
    }

    @Override
    protected TLCState processUnchanged(
            Action action,
            SemanticNode expr,
            ActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            INextStateFunctor nss,
            CostModel cm) {
        return processUnchangedImpl(action, expr, acts, c, s0, s1, nss, cm);
    }

    @Override
    public Value eval(
            SemanticNode expr, Context c, TLCState s0, TLCState s1, int control, CostModel cm) {
        if (expr instanceof OwnFormula own) {
            return own.value(s0, s1);
        }
        return evalImpl(expr, c, s0, s1, control, cm);
    }

    @Override
    protected Value evalAppl(
            OpApplNode expr, Context c, TLCState s0, TLCState s1, int control, CostModel cm) {
        return evalApplImpl(expr, c, s0, s1, control, cm);
    }

    @Override
    protected Value setSource(SemanticNode expr, Value value) {
        return value;
    }

    @Override
    public TLCState enabled(
            SemanticNode pred,
            IActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            CostModel cm) {
        return enabledImpl(pred, (ActionItemList) acts, c, s0, s1, cm);
    }

    @Override
    protected TLCState enabledAppl(
            OpApplNode pred,
            ActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            CostModel cm) {
        return enabledApplImpl(pred, acts, c, s0, s1, cm);
    }

    @Override
    protected TLCState enabledUnchanged(
            SemanticNode expr,
            ActionItemList acts,
            Context c,
            TLCState s0,
            TLCState s1,
            CostModel cm) {
        return enabledUnchangedImpl(expr, acts, c, s0, s1, cm);
    }
}
