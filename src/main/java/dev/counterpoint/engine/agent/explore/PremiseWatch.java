package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.Premise;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.SemanticNode;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Looks, while a check runs, for the first place at which each premise of its properties holds. A
 * property all of whose premises have been met is not evaluated again; one that has a premise left
 * is, at each new state, as long as that takes a small part of the time. Safe for several threads.
 */
public final class PremiseWatch {
    /** What may be spent at once, and then this part of the time that passes. */
    private static final long ALLOWANCE_NANOS = 1_000_000_000L;

    private static final double SHARE = 0.03;

    private final List<WatchedProperty> properties = new ArrayList<>();
    private final long started = System.nanoTime();
    private final AtomicLong spent = new AtomicLong();
    private final LongAdder looked = new LongAdder();
    private final LongAdder skipped = new LongAdder();

    /**
     * A premise and where it was met first.
     *
     * @param node its formula: the left side, or the quantifier
     * @param level how many states lead there; 0 where it was not met
     * @param from the state in which it was met, or from which the step goes
     * @param to the state that the step leads to; null where it is about one state
     */
    public record Met(
            String property,
            Premise.Kind kind,
            SemanticNode node,
            int level,
            @Nullable TLCState from,
            @Nullable TLCState to) {}

    /** For the properties of a model. */
    public PremiseWatch(FastTool tool) {
        Formulas formulas = new Formulas(tool);
        add(formulas, tool.getInvariants(), tool.getInvNames(), true);
        add(formulas, tool.getImpliedActions(), tool.getImpliedActNames(), true);
        add(
                formulas,
                tool.getImpliedTemporals(),
                tool.getSpecProcessor().getImpliedTemporalNames(),
                false);
    }

    private void add(Formulas formulas, Action[] formulasOf, String[] names, boolean always) {
        for (int i = 0; i < formulasOf.length && i < names.length; i++) {
            SemanticNode pred = formulasOf[i].pred;
            Context context = formulasOf[i].con;
            WatchedProperty property =
                    new WatchedProperty(formulas, names[i], pred, context, always);
            if (property.hasPremises()) {
                properties.add(property);
            }
        }
    }

    /** Looks at an initial state. */
    public void initial(TLCState state) {
        look(state, null, 1, true, false);
    }

    /** Looks at a state that was found by a step. */
    public void found(TLCState from, TLCState state) {
        look(state, null, from.getLevel() + 1, false, false);
    }

    /** Looks at a step. */
    public void step(TLCState from, TLCState to) {
        look(from, to, from.getLevel() + 1, false, true);
    }

    private void look(
            TLCState from, @Nullable TLCState to, int level, boolean initial, boolean steps) {
        boolean open = false;
        for (WatchedProperty property : properties) {
            open |= property.isAboutSteps() == steps && property.isOpen(level);
        }
        if (!open) {
            return;
        }
        long now = System.nanoTime();
        if (spent.get() > ALLOWANCE_NANOS + SHARE * (now - started)) {
            skipped.increment();
            return;
        }
        for (WatchedProperty property : properties) {
            if (property.isAboutSteps() == steps && property.isOpen(level)) {
                property.look(from, to, level, initial);
            }
        }
        looked.increment();
        spent.addAndGet(System.nanoTime() - now);
    }

    /** At how many states and steps it looked while premises were left to be met. */
    public long looked() {
        return looked.sum();
    }

    /** Whether it looked wherever a premise was left. */
    public boolean lookedEverywhere() {
        return skipped.sum() == 0;
    }

    /** The premises; those within one that was never met are left out. */
    public List<Met> premises() {
        return properties.stream().flatMap(p -> p.premises().stream()).toList();
    }
}
