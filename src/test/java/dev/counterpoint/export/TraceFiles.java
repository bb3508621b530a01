package dev.counterpoint.export;

import dev.counterpoint.state.Arbitraries;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Trace files for the tests of this package. */
public final class TraceFiles {
    private static final Value N1 = new ModelValue("n1");
    private static final Value N2 = new ModelValue("n2");

    private TraceFiles() {}

    /** Two nodes hold one lease: an invariant is false in the third state. */
    public static TraceFile safety() {
        return new TraceFile(
                Trace.finite(leaseStates(), leaseSteps()),
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "MutualExclusion",
                                "No two nodes ever hold the lease at the same time.",
                                "MutualExclusion ==\n    \\A a, b \\in Node : Holds(a) /\\ Holds(b)"
                                        + " => a = b",
                                "Holds(n1) and Holds(n2) are both true in state 3.",
                                "Lease.tla",
                                42),
                        "Lease.tla",
                        "Lease Skew.cfg",
                        "sha256:5f1c09ab",
                        List.of(
                                new TraceMeta.Constant("Node", "{n1, n2}"),
                                new TraceMeta.Constant("MaxClock", "4")),
                        new TraceMeta.Engine("TLC", "2.18")));
    }

    /** The same states, but going back to the second for ever. */
    public static TraceFile lasso() {
        Trace trace =
                new Trace(
                        leaseStates(),
                        leaseSteps(),
                        OptionalInt.of(1),
                        new Step("Expire", List.of(new Binding("n", N2))));
        return new TraceFile(
                trace,
                TraceMeta.of(
                        new TraceMeta.Property(
                                "property", "Progress", null, null, null, "Lease.tla", 50),
                        "Lease.tla",
                        null,
                        null,
                        List.of(),
                        null));
    }

    /**
     * One node asks another, a message is lost, notes and a smaller trace; kept in a far folder.
     */
    public static TraceFile mail() {
        Value ask = message("ask", N1, N2);
        Value answer = message("answer", N2, N1);
        List<String> variables = List.of("net", "got", "Trace");
        List<State> states =
                List.of(
                        mail(variables, List.of(), 0, "idle"),
                        mail(variables, List.of(ask), 0, "idle"),
                        mail(variables, List.of(answer), 0, "said \"yes\", </script>"),
                        mail(variables, List.of(), -1, "idle"));
        List<Step> steps =
                List.of(
                        new Step("Ask", List.of(new Binding("n", N1))),
                        new Step("Answer", List.of(new Binding("n", N2))),
                        new Step("Lose", List.of()));
        TraceMeta meta =
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "Answered",
                                "Who asks is answered.",
                                "Answered == got >= 0",
                                "In state 4, got is -1.",
                                "/home/me/secret/specs/Mail.tla",
                                9),
                        "/home/me/secret/specs/Mail.tla",
                        "/home/me/secret/specs/models/Mail.cfg",
                        "sha256:00ff",
                        List.of(new TraceMeta.Constant("Node", "{n1, n2}")),
                        new TraceMeta.Engine("TLC", "2.18"));
        return new TraceFile(
                Trace.finite(states, steps),
                meta.with(List.of(new TraceMeta.Note(2, true, "here n1 still waits")))
                        .withActions(
                                List.of(
                                        new TraceMeta.Action("Ask", "A node asks.", false, "n"),
                                        new TraceMeta.Action("Answer", null, false, "n"),
                                        new TraceMeta.Action(
                                                "Lose", "A message is lost.", true, null))));
    }

    private static Value message(String kind, Value from, Value to) {
        return RecordValue.of(Map.of("kind", new StringValue(kind), "from", from, "to", to));
    }

    private static State mail(List<String> variables, List<Value> net, int got, String note) {
        return new State(
                variables, List.of(SetValue.of(net), IntegerValue.of(got), new StringValue(note)));
    }

    /** A trace of anything, with a little of everything that files say about traces. */
    public static TraceFile arbitrary(Arbitraries any) {
        TraceMeta.Property property =
                any.below(3) == 0
                        ? null
                        : new TraceMeta.Property(
                                "invariant",
                                "Inv",
                                any.text(),
                                any.text(),
                                null,
                                "M.tla",
                                any.below(9));
        TraceMeta meta =
                new TraceMeta(
                        any.below(2) == 0 ? null : any.text(),
                        property,
                        any.below(2) == 0 ? null : "M.tla",
                        any.below(2) == 0 ? null : any.text(),
                        null,
                        "sha256:00",
                        List.of(new TraceMeta.Constant("N", any.text())),
                        any.below(2) == 0 ? null : new TraceMeta.Engine("TLC", null),
                        new TreeMap<>(
                                Map.of("source", "\"M.qnt\"", "varTypes", "{\"x\":\"Int\"}")));
        Trace trace = any.trace();
        List<TraceMeta.Note> notes =
                any.below(2) == 0
                        ? List.of()
                        : List.of(
                                new TraceMeta.Note(0, true, ""),
                                new TraceMeta.Note(
                                        any.below(5), any.below(2) == 0, "n " + any.text()));
        List<TraceMeta.Action> actions =
                any.below(2) == 0
                        ? List.of()
                        : List.of(
                                new TraceMeta.Action("A", any.text(), any.below(2) == 0, null),
                                new TraceMeta.Action("B", null, true, any.text()));
        TraceMeta whole = meta.with(notes).withActions(actions);
        return new TraceFile(trace, whole, any.below(3) == 0 ? alias(trace) : null);
    }

    /** What an ALIAS might show of each state. */
    private static Trace alias(Trace trace) {
        List<State> shown =
                trace.states().stream()
                        .map(
                                s ->
                                        new State(
                                                List.of("s", "of"),
                                                List.of(
                                                        new StringValue("s"),
                                                        s.values().getLast())))
                        .toList();
        return new Trace(shown, trace.steps(), trace.loop(), trace.closing());
    }

    public static String itf(TraceFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ItfWriter.write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public static TraceFile read(String text) {
        try {
            return ItfReader.read("t.itf.json", text.getBytes(StandardCharsets.UTF_8));
        } catch (ItfException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** A file beside this class in the test resources. */
    public static String golden(String name) {
        try (InputStream in = TraceFiles.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<State> leaseStates() {
        return List.of(
                lease(SetValue.of(List.of()), 0, 0, "idle"),
                lease(SetValue.of(List.of(N1)), 4, 0, "granted | `a`"),
                lease(SetValue.of(List.of(N1, N2)), 4, 9, "granted | `a`"));
    }

    private static List<Step> leaseSteps() {
        return List.of(
                new Step("Grant", List.of(new Binding("n", N1))),
                new Step("Grant", List.of(new Binding("n", N2))));
    }

    private static State lease(Value holders, int first, int second, String note) {
        return new State(
                List.of("holder", "expiry", "note"),
                List.of(
                        holders,
                        FunctionValue.of(
                                Map.of(N1, IntegerValue.of(first), N2, IntegerValue.of(second))),
                        new StringValue(note)));
    }
}
