package dev.counterpoint.ui.guide.coach;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing to do.
 *
 * @param words what it is good for
 * @param task what to do, keys included; empty for nothing
 * @param targets where: selectors of nodes, the first that is seen counts
 * @param prepare makes sure that it can be done; nothing where the user came here by doing
 * @param done whether it was done
 */
public record Lesson(
        String title,
        String words,
        Supplier<String> task,
        List<String> targets,
        Runnable prepare,
        ObservableBooleanValue done) {
    public Lesson {
        targets = List.copyOf(targets);
    }
}
