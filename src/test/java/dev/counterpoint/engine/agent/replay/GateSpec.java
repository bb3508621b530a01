package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** A gate that lets several in at once, and what is asked of it after it was changed. */
record GateSpec(SpecQuestions questions, ReplayQuestions replays) {
    /** The faulty one. */
    static final String GATE =
            """
            ---- MODULE Gate ----
            EXTENDS Naturals, FiniteSets
            CONSTANT Node
            VARIABLES inside, waiting
            vars == <<inside, waiting>>
            Init == inside = {} /\\ waiting = {}
            Ask(n) == n \\notin waiting /\\ waiting' = waiting \\cup {n} /\\ UNCHANGED inside
            Enter(n) == n \\in waiting /\\ inside' = inside \\cup {n} /\\ waiting' = waiting \\ {n}
            Leave(n) == n \\in inside /\\ inside' = inside \\ {n} /\\ UNCHANGED waiting
            Next == \\E n \\in Node : Ask(n) \\/ Enter(n) \\/ Leave(n)
            Spec == Init /\\ [][Next]_vars
            OneInside == Cardinality(inside) <= 1
            NoneLeaves == [][inside \\subseteq inside']_vars
            ComesIn == \\A n \\in Node : n \\in waiting ~> n \\in inside
            ====
            """;

    static final String MODEL =
            "CONSTANT Node = {gate1, gate2, gate3}\nSPECIFICATION Spec\nINVARIANT OneInside\n";

    static GateSpec load(Path folder, String text, String model) {
        try {
            Path file = folder.resolve("Gate.tla");
            Files.writeString(file, text);
            SpecSource source =
                    new SpecSource(file, "Gate", Map.of(), "Gate.cfg", model, List.of(), List.of());
            SpecQuestions.Loading loading = SpecQuestions.load(source, folder);
            SpecQuestions questions =
                    Objects.requireNonNull(loading.questions(), loading.reply().toString());
            return new GateSpec(questions, new ReplayQuestions(questions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GateSpec load(Path folder, String text) {
        return load(folder, text, MODEL);
    }

    /** The faulty one with a part of its text put otherwise. */
    static String with(String part, String other) {
        if (!GATE.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return GATE.replace(part, other);
    }

    /** A behavior by its steps, as they are written. */
    Trace behavior(String... names) {
        Reply.InitialStates initial =
                (Reply.InitialStates) questions.answer(new Request.InitialStates(10));
        List<State> states = new ArrayList<>(List.of(initial.states().getFirst()));
        List<Step> steps = new ArrayList<>();
        for (String name : names) {
            Reply.Successors all =
                    (Reply.Successors)
                            questions.answer(new Request.Successors(states.getLast(), 1_000));
            Reply.Successor taken =
                    all.successors().stream()
                            .filter(s -> s.step().toString().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(name + " cannot be taken"));
            steps.add(taken.step());
            states.add(taken.state());
        }
        return Trace.finite(states, steps);
    }

    /** A lasso by its steps, the last of which leads back to a state. */
    Trace lasso(int loop, String... names) {
        Trace all = behavior(names);
        int last = all.steps().size() - 1;
        return new Trace(
                all.states().subList(0, last + 1),
                all.steps().subList(0, last),
                OptionalInt.of(loop),
                all.steps().getLast());
    }

    ReplayFinding replay(Trace trace, TrimTask.@Nullable Kind kind, @Nullable String property) {
        Reply.ScheduleReplayed reply =
                (Reply.ScheduleReplayed)
                        replays.answer(
                                new Request.ReplaySchedule(
                                        new ReplayTask(trace, kind, property, true)));
        return reply.finding();
    }

    ReplayFinding replay(Trace trace, String property) {
        return replay(trace, TrimTask.Kind.PROPERTY, property);
    }

    Reply.Ordered ordered(Trace trace) {
        return (Reply.Ordered) replays.answer(new Request.CausalOrder(trace));
    }
}
