package dev.counterpoint.engine.agent.library;

import tlc2.TLCGlobals;
import tlc2.module.TLC;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.DFIDModelChecker;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.UniqueString;

/** What newer versions of the module TLC tell of a run. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class TlcRegisters {
    private static final String MODULE = "TLC";
    private static final String CONFIG = "config";

    private TlcRegisters() {}

    /** A register, or how the run was asked for. */
    @TLAPlusOperator(identifier = "TLCGet", module = MODULE, warn = false)
    public static Value TLCGet(Value key) {
        return key instanceof StringValue name && name.val.toString().equals(CONFIG)
                ? config()
                : TLC.TLCGet(key);
    }

    private static Value config() {
        String mode =
                TLCGlobals.simulator != null
                        ? "simulate"
                        : TLCGlobals.mainChecker instanceof DFIDModelChecker ? "dfid" : "bfs";
        return new RecordValue(
                new UniqueString[] {
                    UniqueString.uniqueStringOf("mode"),
                    UniqueString.uniqueStringOf("worker"),
                    UniqueString.uniqueStringOf("depth"),
                    UniqueString.uniqueStringOf("traces")
                },
                new Value[] {
                    new StringValue(mode),
                    IntValue.gen(TLCGlobals.getNumWorkers()),
                    IntValue.gen(-1),
                    IntValue.gen(-1)
                },
                false);
    }
}
