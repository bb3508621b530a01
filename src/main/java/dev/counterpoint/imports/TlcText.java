package dev.counterpoint.imports;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.imports.StateBlocks.Told;
import dev.counterpoint.imports.TlcLog.Block;
import dev.counterpoint.imports.TlcLog.Found;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the first counterexample of what TLC has printed. */
final class TlcText {
    private final Source source;
    private final List<String> notes = new ArrayList<>();

    TlcText(Source source) {
        this.source = source;
    }

    Imported read() throws ItfException {
        TlcLog log = new TlcLog(LogLines.of(source.content()));
        Found found =
                log.found.stream()
                        .filter(f -> !f.blocks.isEmpty())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        source.wrong(
                                                "There is no counterexample in it: TLC prints one"
                                                        + " as \"State 1: <Initial predicate>\" and"
                                                        + " so on."));
        int first = found.blocks.getFirst().number();
        if (first != 1) {
            throw source.wrong(
                    found.blocks.getFirst().line(),
                    "The trace's beginning is missing: it starts with state "
                            + first
                            + ". Take the log from \"State 1\" on.");
        }
        Trace trace = trace(found);
        if (log.found.size() > 1) {
            notes.add(
                    "There are " + log.found.size() + " counterexamples in it; this is the first.");
        }
        TraceMeta meta =
                new TraceMeta(
                        null,
                        found.property,
                        log.spec,
                        null,
                        null,
                        null,
                        List.of(),
                        new TraceMeta.Engine("TLC", log.version),
                        new TreeMap<>());
        return new Imported(new TraceFile(trace, meta), Imported.Format.TLC_TEXT, notes);
    }

    private Trace trace(Found found) throws ItfException {
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Map<String, Value> values = new LinkedHashMap<>();
        boolean whole = true;
        for (Block block : found.blocks) {
            boolean last = block.equals(found.blocks.getLast());
            if (block.number() != states.size() + 1) {
                throw source.wrong(
                        block.line(),
                        "After state "
                                + states.size()
                                + " comes state "
                                + block.number()
                                + ": what is between them is missing.");
            }
            Told told = StateBlocks.read(block);
            boolean cut = last && !found.isOver && !found.isWhole && isCut(told, values, whole);
            if (cut && !states.isEmpty()) {
                notes.add(
                        "It ends in the middle of state "
                                + block.number()
                                + ": the trace goes to state "
                                + states.size()
                                + ".");
                break;
            }
            values = values(told, values, block);
            whole &= told.values().size() == values.size();
            states.add(new State(List.copyOf(values.keySet()), List.copyOf(values.values())));
            if (states.size() > 1) {
                steps.add(StepLabel.step(block.label()));
            }
        }
        return new Trace(states, steps, loop(found, states.size()), closing(found));
    }

    /** Whether a state that the text ends with is not told to its end. */
    private static boolean isCut(Told told, Map<String, Value> before, boolean whole) {
        return told.cut()
                || !told.unread().isEmpty() && told.values().size() < before.size()
                || whole && told.values().size() < before.size();
    }

    /**
     * The variables as the first state has them; with -difftrace only those that changed follow.
     */
    private Map<String, Value> values(Told told, Map<String, Value> before, Block block)
            throws ItfException {
        if (!told.unread().isEmpty()) {
            throw source.wrong(
                    told.line(),
                    "The value of "
                            + told.unread()
                            + " in state "
                            + block.number()
                            + " cannot be read: "
                            + told.why().substring(0, 1).toLowerCase(Locale.ROOT)
                            + told.why().substring(1)
                            + ".");
        }
        if (told.values().isEmpty() && before.isEmpty()) {
            throw source.wrong(
                    block.line(), "State " + block.number() + " tells no variable's value.");
        }
        Map<String, Value> values = new LinkedHashMap<>(before);
        for (Map.Entry<String, Value> entry : told.values().entrySet()) {
            if (!before.isEmpty() && !before.containsKey(entry.getKey())) {
                throw source.wrong(
                        block.line(),
                        "State "
                                + block.number()
                                + " has a variable "
                                + entry.getKey()
                                + " that state 1 has not.");
            }
            values.put(entry.getKey(), entry.getValue());
        }
        return values;
    }

    private OptionalInt loop(Found found, int states) throws ItfException {
        if (found.loop < 0) {
            return OptionalInt.empty();
        }
        if (found.loop < 1 || found.loop > states) {
            throw source.wrong(
                    "The trace goes back to state " + found.loop + ", which it does not have.");
        }
        return OptionalInt.of(found.loop - 1);
    }

    private static @Nullable Step closing(Found found) {
        Step told = StepLabel.step(found.closing);
        return found.loop < 0
                ? null
                : found.stutters ? Step.STUTTERING : told.equals(Step.UNKNOWN) ? null : told;
    }
}
