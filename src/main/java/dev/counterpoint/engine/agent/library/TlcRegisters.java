package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.number;

import tlc2.TLCGlobals;
import tlc2.module.TLC;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.DFIDModelChecker;
import tlc2.tool.ModelChecker;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.UniqueString;

import java.util.Map;
import java.util.TreeMap;

/** What newer versions of the module TLC tell of a run. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class TlcRegisters {
    private static final String MODULE = "TLC";
    private static final String CONFIG = "config";
    private static final String STATS = "stats";

    private TlcRegisters() {}

    /** A register, or how the run was asked for, or how far it is. */
    @TLAPlusOperator(identifier = "TLCGet", module = MODULE, warn = false)
    public static Value TLCGet(Value key) {
        Object checker = TLCGlobals.mainChecker;
        String name = key instanceof StringValue string ? string.val.toString() : "";
        if (name.equals(CONFIG)) {
            return config();
        }
        return name.equals(STATS) && checker instanceof ModelChecker running
                ? stats(running)
                : TLC.TLCGet(key);
    }

    private static Value stats(ModelChecker checker) {
        Map<String, Value> fields = new TreeMap<>();
        fields.put("generated", number(STATS, checker.getStatesGenerated()));
        fields.put("distinct", number(STATS, checker.getDistinctStatesGenerated()));
        fields.put("queue", number(STATS, checker.getStateQueueSize()));
        fields.put("diameter", number(STATS, checker.getProgress()));
        return record(fields);
    }

    private static Value config() {
        String mode =
                TLCGlobals.simulator != null
                        ? "simulate"
                        : TLCGlobals.mainChecker instanceof DFIDModelChecker ? "dfid" : "bfs";
        Map<String, Value> fields = new TreeMap<>();
        fields.put("mode", new StringValue(mode));
        fields.put("worker", IntValue.gen(TLCGlobals.getNumWorkers()));
        fields.put("depth", IntValue.gen(-1));
        fields.put("traces", IntValue.gen(-1));
        return record(fields);
    }

    private static Value record(Map<String, Value> fields) {
        return new RecordValue(
                fields.keySet().stream()
                        .map(UniqueString::uniqueStringOf)
                        .toArray(UniqueString[]::new),
                fields.values().toArray(Value[]::new),
                false);
    }
}
