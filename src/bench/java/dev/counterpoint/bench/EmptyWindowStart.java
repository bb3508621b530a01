package dev.counterpoint.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Shows an empty window and ends when it is painted. */
public final class EmptyWindowStart {
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 800;

    private EmptyWindowStart() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        Platform.startup(
                () -> {
                    Stage stage = new Stage();
                    stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
                    stage.show();
                    Painted.then(stage, () -> System.exit(0));
                });
    }
}
