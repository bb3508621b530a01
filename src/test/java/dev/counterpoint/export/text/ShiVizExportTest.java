package dev.counterpoint.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceFiles;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ShiVizExportTest {
    /** An event as ShiViz takes it from a log. */
    private record Event(String host, Map<String, Integer> clock, String text) {}

    @Test
    void theLogIsReadByItsOwnExpression() throws IOException {
        List<Event> events = read(TraceFiles.mail());
        assertThat(events).extracting(Event::text).containsExactly("Ask(n1)", "Answer(n2)", "Lose");
        assertThat(events).extracting(Event::host).containsExactly("n1", "n2", "no_actor");
        assertThat(events.get(1).clock()).as("it knows the question").containsEntry("n1", 1);
        assertThat(events.get(2).clock()).as("it lost the answer").containsEntry("n2", 1);
    }

    @Test
    void everyClockCountsItsOwnEventsAndKnowsWhatItsCausesKnow() throws IOException {
        for (TraceFile file : List.of(TraceFiles.mail(), TraceFiles.safety(), TraceFiles.lasso())) {
            Map<String, Map<String, Integer>> last = new HashMap<>();
            for (Event event : read(file)) {
                Map<String, Integer> before = last.getOrDefault(event.host(), Map.of());
                int own = before.getOrDefault(event.host(), 0);
                assertThat(event.clock()).containsEntry(event.host(), own + 1);
                before.forEach(
                        (host, count) ->
                                assertThat(event.clock().get(host)).isGreaterThanOrEqualTo(count));
                last.put(event.host(), event.clock());
            }
        }
    }

    @Test
    void stepsThatHaveNothingToDoWithEachOtherDoNotKnowOfEachOther() throws IOException {
        assertThat(read(TraceFiles.safety()).get(1).clock()).containsOnlyKeys("n2");
    }

    /** As ShiViz does: the first line is the expression, applied over and over to the rest. */
    private static List<Event> read(TraceFile file) throws IOException {
        StringBuilder log = new StringBuilder();
        ShiVizExport.write(file, log);
        String[] parts = log.toString().split("\n", 3);
        assertThat(parts[1]).as("the delimiter of executions").isEmpty();
        // JavaScript takes a brace as it is where Java wants it escaped.
        Matcher found = Pattern.compile(parts[0].replace("{", "\\{")).matcher(parts[2]);
        List<Event> events = new ArrayList<>();
        int end = 0;
        while (found.find()) {
            assertThat(parts[2].substring(end, found.start())).isBlank();
            end = found.end();
            Map<String, Integer> clock = new HashMap<>();
            JsonNode json = new ObjectMapper().readTree(found.group("clock"));
            json.properties().forEach(e -> clock.put(e.getKey(), e.getValue().intValue()));
            events.add(new Event(found.group("host"), clock, found.group("event")));
        }
        assertThat(parts[2].substring(end)).isBlank();
        return events;
    }
}
