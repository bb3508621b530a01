package dev.counterpoint.ui.fx;

import javafx.animation.PauseTransition;

import java.time.Duration;

/** Pauses by JavaFX's clock. */
public final class FxDelays implements Delays {
    @Override
    public Pending after(Duration pause, Runnable action) {
        PauseTransition transition =
                new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
        transition.setOnFinished(e -> action.run());
        transition.play();
        return transition::stop;
    }
}
