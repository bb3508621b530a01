package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

@ExtendWith(FxExtension.class)
class GraphMotionTest {
    private final ThreadPoolExecutor background =
            (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    private final Exploration exploration = new Exploration();
    private final HandPace pace = new HandPace();
    private final Threads threads = new Threads(Platform::runLater, background);
    private final StateGraphViewModel model =
            new StateGraphViewModel(exploration, threads, new Pace(pace, () -> 0), new Fonts());
    private GraphCanvas canvas;

    @AfterEach
    void end() {
        Fx.run(model::close);
        background.shutdownNow();
    }

    @Test
    void pansAndZoomsWhileACheckRunsAndThenShowsWhatIsThere() {
        GrowingGraph found = new GrowingGraph(40);
        open(() -> exploration.grow(found.recording));
        Fx.await("something is shown", () -> model.shown().get() != null);
        Pointer pointer = new Pointer(canvas);
        pointer.wheel(400, 300, 40);
        for (int states = 500; states <= 4_500; states += 500) {
            int now = states;
            Fx.run(() -> found.to(now));
            Fx.run(pace::pass);
            double x = Fx.get(() -> canvas.viewport().x());
            pointer.drag(300, 300, 340, 280);
            assertThat(Fx.get(() -> canvas.viewport().x())).isEqualTo(x + 40);
            pointer.wheel(400, 300, states % 1_000 == 0 ? 40 : -40);
        }
        Fx.await(
                "all that was found is shown",
                () -> {
                    pace.pass();
                    return model.shown().get().picture().list().nodes() == 4_500;
                });
        Fx.await("it is painted", () -> canvas.getPseudoClassStates().contains(settled()));
    }

    @Test
    void aLayoutThatIsCancelledLeavesNothingRunning() {
        Recording large = Examples.large(60_000);
        open(() -> exploration.show(Examples.pathIn(large, 12), large));
        Fx.run(() -> model.whole().set(true));
        Fx.run(model::cancel);
        assertThat(Fx.get(() -> model.activity().get())).isEmpty();
        assertThat(Fx.get(() -> model.problem().get())).isEqualTo("The layout was cancelled.");
        Fx.await("nothing runs", () -> background.getActiveCount() == 0);
        Shown shown = Fx.get(() -> model.shown().get());
        assertThat(shown == null || shown.picture().list().nodes() < 60_000).isTrue();
    }

    private static PseudoClass settled() {
        return PseudoClass.getPseudoClass("settled");
    }

    private void open(Runnable explore) {
        Fx.run(
                () -> {
                    StateGraphView view = new StateGraphView(model, threads);
                    Scene scene = new Scene(view, 900, 700);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    canvas = (GraphCanvas) view.lookup(".graph-canvas");
                    explore.run();
                });
    }
}
