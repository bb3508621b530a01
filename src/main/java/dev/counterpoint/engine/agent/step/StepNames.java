package dev.counterpoint.engine.agent.step;

import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.st.Location;

import tlc2.tool.Action;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.NamedAction;
import tlc2.tool.impl.StepRecorder;
import tlc2.util.Context;
import tlc2.util.FP64;
import tlc2.value.IValue;
import tlc2.value.impl.LazyValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Names steps: the innermost operator on the way from Next, with the values of its parameters, then
 * those of quantified names that no parameter shows. Safe for use by several threads.
 */
public final class StepNames {
    /** What a step is called where Next has no name and TLC knows none. */
    private static final String UNNAMED = "Next";

    private final FastTool tool;
    private final Function<IValue, Value> values;
    private final Function<Location, @Nullable SourceRange> places;

    /**
     * For one spec.
     *
     * @param values turns TLC's values into ours
     * @param places turns SANY's places into ours
     */
    public StepNames(
            FastTool tool,
            Function<IValue, Value> values,
            Function<Location, @Nullable SourceRange> places) {
        this.tool = tool;
        this.values = values;
        this.places = places;
    }

    /**
     * The name of the step to the successor that this thread is being handed.
     *
     * @param action what TLC hands over with it
     * @param from the state that the step leaves
     */
    public Label current(Action action, TLCState from) {
        StepRecorder recorder = tool.recorder();
        NamedAction named = recorder.action();
        return named == null ? plain(action) : name(named, recorder.context(), from);
    }

    /**
     * A number that differs where the name differs, as surely as TLC tells states apart; cheaper
     * than the name.
     */
    public long currentKey(Action action, TLCState from) {
        StepRecorder recorder = tool.recorder();
        NamedAction named = recorder.action();
        if (named == null) {
            return FP64.Extend(FP64.New(), action.getLocation());
        }
        long key = FP64.Extend(FP64.New(), named.number());
        Context context = recorder.context();
        for (int i = 0; i < named.parameters().size(); i++) {
            key = extend(key, context.lookup(named.parameters().get(i)), from);
        }
        for (int i = 0; i < named.quantified().size(); i++) {
            key = extend(key, context.lookup(named.quantified().get(i)), from);
        }
        return key;
    }

    /** The name without parameters, as TLC gives it. */
    public Label plain(Action action) {
        boolean known = action.getOpDef() != null;
        String name = known ? action.getName().toString() : UNNAMED;
        SemanticNode node = known ? action.getOpDef() : action.pred;
        return new Label(new Step(name, List.of()), places.apply(node.getLocation()));
    }

    private Label name(NamedAction named, Context context, TLCState from) {
        List<Binding> bindings = new ArrayList<>();
        addBindings(bindings, named.parameters(), context, from);
        addBindings(bindings, named.quantified(), context, from);
        String name = named.operator() == null ? UNNAMED : named.operator().getName().toString();
        SemanticNode place =
                named.operator() == null || named.top() ? named.formula() : named.operator();
        return new Label(new Step(name, bindings), places.apply(place.getLocation()));
    }

    private void addBindings(
            List<Binding> bindings, List<FormalParamNode> names, Context context, TLCState from) {
        for (FormalParamNode name : names) {
            Object value = context.lookup(name);
            if (value != null) {
                bindings.add(new Binding(name.getName().toString(), convert(value, from)));
            }
        }
    }

    private Value convert(Object value, TLCState from) {
        IValue known = known(value, from);
        if (known != null) {
            return values.apply(known);
        }
        return new OpaqueValue(text(value));
    }

    private static String text(Object value) {
        String text =
                switch (value) {
                    case LazyValue lazy when lazy.expr.getTreeNode() != null ->
                            lazy.expr.getTreeNode().getHumanReadableImage();
                    case SymbolNode symbol -> symbol.getName().toString();
                    default -> value.toString();
                };
        return text.isBlank() ? "?" : text;
    }

    private long extend(long key, @Nullable Object value, TLCState from) {
        if (value == null) {
            return FP64.Extend(key, -1);
        }
        IValue known = known(value, from);
        if (known == null) {
            return FP64.Extend(key, text(value));
        }
        try {
            return known.fingerPrint(key);
        } catch (RuntimeException | StackOverflowError e) {
            // A set such as Nat has no fingerprint.
            return FP64.Extend(key, known.toString());
        }
    }

    /** The value; null for an operator, or what cannot be evaluated before the step is taken. */
    private @Nullable IValue known(Object value, TLCState from) {
        if (!(value instanceof LazyValue lazy)) {
            return value instanceof IValue plain ? plain : null;
        }
        IValue cached = lazy.getValue();
        if (cached != null && !lazy.isUncachable()) {
            return cached;
        }
        try {
            return tool.eval(
                    lazy.expr,
                    lazy.con,
                    from,
                    TLCState.Empty,
                    EvalControl.Clear,
                    CostModel.DO_NOT_RECORD);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
