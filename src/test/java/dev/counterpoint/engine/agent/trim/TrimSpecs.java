package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** A spec of these tests with a model, and random behaviors of it. */
final class TrimSpecs {
    private final SpecQuestions questions;
    private final String property;
    private final Set<String> environment;
    private final Map<String, String> actors;
    private final List<Measure> order = new ArrayList<>(List.of(Measure.values()));

    private TrimSpecs(
            SpecQuestions questions,
            String property,
            Set<String> environment,
            Map<String, String> actors) {
        this.questions = questions;
        this.property = property;
        this.environment = environment;
        this.actors = actors;
    }

    /** A spec and what it is to violate. */
    static TrimSpecs load(
            Path folder,
            String module,
            String property,
            String config,
            Set<String> environment,
            Map<String, String> actors) {
        SpecSource source =
                new SpecSource(
                        file(module + ".tla"),
                        module,
                        Map.of(),
                        "MC.cfg",
                        config,
                        List.of(),
                        List.of());
        SpecQuestions.Loading loading = SpecQuestions.load(source, folder);
        return new TrimSpecs(
                Objects.requireNonNull(loading.questions(), loading.reply().toString()),
                property,
                environment,
                actors);
    }

    /** The same with measures put first. */
    TrimSpecs preferring(Measure... first) {
        order.clear();
        order.addAll(Measure.order(List.of(first)));
        return this;
    }

    SpecQuestions questions() {
        return questions;
    }

    TrimTask task(Trace trace) {
        return new TrimTask(
                trace, TrimTask.Kind.PROPERTY, property, environment, actors, order, 600_000);
    }

    /** A task where the trace does not matter. */
    TrimTask anyTask() {
        return task(anyTrace());
    }

    /** All that comes of trimming a trace to the end. */
    List<Trimmed> trim(Trace trace) {
        return trim(task(trace));
    }

    List<Trimmed> trim(TrimTask task) {
        questions.spec().makeCurrent();
        Trimming trimming = new Trimming(questions.spec(), questions, task);
        List<Trimmed> results = new ArrayList<>();
        Reply.Trimming reply = trimming.goOn(50);
        results.addAll(reply.results());
        while (!reply.done()) {
            reply = trimming.goOn(50);
            results.addAll(reply.results());
        }
        if (reply.problem() != null) {
            throw new AssertionError(reply.problem().toString());
        }
        return results;
    }

    /**
     * A behavior that violates the property, of random steps: mostly to where it has been least.
     *
     * @param most a walk that has not come to a violation after so many begins anew
     */
    Trace violatingWalk(Random random, int most) {
        questions.spec().makeCurrent();
        TlcSpace space = new TlcSpace(questions.spec(), task(anyTrace()));
        int[] initial = space.initialStates();
        List<PropertyTarget> targets = PropertyTarget.of(questions.spec().tool(), Set.of());
        space.aimAt(PropertyTarget.joined(property, targets));
        for (int attempt = 0; attempt < 20_000; attempt++) {
            Trace trace = walk(space, initial[random.nextInt(initial.length)], random, most);
            if (trace != null) {
                return trace;
            }
        }
        throw new AssertionError("no violation was met");
    }

    private static @Nullable Trace walk(TlcSpace space, int start, Random random, int most) {
        int state = start;
        Map<Integer, Integer> visits = new HashMap<>();
        List<State> states = new ArrayList<>(List.of(space.state(state)));
        List<Step> steps = new ArrayList<>();
        while (!space.isViolatedAt(state)) {
            Edges edges = space.edges(state);
            if (edges.size() == 0 || steps.size() == most) {
                return null;
            }
            visits.merge(state, 1, Integer::sum);
            int edge = random.nextInt(edges.size());
            for (int tries = random.nextInt(6); tries > 0; tries--) {
                int other = random.nextInt(edges.size());
                boolean fresher =
                        visits.getOrDefault(edges.target(other), 0)
                                < visits.getOrDefault(edges.target(edge), 0);
                edge = fresher ? other : edge;
            }
            steps.add(space.step(edges.label(edge)));
            state = edges.target(edge);
            states.add(space.state(state));
        }
        return Trace.finite(states, steps);
    }

    private Trace anyTrace() {
        return Trace.finite(List.of(new State(List.of(), List.of())), List.of());
    }

    private static Path file(String name) {
        URL url = TrimSpecs.class.getResource("/dev/counterpoint/trim/" + name);
        try {
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
