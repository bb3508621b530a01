package dev.counterpoint.trim.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** What there should be less of in a counterexample. */
public enum Measure {
    /** Steps of environment actions. */
    FAULTS,
    /** Steps in all. */
    STEPS,
    /** Places where one actor's step follows another's; steps of nobody do not count. */
    SWITCHES,
    /** Different actors that take a step. */
    ACTORS,
    /** Variables that change, counted at each step. */
    CHANGES;

    /** As people and files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All, these first and the others behind them in their usual order. */
    public static List<Measure> order(List<Measure> first) {
        LinkedHashSet<Measure> all = new LinkedHashSet<>(first);
        all.addAll(List.of(values()));
        return new ArrayList<>(all);
    }
}
