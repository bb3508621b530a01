package dev.counterpoint.trim;

import dev.counterpoint.lang.Card;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A trace told: a sentence a step, from the action's plain text, its parameters and the change. */
public final class Story {
    private static final int MOST_CHANGES = 4;
    private static final int VALUE_CHARS = 40;

    private final Roles roles;

    /** With what the spec says of its actions. */
    public Story(Roles roles) {
        this.roles = roles;
    }

    /** A sentence for each step, the one that closes a loop included. */
    public List<String> of(Trace trace) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            StateDiff change = StateDiff.between(trace.states().get(i), trace.states().get(i + 1));
            sentences.add(sentence(trace.steps().get(i), change));
        }
        if (trace.isLasso()) {
            sentences.add(closing(trace));
        }
        return sentences;
    }

    private String closing(Trace trace) {
        int loop = trace.loop().orElse(0);
        Step closing = trace.closing();
        if (trace.endsStuttering() && (closing == null || closing.equals(Step.STUTTERING))) {
            return "Nothing happens any more, for ever.";
        }
        StateDiff change = StateDiff.between(trace.states().getLast(), trace.states().get(loop));
        return sentence(closing == null ? Step.UNKNOWN : closing, change)
                + " It is as in state "
                + (loop + 1)
                + " again, and so on for ever.";
    }

    private String sentence(Step step, StateDiff change) {
        Card card = roles.cards().get(step.action());
        String plain = card == null ? "" : first(card.sentence());
        String with =
                plain.isEmpty() || step.parameters().isEmpty()
                        ? ""
                        : " ("
                                + step.parameters().stream()
                                        .map(Story::parameter)
                                        .collect(Collectors.joining(", "))
                                + ")";
        String what = plain.isEmpty() ? step.toString() : plain + with;
        return what + ": " + changes(change) + ".";
    }

    private static String parameter(Binding binding) {
        return binding.name() + " is " + ValueText.shorten(binding.value(), VALUE_CHARS);
    }

    /** The first sentence of a text, without its full stop. */
    private static String first(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.strip().replaceAll("[.:]$", "");
    }

    private static String changes(StateDiff diff) {
        List<Change> changes = diff.changes();
        if (changes.isEmpty()) {
            return "nothing changes";
        }
        String told =
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(Story::change)
                        .collect(Collectors.joining(", "));
        int more = changes.size() - MOST_CHANGES;
        return more > 0 ? told + " and " + more + " more" : told;
    }

    private static String change(Change change) {
        if (change.element()) {
            return change.before() == null
                    ? text(change.after()) + " comes to " + change.place()
                    : text(change.before()) + " leaves " + change.place();
        }
        return change.after() == null
                ? change.place() + " is gone"
                : change.place() + " becomes " + text(change.after());
    }

    private static String text(@Nullable Value value) {
        return value == null ? "nothing" : ValueText.shorten(value, VALUE_CHARS);
    }
}
