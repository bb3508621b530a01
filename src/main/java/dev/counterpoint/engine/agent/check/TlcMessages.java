package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.report.TlcSentences;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.spec.SourceRange;

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
    private final List<ExpressionCount> evaluations = new ArrayList<>();
    private Runnable summary = () -> {};
    private boolean stuttering;
    private int backTo = -1;
    private @Nullable Thread statePrinter;

    /** What to do when all has been explored, while TLC still has its files. */
    synchronized void atSummary(Runnable action) {
        summary = action;
    }

    /** How often TLC evaluated each expression, in its own columns; several times the same one. */
    synchronized List<ExpressionCount> evaluations() {
        return List.copyOf(evaluations);
    }

    @Override
    public synchronized void record(int code, Object... parts) {
        switch (code) {
            case EC.TLC_STATE_PRINT1, EC.TLC_STATE_PRINT2 -> addState(parts);
            case EC.TLC_STATE_PRINT3 -> {
                stuttering = true;
                statePrinter = Thread.currentThread();
            }
            case EC.TLC_COVERAGE_VALUE, EC.TLC_COVERAGE_VALUE_COST -> {
                addEvaluation(parts);
                statePrinter = Thread.currentThread();
            }
            case EC.TLC_COVERAGE_START,
                    EC.TLC_COVERAGE_END,
                    EC.TLC_COVERAGE_NEXT,
                    EC.TLC_COVERAGE_INIT,
                    EC.TLC_COVERAGE_PROPERTY,
                    EC.TLC_COVERAGE_MISMATCH,
                    EC.TLC_COVERAGE_END_OVERHEAD ->
                    statePrinter = Thread.currentThread();
            case EC.TLC_STATS -> {
                // TLC's summary: after it, it lets go of its files.
                summary.run();
                messages.add(new Message(code, text(parts)));
            }
            // Their number has no end, and the figures come from elsewhere.
            case EC.TLC_PROGRESS_STATS -> {}
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

    private void addEvaluation(Object[] parts) {
        List<SourceRange> places = TlcSentences.places(String.valueOf(parts[0]));
        if (!places.isEmpty()) {
            long count = Long.parseLong(String.valueOf(parts[1]));
            evaluations.add(new ExpressionCount(places.getFirst(), count));
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
