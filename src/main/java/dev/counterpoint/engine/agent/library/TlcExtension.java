package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.string;

import dev.counterpoint.engine.agent.library.World.Call;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpDefNode;

import tlc2.TLCGlobals;
import tlc2.module.TLC;
import tlc2.output.EC;
import tlc2.overrides.Evaluation;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.EvalException;
import tlc2.tool.ModelChecker;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.util.FP64;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

import util.Assert.TLCRuntimeException;

import java.io.IOException;
import java.util.Arrays;

/** The module TLCExt. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class TlcExtension {
    private static final String MODULE = "TLCExt";

    private TlcExtension() {}

    /** A model value by its name. */
    @TLAPlusOperator(identifier = "TLCModelValue", module = MODULE, warn = false)
    public static synchronized Value TLCModelValue(Value name) {
        Value value = ModelValue.make(string("TLCModelValue", name));
        ModelValue.setValues();
        return value;
    }

    /** What a register holds, or the default. */
    @TLAPlusOperator(identifier = "TLCGetOrDefault", module = MODULE, minLevel = 1, warn = false)
    public static Value TLCGetOrDefault(Value key, Value otherwise) {
        try {
            return TLC.TLCGet(key);
        } catch (EvalException e) {
            if (e.getErrorCode() == EC.TLC_MODULE_TLCGET_UNDEFINED) {
                return otherwise;
            }
            throw e;
        }
    }

    /** The lower half of a fingerprint. */
    @TLAPlusOperator(identifier = "TLCFP", module = MODULE, warn = false)
    public static Value TLCFP(Value value) {
        value.deepNormalize();
        return IntValue.gen((int) value.fingerPrint(FP64.New()));
    }

    /** Whether an expression cannot be evaluated for that reason. */
    @Evaluation(definition = "AssertError", module = MODULE, warn = false)
    public static Value AssertError(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        String expected = string("AssertError", call.argument(0));
        try {
            call.argument(1);
            return BoolValue.ValFalse;
        } catch (EvalException | TLCRuntimeException e) {
            return expected.equals(e.getMessage()) ? BoolValue.ValTrue : BoolValue.ValFalse;
        }
    }

    /** The value of a definition by its name. */
    @Evaluation(definition = "TLCEvalDefinition", module = MODULE, minLevel = 1, warn = false)
    public static Value TLCEvalDefinition(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        String name = string("TLCEvalDefinition", call.argument(0));
        OpDefNode definition = tool.getSpecProcessor().getRootModule().getOpDef(name);
        if (definition == null || definition.getArity() > 0) {
            throw new TLCRuntimeException("there is no definition " + name + " without parameters");
        }
        return tool.eval(definition.getBody(), c, s0, s1, control, cm);
    }

    /** The states that lead to the current one. */
    @Evaluation(definition = "Trace", module = MODULE, minLevel = 1, warn = false)
    public static Value Trace(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        if (!(TLCGlobals.mainChecker instanceof ModelChecker checker)) {
            throw new TLCRuntimeException("a trace is known only while a model is checked");
        }
        try {
            return new TupleValue(
                    Arrays.stream(checker.trace.getTrace(s0))
                            .map(TlcExtension::record)
                            .toArray(Value[]::new));
        } catch (IOException e) {
            throw new TLCRuntimeException("the trace cannot be read: " + e.getMessage());
        }
    }

    private static Value record(TLCStateInfo info) {
        return new RecordValue(info.state);
    }
}
