package dev.counterpoint.export.text;

import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.Visible;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace as a log for ShiViz: for each step a line with its actor and vector clock and one with
 * what it is. The first line is the expression by which ShiViz reads the log, the second, empty,
 * the one that would divide several executions.
 *
 * @see <a href="https://bestchai.bitbucket.io/shiviz/">ShiViz</a>
 */
public final class ShiVizExport {
    /** The expression by which ShiViz reads the log; in its own, JavaScript's, dialect. */
    public static final String PARSER = "(?<host>\\S*) (?<clock>{.*})\\n(?<event>.*)";

    private ShiVizExport() {}

    /** Writes it. */
    public static void write(TraceFile file, Appendable out) throws IOException {
        Trace trace = file.trace();
        Actors actors = TraceActors.of(file);
        List<String> hosts = hosts(actors);
        VectorClocks clocks = VectorClocks.of(trace, actors);
        out.append(PARSER).append("\n\n");
        for (int step = 0; step < trace.steps().size(); step++) {
            int actor = actors.ofStep().get(step);
            String host = hosts.get(actor < 0 ? actors.actors().size() : actor);
            out.append(host).append(' ').append(clock(clocks.clocks().get(step), hosts));
            out.append('\n')
                    .append(Visible.text(trace.steps().get(step).toString()).replace('\n', ' '))
                    .append('\n');
        }
    }

    private static String clock(int[] clock, List<String> hosts) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < clock.length; i++) {
            if (clock[i] > 0) {
                json.append(json.length() > 1 ? ", " : "")
                        .append('"')
                        .append(hosts.get(i))
                        .append("\": ")
                        .append(clock[i]);
            }
        }
        return json.append('}').toString();
    }

    /** A host's name has no blanks, and needs no escapes in JSON. */
    private static List<String> hosts(Actors actors) {
        List<String> hosts = new ArrayList<>();
        actors.actors().forEach(actor -> hosts.add(host(actor.toString(), hosts)));
        hosts.add(host(TraceActors.NOBODY, hosts));
        return hosts;
    }

    private static String host(String name, List<String> taken) {
        String bare = Visible.text(name).replaceAll("[\\s\"\\\\{}]+", "_").replaceAll("^_|_$", "");
        String host = bare.isEmpty() ? "actor" : bare;
        for (int i = 2; taken.contains(host); i++) {
            host = bare + "_" + i;
        }
        return host;
    }
}
