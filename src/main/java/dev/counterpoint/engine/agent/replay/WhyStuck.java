package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.DisabledActions;
import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.agent.explore.WhyNot;
import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import tlc2.tool.TLCState;

import java.util.List;

/** Says why a step that could once be taken cannot be any more. */
final class WhyStuck {
    private static final int MOST_OTHERS = 3;

    private final SpecQuestions questions;
    private final NamedSteps steps;

    WhyStuck(SpecQuestions questions, NamedSteps steps) {
        this.questions = questions;
        this.steps = steps;
    }

    /** The conjunct that is false, or what else there is to say. */
    String why(Step step, State state, TLCState tlcState) {
        if (step.equals(Step.UNKNOWN)) {
            return "No step leads to the state that came next.";
        }
        if (!steps.isName(step.action())) {
            return step.action() + " is defined, but is no step of the spec any more.";
        }
        String condition = new WhyNot(questions.spec(), questions::sentence).disabled(step, state);
        if (condition != null) {
            return condition;
        }
        for (DisabledAction action :
                new DisabledActions(questions.spec(), questions::sentence, state).all()) {
            if (NamedSteps.means(step, action.step())) {
                Explanation because = action.because();
                return because == null ? capital(action.reason()) : WhyNot.sentence(because);
            }
        }
        List<String> others =
                steps.all(tlcState).stream()
                        .map(NamedSteps.Taken::step)
                        .filter(s -> s.action().equals(step.action()))
                        .map(Step::toString)
                        .distinct()
                        .limit(MOST_OTHERS)
                        .toList();
        return others.isEmpty()
                ? "What it says of the next state cannot be met."
                : "Of these steps, only " + String.join(", ", others) + " can be taken.";
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
