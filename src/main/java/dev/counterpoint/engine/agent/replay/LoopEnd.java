package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.replay.NamedSteps.Taken;
import dev.counterpoint.state.Step;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of a replayed lasso. Where its loop does not come back to where it began, as where the
 * spec counts something now, it is taken some more times: what comes back later is a loop, too.
 */
final class LoopEnd {
    private static final int ROUNDS = 8;

    private final NamedSteps steps;
    private final List<TLCState> states;
    private int loop = -1;

    /**
     * Of a way that took all steps.
     *
     * @param wanted all steps, the closing one last
     * @param begin the index of the loop's first state; -1 where the last state lasts for ever
     */
    LoopEnd(NamedSteps steps, List<Step> wanted, List<TLCState> path, List<Step> taken, int begin) {
        this.steps = steps;
        states = new ArrayList<>(path);
        if (begin < 0) {
            loop = states.size() - 1;
        } else {
            close(wanted.subList(begin, wanted.size()), begin, taken.size());
        }
    }

    private void close(List<Step> round, int begin, int end) {
        List<Integer> beginnings = new ArrayList<>(List.of(begin));
        int last = end;
        for (int i = 0; i <= ROUNDS && last >= 0; i++) {
            long print = steps.print(states.get(last));
            for (int beginning : beginnings) {
                if (steps.print(states.get(beginning)) == print) {
                    loop = beginning;
                    states.subList(last, states.size()).clear();
                    return;
                }
            }
            beginnings.add(last);
            last = again(round);
        }
    }

    /** Takes the loop once more; where it ends, or -1 where it does not. */
    private int again(List<Step> round) {
        for (Step step : round) {
            TLCState from = states.getLast();
            if (step.equals(Step.STUTTERING)) {
                states.add(from);
                continue;
            }
            List<Taken> next = steps.of(step, from);
            if (next.isEmpty() || !next.getFirst().inside()) {
                return -1;
            }
            states.add(next.getFirst().state());
        }
        return states.size() - 1;
    }

    boolean isClosed() {
        return loop >= 0;
    }

    /** Each state up to the loop's last. */
    List<TLCState> states() {
        return List.copyOf(states);
    }

    /** The index of the loop's first state. */
    int loop() {
        return loop;
    }
}
