package dev.counterpoint.export;

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
import java.util.function.Function;
import java.util.stream.Collectors;

/** A trace told: a sentence a step, from the action's plain text, its parameters and the change. */
public final class TraceStory {
    private static final int MOST_CHANGES = 4;
    private static final int VALUE_CHARS = 40;

    private final Function<String, @Nullable String> plain;

    /**
     * With what the spec says of its actions.
     *
     * @param plain the plain text of an action by name; null or empty where it has none
     */
    public TraceStory(Function<String, @Nullable String> plain) {
        this.plain = plain;
    }

    /** With what a trace file says of its actions. */
    public static TraceStory of(TraceMeta meta) {
        return new TraceStory(
                name -> {
                    TraceMeta.Action action = meta.action(name);
                    return action == null ? null : action.plain();
                });
    }

    /**
     * What is told of a step.
     *
     * @param step its action with parameters; empty where nothing happens any more
     * @param plain its plain sentence without a full stop; empty where it has none
     * @param given its parameters, where there is a plain sentence
     * @param changes what changes; empty where nothing does
     * @param after what is to be said after it
     */
    public record Sentence(String step, String plain, String given, String changes, String after) {
        /** All of it. */
        public String text() {
            if (step.isEmpty()) {
                return after;
            }
            String what = plain.isEmpty() ? step : plain + given;
            String told = what + ": " + (changes.isEmpty() ? "nothing changes" : changes) + ".";
            return after.isEmpty() ? told : told + " " + after;
        }
    }

    /** A sentence for each step, the one that closes a loop included. */
    public List<Sentence> of(Trace trace) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            StateDiff change = StateDiff.between(trace.states().get(i), trace.states().get(i + 1));
            sentences.add(sentence(trace.steps().get(i), change, ""));
        }
        if (trace.isLasso()) {
            sentences.add(closing(trace));
        }
        return sentences;
    }

    private Sentence closing(Trace trace) {
        int loop = trace.loop().orElse(0);
        Step closing = trace.closing();
        if (trace.endsStuttering() && (closing == null || closing.equals(Step.STUTTERING))) {
            return new Sentence("", "", "", "", "Nothing happens any more, for ever.");
        }
        StateDiff change = StateDiff.between(trace.states().getLast(), trace.states().get(loop));
        return sentence(
                closing == null ? Step.UNKNOWN : closing,
                change,
                "It is as in state " + (loop + 1) + " again, and so on for ever.");
    }

    private Sentence sentence(Step step, StateDiff change, String after) {
        String text = plain.apply(step.action());
        String first = text == null ? "" : first(text);
        String with =
                first.isEmpty() || step.parameters().isEmpty()
                        ? ""
                        : step.parameters().stream()
                                .map(TraceStory::parameter)
                                .collect(Collectors.joining(", ", " (", ")"));
        return new Sentence(step.toString(), first, with, changes(change), after);
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
        String told =
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(TraceStory::change)
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
