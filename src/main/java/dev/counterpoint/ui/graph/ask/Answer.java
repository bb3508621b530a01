package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.graph.find.Histogram;
import dev.counterpoint.ui.graph.Highlight;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;

/**
 * What was found out about a graph.
 *
 * @param title what was found, in a few words
 * @param words what that means
 * @param states the states it is about, in their order; may be very many
 * @param highlight how they stand out in the picture
 * @param lines what is said of no state, a line each
 * @param bars distributions over all states
 */
public record Answer(
        String title,
        String words,
        List<Integer> states,
        Highlight highlight,
        List<String> lines,
        List<Bars> bars) {
    public Answer {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
    }

    /** How many states have each number of something. */
    public record Bars(String title, Histogram counts) {}

    /** States that were found, in the order of their numbers. */
    static Answer found(String title, String words, BitSet states) {
        return new Answer(
                title,
                words,
                list(states.stream().toArray()),
                Highlight.found(states),
                List.of(),
                List.of());
    }

    /** A path. */
    static Answer path(String title, String words, int[] path) {
        return new Answer(title, words, list(path), Highlight.along(path), List.of(), List.of());
    }

    /** Lines and distributions. */
    static Answer facts(String title, String words, List<String> lines, List<Bars> bars) {
        return new Answer(title, words, List.of(), Highlight.NONE, lines, bars);
    }

    /** Numbers as a list, which are not boxed before they are looked at. */
    static List<Integer> list(int[] numbers) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return numbers[index];
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }

    /** Whether its states are a way along transitions. */
    public boolean isPath() {
        return !highlight.path().isEmpty();
    }
}
