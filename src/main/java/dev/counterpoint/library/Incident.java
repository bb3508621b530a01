package dev.counterpoint.library;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people noted of a kept schedule.
 *
 * @param story what happens in it
 * @param rootCause why it can happen
 * @param owner who looks after it
 * @param links to where it is discussed
 * @param history what became of it, the oldest first
 * @param causalForm null where it was not found out
 * @param others what is noted beside that, by names this program does not know: JSON text
 */
public record Incident(
        Status status,
        @Nullable String story,
        @Nullable String rootCause,
        @Nullable String owner,
        List<String> links,
        List<Event> history,
        @Nullable CausalForm causalForm,
        SortedMap<String, String> others) {
    /** Of a trace that lies among the schedules and of which nothing is noted. */
    public static final Incident NONE =
            new Incident(
                    Status.OPEN, null, null, null, List.of(), List.of(), null, new TreeMap<>());

    public Incident {
        links = List.copyOf(links);
        history = List.copyOf(history);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /**
     * Something that became of it.
     *
     * @param note in words; empty where the status says it all
     */
    public record Event(LocalDate on, Status status, String note) {}

    /** The day it was kept; null where that is not noted. */
    public @Nullable LocalDate kept() {
        return history.isEmpty() ? null : history.getFirst().on();
    }

    /** The same with another status from a day on. */
    public Incident with(Status next, LocalDate on, String note) {
        List<Event> longer = new ArrayList<>(history);
        longer.add(new Event(on, next, note));
        return new Incident(next, story, rootCause, owner, links, longer, causalForm, others);
    }

    /** The same with this causal form. */
    public Incident with(CausalForm form) {
        return new Incident(status, story, rootCause, owner, links, history, form, others);
    }

    /** The same with other words; empty ones count as none. */
    public Incident withWords(
            String aStory, String aRootCause, String anOwner, List<String> itsLinks) {
        return new Incident(
                status,
                orNull(aStory),
                orNull(aRootCause),
                orNull(anOwner),
                itsLinks,
                history,
                causalForm,
                others);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
