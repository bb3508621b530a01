package dev.counterpoint.state.trace;

import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.trace.ChannelEvents.Event;
import dev.counterpoint.state.trace.ChannelEvents.Holder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the messages of a trace: a step that adds to a set, a bag or a sequence sends, one that
 * takes the same element out receives. Elements that are plain names count only where the variable
 * is called like a channel, and sequences only where something is taken out of them: else they are
 * members of a set, or lines of a log.
 */
public final class Messages {
    private static final int MOST = 50_000;
    private static final Pattern CHANNEL =
            Pattern.compile("(?i).*(msg|message|net|chan|inbox|outbox|mail|packet|wire|queue).*");
    private static final List<String> FROM = List.of("from", "src", "source", "sender", "msource");
    private static final List<String> TO = List.of("to", "dst", "dest", "receiver", "mdest");

    private final Trace trace;
    private final Actors actors;
    private final List<Message> found = new ArrayList<>();
    private final Map<Sent, Deque<Integer>> open = new HashMap<>();
    private final List<Event> sends = new ArrayList<>();

    private record Sent(String channel, Value element) {}

    private record Happened(int step, Event event) {}

    private Messages(Trace trace, Actors actors) {
        this.trace = trace;
        this.actors = actors;
    }

    /** In the order in which they were sent; those that were there from the beginning first. */
    public static List<Message> of(Trace trace, Actors actors, Stop stop) {
        Messages messages = new Messages(trace, actors);
        List<Happened> all = messages.happened(stop);
        Set<String> drained = new HashSet<>();
        all.stream().filter(h -> !h.event().came()).forEach(h -> drained.add(h.event().channel()));
        for (Happened next : all) {
            if (messages.isMessage(next.event(), drained)) {
                messages.take(next.step(), next.event());
            }
        }
        messages.found.sort(Comparator.comparingInt(Message::sent));
        return List.copyOf(messages.found);
    }

    private List<Happened> happened(Stop stop) {
        List<Happened> all = new ArrayList<>();
        for (int i = 1; i < trace.states().size() && all.size() < MOST && !stop.isAsked(); i++) {
            State before = trace.states().get(i - 1);
            State after = trace.states().get(i);
            for (int v = 0; v < after.values().size(); v++) {
                Value then = before.values().get(v);
                Value now = after.values().get(v);
                if (!then.equals(now)) {
                    int step = i - 1;
                    ChannelEvents.of(after.variables().get(v), then, now)
                            .forEach(event -> all.add(new Happened(step, event)));
                }
            }
        }
        return all;
    }

    private boolean isMessage(Event event, Set<String> drained) {
        boolean called = CHANNEL.matcher(event.channel()).matches();
        return event.holder() == Holder.SEQUENCE
                ? drained.contains(event.channel())
                : called || ChannelEvents.isMessage(event.element());
    }

    private void take(int step, Event event) {
        Sent key = new Sent(event.channel(), event.element());
        int actor = actors.ofStep().get(step);
        if (event.came()) {
            open.computeIfAbsent(key, k -> new ArrayDeque<>()).add(found.size());
            sends.add(event);
            found.add(message(step, -1, event, actor, addressee(event, actor)));
            return;
        }
        Deque<Integer> waiting = open.get(key);
        Integer index = waiting == null ? null : waiting.poll();
        if (index == null) {
            sends.add(event);
            found.add(message(-1, step, event, named(event, FROM), actor));
        } else {
            Message sent = found.get(index);
            found.set(
                    index,
                    message(
                            sent.sent(),
                            step,
                            sends.get(index),
                            sent.from(),
                            actor < 0 ? sent.to() : actor));
        }
    }

    private static Message message(int sent, int received, Event event, int from, int to) {
        return new Message(sent, received, event.channel(), event.element(), from, to);
    }

    /** The actor in a field that is called so; -1 where there is none. */
    private int named(Event event, List<String> names) {
        if (event.element() instanceof RecordValue record) {
            for (Map.Entry<String, Value> field : record.fields().entrySet()) {
                int actor = actor(field.getValue());
                if (actor >= 0 && names.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                    return actor;
                }
            }
        }
        return -1;
    }

    /** Whom a message names: in a field that says so, in the channel's key, or anywhere in it. */
    private int addressee(Event event, int sender) {
        int said = named(event, TO);
        if (said >= 0) {
            return said;
        }
        Integer named = other(event.keys(), sender);
        if (named == null && event.element() instanceof SequenceValue tuple) {
            named = other(tuple.elements(), sender);
        }
        return named == null ? -1 : named;
    }

    private @Nullable Integer other(List<Value> values, int sender) {
        for (Value value : values) {
            int actor = actor(value);
            if (actor >= 0 && actor != sender) {
                return actor;
            }
        }
        return null;
    }

    private int actor(Value value) {
        return actors.actors().indexOf(value);
    }
}
