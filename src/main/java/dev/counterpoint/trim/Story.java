package dev.counterpoint.trim;

import dev.counterpoint.export.TraceStory;
import dev.counterpoint.lang.Card;
import dev.counterpoint.state.Trace;

import java.util.List;

/** A trace told by what the spec says of its actions. */
public final class Story {
    private final TraceStory told;

    /** With what the spec says of its actions. */
    public Story(Roles roles) {
        told =
                new TraceStory(
                        name -> {
                            Card card = roles.cards().get(name);
                            return card == null ? null : card.sentence();
                        });
    }

    /** A sentence for each step, the one that closes a loop included. */
    public List<String> of(Trace trace) {
        return told.of(trace).stream().map(TraceStory.Sentence::text).toList();
    }
}
