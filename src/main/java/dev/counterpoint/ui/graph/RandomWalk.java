package dev.counterpoint.ui.graph;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Takes some steps at random, one after the other, and says where it had to stop. */
final class RandomWalk {
    private static final int MOST = 200;

    private final Exploration exploration;
    private final StepSource source;
    private final RandomGenerator random;
    private final Consumer<String> tell;
    private final Latest questions;
    private final Latest places;

    RandomWalk(
            Exploration exploration,
            StepSource source,
            Threads threads,
            RandomGenerator random,
            Consumer<String> tell) {
        this.exploration = exploration;
        this.source = source;
        this.random = random;
        this.tell = tell;
        questions = new Latest(threads, error -> tell.accept("The walk broke off."));
        places = new Latest(threads, error -> tell.accept("The walk broke off."));
    }

    /** Takes so many steps from the state that is looked at; from an initial one where none is. */
    void go(int steps) {
        Sight sight = exploration.cursor().sight().get();
        Recording recording = exploration.recording().get();
        if (sight == null) {
            questions.take(source.initialStates(MOST), reply -> begin(reply, steps));
        } else if (sight.isOnTrace()) {
            step(steps, sight);
        } else if (recording != null) {
            places.run(
                    () ->
                            Walks.along(
                                    recording,
                                    List.of(sight.graphState()),
                                    exploration.cursor().counterexample()),
                    route -> {
                        exploration.cursor().follow(route);
                        go(steps);
                    });
        }
    }

    private void begin(Reply.InitialStates reply, int steps) {
        if (reply.states().isEmpty()) {
            tell.accept("The model has no initial state.");
            return;
        }
        int chosen = random.nextInt(reply.states().size());
        exploration.cursor().follow(Route.begin(reply.states().get(chosen), -1));
        go(steps);
    }

    private void step(int left, Sight from) {
        if (left == 0) {
            return;
        }
        questions.take(
                source.successors(from.state(), MOST),
                reply -> {
                    // Someone went elsewhere meanwhile: the walk is theirs now.
                    if (from.equals(exploration.cursor().sight().get())) {
                        take(left, from, reply.successors());
                    }
                });
    }

    private void take(int left, Sight from, List<Reply.Successor> possible) {
        List<Reply.Successor> wanted = possible.stream().filter(Reply.Successor::inModel).toList();
        if (wanted.isEmpty()) {
            tell.accept("The walk ends here: no action is enabled.");
            return;
        }
        Reply.Successor next = wanted.get(random.nextInt(wanted.size()));
        Recording recording = exploration.recording().get();
        places.run(
                () -> Walks.target(recording, from.graphState(), next.state()),
                number -> {
                    if (from.equals(exploration.cursor().sight().get())) {
                        exploration.cursor().take(next.step(), next.state(), number);
                        Sight there = exploration.cursor().sight().get();
                        if (there != null) {
                            step(left - 1, there);
                        }
                    }
                });
    }
}
