package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.compare.ComparedBehaviors;
import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.compare.Differences;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.compare.RecordedStates;
import dev.counterpoint.graph.picture.ComparedPicture;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.RecordedColumns;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found out by comparing.
 *
 * @param with what it was compared with
 * @param spine the counterexample of that, in the compared graph's numbers; null where it has none
 * @param lines what differs, in words
 * @param went a shortest behavior that is no longer possible; empty where there is none
 * @param came a shortest behavior that was not possible before
 */
public record Compared(
        GraphChoice with,
        ComparedGraph graph,
        Differences differences,
        @Nullable Spine spine,
        List<String> lines,
        List<Integer> went,
        List<Integer> came) {
    public Compared {
        lines = List.copyOf(lines);
        went = List.copyOf(went);
        came = List.copyOf(came);
    }

    /**
     * Compares; takes its time.
     *
     * @param whole whether the graph now has all states
     */
    static Compared of(
            Recording now, boolean whole, GraphChoice with, Progress progress, Cancel cancel) {
        RecordedStates before = states(with.recording());
        RecordedStates after = states(now);
        ComparedGraph graph = ComparedGraph.of(before, after, progress, cancel);
        ComparedBehaviors behaviors = new ComparedBehaviors(graph);
        Spine spine = with.spine();
        List<String> lines = new ArrayList<>();
        lines.add(
                StateLabel.count(graph.states(Presence.STAYED), "state")
                        + (graph.states(Presence.STAYED) == 1 ? " is" : " are")
                        + " in both.");
        lines.add(
                sentence(
                        ComparedPicture.said(
                                graph.transitions(Presence.WENT),
                                graph.transitions(Presence.CAME),
                                "step")));
        List<String> common = graph.variables();
        if (common.size() < before.values().variables().size()
                || common.size() < after.values().variables().size()) {
            lines.add("Compared by " + String.join(", ", common) + ": both specs have only these.");
        }
        if (!with.whole()) {
            lines.add("The check of before ended early: what came may only not have been found.");
        }
        if (!whole) {
            lines.add("This check ended early: what went may only not have been found.");
        }
        if (spine != null && spine.isCounterexample()) {
            lines.add(counterexample(behaviors.firstThatWent(spine)));
        }
        return new Compared(
                with,
                graph,
                new Differences(graph),
                spine == null ? null : spine.renumbered(graph::nodeBefore),
                lines,
                list(behaviors.shortestBehavior(Presence.WENT)),
                list(behaviors.shortestBehavior(Presence.CAME)));
    }

    private static RecordedStates states(Recording recording) {
        return new RecordedStates(recording.graph().snapshot(), RecordedColumns.of(recording));
    }

    private static String counterexample(int firstThatWent) {
        return switch (firstThatWent) {
            case -1 -> "The counterexample of before is still possible.";
            case 0 -> "The counterexample of before cannot begin any more.";
            default ->
                    "The counterexample of before is no longer possible: its step "
                            + firstThatWent
                            + " went.";
        };
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static List<Integer> list(int[] numbers) {
        List<Integer> list = new ArrayList<>();
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }

    /** How many states went and came, as a sentence. */
    public String title() {
        return sentence(ComparedPicture.words(graph));
    }

    /** A behavior as a walk, which leaves nothing. */
    Route walk(List<Integer> behavior) {
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < behavior.size(); i++) {
            states.add(graph.values().state(behavior.get(i)));
            numbers.add(graph.stateAfter(behavior.get(i)));
            if (i > 0) {
                steps.add(step(behavior.get(i - 1), behavior.get(i)));
            }
        }
        return new Route(Trace.finite(states, steps), numbers, 0);
    }

    /** One that differs where there is one. */
    private Step step(int from, int to) {
        Step[] step = {Step.STUTTERING};
        Presence[] known = {Presence.STAYED};
        graph.forEachTransition(
                from,
                (source, target, label, presence) -> {
                    if (target == to && known[0] == Presence.STAYED) {
                        step[0] = graph.label(label).step();
                        known[0] = presence;
                    }
                });
        return step[0];
    }
}
