package dev.counterpoint.export.page;

import com.fasterxml.jackson.databind.JsonNode;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page in a real Chromium, run by {@code src/test/sh/html-test.sh}: it steps through all
 * states, shows hostile values as text, runs nothing of them, and asks for nothing. Exits 1 where
 * it does not.
 */
public final class PageInChromium {
    private static final List<String> HOSTILE =
            List.of(
                    "</script><script>window.taken = 1</script>",
                    "<img src=http://127.0.0.1:9/x onerror=\"window.taken = 1\">",
                    "\"quotes\" and 'quotes' and \\ and `ticks`",
                    "right to left \u202e and back \u202c, zero \u200b width",
                    "emoji \uD83D\uDC69\u200D\uD83D\uDE80 and \u0000 nothing",
                    "<!-- --> ]]> &amp; &lt; ${x} {{x}}");

    private final Chromium chromium;
    private final List<String> failures = new ArrayList<>();

    private PageInChromium(Chromium chromium) {
        this.chromium = chromium;
    }

    /**
     * Tries the page.
     *
     * @param arguments the Chromium to use, and an empty folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        List<String> failures;
        try (Chromium chromium = new Chromium(Path.of(arguments[0]), folder.resolve("chromium"))) {
            PageInChromium page = new PageInChromium(chromium);
            page.steps(folder.resolve("hostile.html"), 100);
            page.large(folder.resolve("large.html"), 10_000);
            failures = page.failures;
        }
        failures.forEach(System.out::println);
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    private void steps(Path file, int steps) throws IOException, InterruptedException {
        Trace trace = trace(steps);
        write(trace, file);
        chromium.look(1000, 1000, "light");
        chromium.go(file.toUri().toString());
        expect("the page is ready", text("document.documentElement.className").contains("ready"));
        chromium.press("Home", 36);
        for (int i = 0; i <= steps; i++) {
            String at = text("document.getElementById('at').textContent");
            expect("at state " + (i + 1), at.equals((i + 1) + " of " + (steps + 1)));
            String value = HOSTILE.get(i % HOSTILE.size());
            String shown = text("document.getElementById('tree').textContent");
            expect("state " + (i + 1) + " shows " + value, shown.contains(start(value)));
            chromium.press("ArrowRight", 39);
        }
        chromium.evaluate("document.querySelector('#steps button[data-state=\"3\"]').click()");
        expect(
                "a click goes there",
                text("document.getElementById('at').textContent").startsWith("4 "));
        for (String tab : List.of("lanes", "sequence", "graph", "story")) {
            chromium.evaluate("document.getElementById('tab-" + tab + "').click()");
        }
        JsonNode raw =
                chromium.evaluate(
                        "/[\\u202a-\\u202e\\u2066-\\u2069\\u200b]/.test(document.body.innerText)");
        expect("nothing turns text around", !raw.asBoolean());
        nothingHappened(file);
        System.out.printf("100 steps: %,d bytes%n", Files.size(file));
    }

    private void large(Path file, int steps) throws IOException, InterruptedException {
        long start = System.nanoTime();
        write(trace(steps), file);
        long written = System.nanoTime();
        chromium.go(file.toUri().toString());
        long loaded = System.nanoTime();
        chromium.press("Home", 36);
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            chromium.press("ArrowRight", 39);
        }
        text("document.getElementById('at').textContent");
        long stepped = System.nanoTime();
        chromium.press("End", 35);
        String at = text("document.getElementById('at').textContent");
        expect("the end is there: " + at, at.equals("10,001 of 10,001"));
        expect("it is there in time", loaded - written < 60_000_000_000L);
        nothingHappened(file);
        System.out.printf(
                "10,000 steps: %,d bytes, written in %,d ms, there in %,d ms, a step in %,d ms%n",
                Files.size(file),
                (written - start) / 1_000_000,
                (loaded - written) / 1_000_000,
                (stepped - before) / 20_000_000);
    }

    private void nothingHappened(Path file) throws IOException {
        expect("nothing ran from a value", !chromium.evaluate("'taken' in window").asBoolean());
        expect(
                "no script failed: " + chromium.heard("Runtime.exceptionThrown"),
                chromium.heard("Runtime.exceptionThrown").isEmpty());
        expect(
                "no rule was broken: " + chromium.heard("Log.entryAdded"),
                chromium.heard("Log.entryAdded").isEmpty());
        for (JsonNode request : chromium.heard("Network.requestWillBeSent")) {
            String asked = request.path("request").path("url").asText();
            boolean own = asked.startsWith(String.valueOf(file.getParent().toUri()));
            expect("it asks for nothing: " + asked, own && asked.endsWith(".html"));
        }
    }

    private String text(String expression) throws IOException {
        return chromium.evaluate(expression).asText();
    }

    private void expect(String what, boolean is) {
        if (!is) {
            failures.add("not so: " + what);
        }
    }

    /** As far as nothing has to be escaped. */
    private static String start(String value) {
        return value.split("[\"\\\\\u202e\u0000]", 2)[0];
    }

    private static void write(Trace trace, Path file) throws IOException {
        TraceMeta meta =
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "Inv",
                                HOSTILE.getFirst(),
                                "Inv == x /= \"</script>\"",
                                HOSTILE.get(1),
                                "M.tla",
                                3),
                        "M.tla",
                        null,
                        null,
                        List.of(new TraceMeta.Constant("C", HOSTILE.get(2))),
                        null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<TraceMeta.Note> notes = List.of(new TraceMeta.Note(2, true, HOSTILE.get(1)));
        HtmlExport.write(SharedTrace.of(new TraceFile(trace, meta.with(notes))), bytes);
        Files.write(file, bytes.toByteArray());
    }

    private static Trace trace(int steps) {
        List<Value> actors = Stream.of("n1", "n2", "n3").<Value>map(ModelValue::new).toList();
        List<State> states = new ArrayList<>();
        List<Step> taken = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            Value actor = actors.get(i % 3);
            Value text = new StringValue(HOSTILE.get(i % HOSTILE.size()));
            states.add(
                    new State(
                            List.of("text", "queue", "votes", "clock"),
                            List.of(
                                    text,
                                    new SequenceValue(List.of(text, actor)),
                                    FunctionValue.of(
                                            Map.of(
                                                    actors.get(0),
                                                    IntegerValue.of(i / 3),
                                                    actors.get(1),
                                                    SetValue.of(List.of(actor)),
                                                    actors.get(2),
                                                    IntegerValue.of(7))),
                                    IntegerValue.of(i))));
            if (i > 0) {
                taken.add(new Step("Next", List.of(new Binding("n", actor))));
            }
        }
        return Trace.finite(states, taken);
    }
}
