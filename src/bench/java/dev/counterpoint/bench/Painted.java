package dev.counterpoint.bench;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** Waits until a window was painted: two frames after it is shown. */
final class Painted {
    private static final int FRAMES = 2;

    private Painted() {}

    static void then(Stage stage, Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (stage.isShowing() && ++frames > FRAMES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
