package dev.counterpoint.engine.agent.check;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.output.MPRecorder;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** TLC's messages, each a code and its parts, kept as far as a verdict needs them. */
final class TlcMessages extends MPRecorder {
    /** A message. */
    record Message(int code, List<String> parts) {
        Message {
            parts = List.copyOf(parts);
        }
    }

    private static final int MOST = 1000;

    private final List<Message> messages = new ArrayList<>();
    private final List<TLCStateInfo> trace = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private boolean stuttering;
    private int backTo = -1;
    private @Nullable Thread statePrinter;

    @Override
    public synchronized void record(int code, Object... parts) {
        switch (code) {
            case EC.TLC_STATE_PRINT1, EC.TLC_STATE_PRINT2 -> addState(parts);
            case EC.TLC_STATE_PRINT3 -> {
                stuttering = true;
                statePrinter = Thread.currentThread();
            }
            case EC.TLC_BACK_TO_STATE -> backTo = Integer.parseInt(String.valueOf(parts[0]));
            case EC.TLC_BEHAVIOR_UP_TO_THIS_POINT, EC.TLC_COUNTER_EXAMPLE -> {
                trace.clear();
                numbers.clear();
            }
            default -> {
                if (messages.size() < MOST) {
                    messages.add(new Message(code, text(parts)));
                }
            }
        }
    }

    private void addState(Object[] parts) {
        statePrinter = Thread.currentThread();
        TLCStateInfo info = (TLCStateInfo) parts[0];
        TLCState state = info.state;
        if (state != null && state.allAssigned()) {
            trace.add(info);
            numbers.add((Integer) parts[1]);
        }
    }

    private static List<String> text(Object[] parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** Whether what this thread prints next is a state, which the trace has already. */
    synchronized boolean takeStatePrint() {
        boolean taken = Thread.currentThread().equals(statePrinter);
        if (taken) {
            statePrinter = null;
        }
        return taken;
    }

    /** The first message of a code. */
    synchronized @Nullable Message first(int code) {
        return messages.stream().filter(m -> m.code() == code).findFirst().orElse(null);
    }

    /** The states of the trace in their order. */
    synchronized List<TLCStateInfo> trace() {
        return List.copyOf(trace);
    }

    /** The index in the trace at which the lasso's loop begins; -1 where there is no loop. */
    synchronized int loop() {
        if (stuttering) {
            return trace.size() - 1;
        }
        return backTo < 0 ? -1 : numbers.indexOf(backTo);
    }
}
