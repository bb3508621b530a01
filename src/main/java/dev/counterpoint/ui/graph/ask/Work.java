package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Long work on a graph, the newest only: says what it does and how far it has come, can be
 * cancelled, and says in words why there is no result.
 */
public final class Work {
    private final Threads threads;
    private final Latest latest;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private AtomicBoolean stop = new AtomicBoolean();

    /** What is to be done in the background. */
    @FunctionalInterface
    public interface Task<T> {
        /** Does it. */
        T run(Progress progress, Cancel cancel);
    }

    /** None yet. */
    public Work(Threads threads) {
        this.threads = threads;
        latest = new Latest(threads, this::failed);
    }

    /** Does it in place of whatever is under way. */
    public <T> void run(String words, Task<T> task, Consumer<? super T> deliver) {
        stop.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        problem.set("");
        activity.set(words + "…");
        AtomicInteger last = new AtomicInteger();
        Progress progress =
                (done, all) -> {
                    int percent = all <= 0 ? 0 : (int) (100 * done / all);
                    if (percent > last.getAndSet(percent)) {
                        threads.fx().execute(() -> say(mine, words + ", " + percent + "%…"));
                    }
                };
        latest.run(
                () -> task.run(progress, mine::get),
                result -> {
                    activity.set("");
                    deliver.accept(result);
                });
    }

    private void say(AtomicBoolean of, String words) {
        if (!of.get() && of.equals(stop) && !activity.get().isEmpty()) {
            activity.set(words);
        }
    }

    /** Gives up what is under way. */
    public void cancel() {
        stop.set(true);
        latest.cancel();
        activity.set("");
        problem.set("");
    }

    /** Says why there is nothing to do. */
    public void refuse(String sentence) {
        cancel();
        problem.set(sentence);
    }

    private void failed(Throwable error) {
        activity.set("");
        Throwable cause = error;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof QuestionException question) {
            problem.set(question.sentence());
        } else if (cause instanceof EngineException) {
            problem.set("The engine could not answer: " + cause.getMessage());
        } else if (cause instanceof CancellationException) {
            problem.set("");
        } else if (cause instanceof IllegalStateException) {
            problem.set("The recorded states can no longer be read. Check the model again.");
        } else {
            problem.set("This could not be found out.");
        }
    }

    /** What is being done, in words; empty where nothing is. */
    public ReadOnlyStringProperty activity() {
        return activity.getReadOnlyProperty();
    }

    /** Why there is no result, in words; empty where there is one. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
