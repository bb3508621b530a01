package dev.counterpoint.export.text;

import dev.counterpoint.export.MessageWords;
import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.Visible;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.state.trace.Messages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A trace as sequence diagrams for Mermaid: a participant for each actor, a note for each step, an
 * arrow for each message where it is taken. A long trace is split, for a diagram that is too long
 * is refused by those who draw it.
 *
 * @see <a href="https://mermaid.js.org/syntax/sequenceDiagram.html">Mermaid's syntax</a>
 */
public final class MermaidExport {
    /** A screen and a half of steps; far below what Mermaid refuses. */
    private static final int STEPS = 40;

    private static final int LABEL_CHARS = 60;

    private final TraceFile file;
    private final Trace trace;
    private final Actors actors;
    private final Map<Integer, List<Message>> sent = new HashMap<>();
    private final Map<Integer, List<Message>> received = new HashMap<>();

    private MermaidExport(TraceFile file) {
        this.file = file;
        trace = file.trace();
        actors = TraceActors.of(file);
        for (Message message : Messages.of(trace, actors, () -> false)) {
            boolean taken = message.received() >= 0;
            (taken ? received : sent)
                    .computeIfAbsent(
                            taken ? message.received() : message.sent(), s -> new ArrayList<>())
                    .add(message);
        }
    }

    /** Writes all of it as one diagram. */
    public static void write(TraceFile file, Appendable out) throws IOException {
        out.append(new MermaidExport(file).part(0, file.trace().steps().size()));
    }

    /**
     * The diagrams of a trace, each of a stretch that can be drawn; none of one actor alone.
     *
     * @return each diagram's text by what it shows: {@code Steps 1 to 40}
     */
    public static List<Map.Entry<String, String>> parts(TraceFile file) {
        MermaidExport export = new MermaidExport(file);
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        int steps = file.trace().steps().size();
        if (export.actors.actors().size() < 2) {
            return parts;
        }
        for (int from = 0; from < steps; from += STEPS) {
            int to = Math.min(steps, from + STEPS);
            parts.add(Map.entry("Steps " + (from + 1) + " to " + to, export.part(from, to)));
        }
        return parts;
    }

    private String part(int from, int to) {
        StringBuilder out = new StringBuilder("sequenceDiagram\n");
        for (int i = 0; i < actors.actors().size(); i++) {
            out.append("    participant A")
                    .append(i)
                    .append(" as ")
                    .append(text(actors.actors().get(i).toString()))
                    .append('\n');
        }
        if (actors.hasOthers() || actors.actors().isEmpty()) {
            out.append("    participant A")
                    .append(actors.actors().size())
                    .append(" as ")
                    .append(TraceActors.NOBODY)
                    .append('\n');
        }
        boolean loops = trace.loop().isPresent() && to == trace.steps().size();
        int loop = trace.loop().orElse(-1);
        for (int step = from; step < to; step++) {
            if (loops && Math.max(loop, from) == step) {
                out.append("    loop for ever\n");
            }
            step(step, out);
        }
        if (loops && loop < to) {
            closing(loop, out);
            out.append("    end\n");
        } else if (loops) {
            out.append("    Note over A0: state ").append(loop + 1).append(" lasts for ever\n");
        }
        boolean violated = to == trace.steps().size() && !loops && violatedAtEnd();
        if (violated && to > from) {
            TraceMeta.Property property = file.meta().property();
            String name = property == null ? null : property.name();
            out.append("    Note over ")
                    .append(participant(to - 1))
                    .append(": ")
                    .append(text((name == null ? "The property" : name) + " is violated in state "))
                    .append(to + 1)
                    .append('\n');
        }
        return out.toString();
    }

    private void closing(int loop, StringBuilder out) {
        Step closing = trace.closing();
        boolean known = closing != null && !closing.equals(Step.UNKNOWN);
        int last = actors.actors().size() - (actors.hasOthers() ? 0 : 1);
        out.append("    Note over A0")
                .append(last > 0 ? ",A" + last : "")
                .append(": ")
                .append(text(closing != null && known ? cut(closing.toString()) + ", " : ""))
                .append("as in state ")
                .append(loop + 1)
                .append('\n');
    }

    private boolean violatedAtEnd() {
        TraceMeta.Property property = file.meta().property();
        return property != null && property.kind().equals("invariant");
    }

    private void step(int index, StringBuilder out) {
        for (Message message : received.getOrDefault(index, List.of())) {
            int sender = message.sent() >= 0 ? lane(message.sent()) : message.from();
            if (sender >= 0) {
                message(sender, lane(index), "->>", message, out);
            }
        }
        Step step = trace.steps().get(index);
        String number = (index + 2) + ". ";
        boolean environment = TraceActors.isEnvironment(file.meta(), step.action());
        out.append("    Note over ")
                .append(participant(index))
                .append(": ")
                .append(text(number + cut(step.toString()) + (environment ? " (environment)" : "")))
                .append('\n');
        for (Message message : sent.getOrDefault(index, List.of())) {
            if (message.to() >= 0) {
                message(lane(index), message.to(), "--x", message, out);
            }
        }
    }

    private static void message(
            int from, int to, String arrow, Message message, StringBuilder out) {
        out.append("    A")
                .append(from)
                .append(arrow)
                .append('A')
                .append(to)
                .append(": ")
                .append(text(MessageWords.of(message.content(), LABEL_CHARS)))
                .append('\n');
    }

    private String participant(int step) {
        return "A" + lane(step);
    }

    private int lane(int step) {
        int actor = actors.ofStep().get(step);
        return actor < 0 ? actors.actors().size() : actor;
    }

    private static String cut(String text) {
        int[] points = text.codePoints().limit(LABEL_CHARS).toArray();
        String start = new String(points, 0, points.length);
        return start.length() < text.length() ? start + "…" : text;
    }

    /** What Mermaid or the HTML it makes would take for its own is written as entities. */
    private static String text(String plain) {
        StringBuilder safe = new StringBuilder();
        Visible.text(plain)
                .codePoints()
                .forEach(
                        c -> {
                            boolean kept =
                                    Character.isLetterOrDigit(c)
                                            || c > 127
                                            || " .,_()[]{}=-+|/'".indexOf(c) >= 0;
                            if (kept) {
                                safe.appendCodePoint(c);
                            } else {
                                safe.append('#').append(c).append(';');
                            }
                        });
        return safe.toString();
    }
}
