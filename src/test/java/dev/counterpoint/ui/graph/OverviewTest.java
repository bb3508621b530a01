package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class OverviewTest {
    private final Exploration exploration = new Exploration();
    private final Threads threads = new Threads(Platform::runLater, Runnable::run);
    private final StateGraphViewModel model =
            new StateGraphViewModel(
                    exploration, threads, new Pace(new HandPace(), () -> 0), new Fonts());
    private GraphCanvas canvas;
    private Overview overview;

    @Test
    void itShowsItselfOnlyWhereNotAllIsSeen() {
        open();
        Fx.run(canvas::fit);
        Fx.await("all is seen", () -> !overview.isVisible());
        new Pointer(canvas).wheel(300, 200, 400);
        Fx.await("a part is seen", () -> overview.isVisible());
        Fx.run(canvas::fit);
        Fx.await("all is seen again", () -> !overview.isVisible());
    }

    @Test
    void aClickOrADragOnItMovesThereAndKeepsTheScale() {
        open();
        new Pointer(canvas).wheel(300, 200, 800);
        Fx.await("a part is seen", () -> overview.isVisible());
        double scale = Fx.get(() -> canvas.viewport().scale());
        Pointer pointer = new Pointer(overview);
        pointer.click(Overview.WIDTH / 2, Overview.HEIGHT / 2);
        Box all = Fx.get(() -> model.shown().get().picture().list().bounds());
        assertThat(middleX()).isCloseTo((all.minX() + all.maxX()) / 2, within(1.0));
        pointer.drag(Overview.WIDTH / 2, Overview.HEIGHT / 2, Overview.WIDTH / 2, 6);
        double top = Fx.get(() -> canvas.viewport().toPictureY(canvas.getHeight() / 2));
        assertThat(top).isCloseTo(all.minY(), within(all.height() / 20));
        assertThat(Fx.get(() -> canvas.viewport().scale())).isEqualTo(scale);
    }

    @Test
    void itShowsTheGraphAndWhereOneIs() {
        open();
        new Pointer(canvas).wheel(300, 200, 800);
        new Pointer(overview).click(20, 20);
        Fx.await("painted", () -> hues() > 20);
    }

    /** How many of its pixels are coloured as the rectangle is, and not as the graph. */
    private int hues() {
        WritableImage image = overview.snapshot(null, null);
        int count = 0;
        for (int x = 2; x < Overview.WIDTH - 2; x++) {
            for (int y = 2; y < Overview.HEIGHT - 2; y++) {
                Color color = image.getPixelReader().getColor(x, y);
                count += color.getSaturation() > 0.6 ? 1 : 0;
            }
        }
        return count;
    }

    private double middleX() {
        return Fx.get(() -> canvas.viewport().toPictureX(canvas.getWidth() / 2));
    }

    private void open() {
        Recording large = Examples.large(3_000);
        Fx.run(
                () -> {
                    StateGraphView view = new StateGraphView(model, threads);
                    Scene scene = new Scene(view, 900, 700);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    canvas = (GraphCanvas) view.lookup(".graph-canvas");
                    overview = (Overview) view.lookup("#graph-overview");
                    exploration.show(Examples.pathIn(large, 30), large);
                    model.whole().set(true);
                });
        Fx.await(
                "drawn",
                () -> {
                    Shown shown = model.shown().get();
                    return shown != null && shown.picture().list().nodes() == 3_000;
                });
    }
}
