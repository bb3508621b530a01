package dev.counterpoint.engine.agent.check;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.tool.EvalException;
import tlc2.tool.ITool;
import tlc2.tool.TLCState;

import util.Assert.TLCRuntimeException;

import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** A search of ours is at its end: something is violated, or cannot be evaluated. */
final class Ended extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final int code;
    private final transient String[] parts;
    private final transient List<TLCState> behavior;
    private final transient @Nullable TLCState state;
    private final transient @Nullable Consumer<ITool> again;

    /**
     * @param code TLC's number for it
     * @param behavior the states that led there, all of them complete
     * @param state the one it is about; null where that is the behavior's last
     * @param again does it once more, so that TLC can tell where it was; null where it was nowhere
     */
    private Ended(
            int code,
            String[] parts,
            List<TLCState> behavior,
            @Nullable TLCState state,
            @Nullable Consumer<ITool> again) {
        super(null, null, false, false);
        this.code = code;
        this.parts = parts;
        this.behavior = List.copyOf(behavior);
        this.state = state;
        this.again = again;
    }

    static Ended violated(int code, List<TLCState> behavior, String... parts) {
        return new Ended(code, parts, behavior, null, null);
    }

    /** A state in which a variable has no value. */
    static Ended incomplete(int code, List<TLCState> behavior, TLCState state, String... parts) {
        return new Ended(code, parts, behavior, state, null);
    }

    /** A property that has no value. */
    static Ended noValue(
            int code,
            String property,
            RuntimeException thrown,
            List<TLCState> behavior,
            Consumer<ITool> again) {
        return isAssert(thrown)
                ? failed(thrown, behavior, again)
                : new Ended(
                        code,
                        new String[] {property, String.valueOf(thrown.getMessage())},
                        behavior,
                        null,
                        again);
    }

    private static boolean isAssert(RuntimeException thrown) {
        return code(thrown) == EC.TLC_VALUE_ASSERT_FAILED;
    }

    /** What the tools threw, as they number it. */
    static Ended failed(RuntimeException thrown, List<TLCState> behavior, Consumer<ITool> again) {
        int code = code(thrown);
        String[] parts =
                switch (thrown) {
                    case TLCRuntimeException e -> e.parameters;
                    case EvalException e -> e.getParameters();
                    default -> null;
                };
        return parts == null
                ? new Ended(
                        EC.GENERAL,
                        new String[] {String.valueOf(thrown.getMessage())},
                        behavior,
                        null,
                        again)
                : new Ended(code, parts, behavior, null, again);
    }

    private static int code(RuntimeException thrown) {
        return switch (thrown) {
            case TLCRuntimeException e -> e.errorCode;
            case EvalException e -> e.getErrorCode();
            default -> EC.GENERAL;
        };
    }

    int code() {
        return code;
    }

    String[] parts() {
        return parts.clone();
    }

    List<TLCState> behavior() {
        return behavior;
    }

    @Nullable TLCState state() {
        return state != null || behavior.isEmpty() ? state : behavior.getLast();
    }

    @Nullable Consumer<ITool> again() {
        return again;
    }
}
