package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.explore.PremiseWatch;
import dev.counterpoint.engine.agent.explore.PremiseWatch.Met;
import dev.counterpoint.engine.agent.explore.SourceTexts;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check does beside its verdict: how often it takes each action, where the premises of its
 * properties are met, and how often it evaluates each expression where that was asked for.
 */
final class RunWatch {
    private static final long WITNESS_NANOS = 300_000_000L;
    private static final int MOST_WITNESSES = 40;
    private static final int LONGEST_WITNESS = 500;

    private final LoadedModel model;
    private final SourceTexts texts;
    private final Gate gate;
    private final ActionTally actions;
    private final PremiseWatch premises;
    private final Map<String, Spine> witnesses = new HashMap<>();
    private volatile boolean over;

    /**
     * For a check that has not begun.
     *
     * @param gate what its threads pass at each step
     */
    RunWatch(LoadedModel model, SourceTexts texts, Gate gate) {
        this.gate = gate;
        this.model = model;
        this.texts = texts;
        actions = new ActionTally(model.tool());
        premises = new PremiseWatch(model.tool());
    }

    void initial(TLCState state) {
        gate.pass();
        if (!over) {
            premises.initial(state);
        }
    }

    /** A step in the model that this thread is being handed. */
    void step(TLCState from, TLCState to, boolean isNew) {
        gate.pass();
        if (over) {
            return;
        }
        actions.step(isNew);
        if (isNew) {
            premises.found(from, to);
        }
        premises.step(from, to);
    }

    /** From now on TLC only repeats what it has found. */
    void freeze() {
        over = true;
    }

    /** Puts the witnesses together, nearest first, while TLC still knows how it came to them. */
    void findWitnesses(WatchedChecker checker) {
        over = true;
        long deadline = System.nanoTime() + WITNESS_NANOS;
        TraceBuilder builder = new TraceBuilder(model.tool(), model.names(), model.states());
        List<Met> met =
                premises.premises().stream()
                        .filter(m -> m.level() > 0 && m.level() <= LONGEST_WITNESS)
                        .filter(m -> m.kind() != Premise.Kind.SETS)
                        .sorted(Comparator.comparingInt(Met::level))
                        .limit(MOST_WITNESSES)
                        .toList();
        for (Met one : met) {
            if (System.nanoTime() < deadline) {
                try {
                    witnesses.put(key(one), builder.build(way(one, checker), -1));
                } catch (IOException | RuntimeException | StackOverflowError e) {
                    // A spec that is not the same each time has no way back.
                    witnesses.remove(key(one));
                }
            }
        }
    }

    private static String key(Met met) {
        return met.property() + " " + met.node().getUid();
    }

    private static List<TLCStateInfo> way(Met met, WatchedChecker checker) throws IOException {
        TLCState from = met.from();
        if (from == null) {
            throw new IOException("it was never met");
        }
        List<TLCStateInfo> way = new ArrayList<>();
        if (!from.isInitial()) {
            way.addAll(Arrays.asList(checker.wayTo(from)));
        }
        way.add(new TLCStateInfo(from));
        if (met.to() != null) {
            way.add(new TLCStateInfo(met.to()));
        }
        return way;
    }

    /** What to tell of it at the end. */
    CheckEvent.Coverage told(TlcMessages messages, @Nullable RecordedGraph graph) {
        List<Premise> told = new ArrayList<>();
        for (Met met : premises.premises()) {
            Spine witness = witnesses.get(key(met));
            List<Integer> numbers = List.of();
            if (witness != null) {
                numbers =
                        graph == null
                                ? Collections.nCopies(witness.states().size(), -1)
                                : graph.include(witness);
            }
            told.add(
                    new Premise(
                            met.property(),
                            met.kind(),
                            text(met),
                            texts.range(met.node()),
                            met.level(),
                            witness == null ? null : witness.trace(),
                            numbers));
        }
        return new CheckEvent.Coverage(
                premises.looked(),
                premises.lookedEverywhere(),
                actions.counts(model.places()::of),
                expressions(messages),
                told);
    }

    private String text(Met met) {
        return met.kind() == Premise.Kind.SETS && met.node() instanceof OpApplNode quantifier
                ? String.join(
                        ", ",
                        Arrays.stream(quantifier.getBdedQuantBounds())
                                .map((SemanticNode set) -> texts.text(set))
                                .toList())
                : texts.text(met.node());
    }

    private List<ExpressionCount> expressions(TlcMessages messages) {
        Map<SourceRange, Long> counts =
                new TreeMap<>(
                        Comparator.<SourceRange>naturalOrder()
                                .thenComparingInt(SourceRange::endLine)
                                .thenComparingInt(SourceRange::endColumn));
        messages.evaluations()
                .forEach(e -> counts.merge(model.places().of(e.range()), e.count(), Long::sum));
        List<ExpressionCount> told = new ArrayList<>();
        counts.forEach((range, count) -> told.add(new ExpressionCount(range, count)));
        return told;
    }
}
