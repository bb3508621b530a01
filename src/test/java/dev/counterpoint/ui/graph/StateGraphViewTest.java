package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.Search;
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
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.stream.IntStream;

@ExtendWith(FxExtension.class)
class StateGraphViewTest {
    private final Exploration exploration = new Exploration();
    private final Threads threads = new Threads(Platform::runLater, Runnable::run);
    private final HandPace pace = new HandPace();
    private StateGraphViewModel model =
            new StateGraphViewModel(exploration, threads, new Pace(pace, () -> 0), new Fonts());
    private GraphCanvas canvas;

    @Test
    void arrowsStepAlongTheTraceAndTheStateStaysInSight() {
        open();
        for (int i = 0; i < 7; i++) {
            key(KeyCode.LEFT);
        }
        assertThat(exploration.cursor().index().get()).isZero();
        Box first = Fx.get(() -> canvas.onScreen(0));
        assertThat(first.minX()).isPositive();
        assertThat(first.maxX()).isLessThan(900);
        key(KeyCode.END);
        assertThat(exploration.cursor().index().get()).isEqualTo(7);
        key(KeyCode.HOME);
        key(KeyCode.RIGHT);
        assertThat(exploration.cursor().index().get()).isEqualTo(1);
    }

    @Test
    void aSearchWithoutAGraphSaysSoAndWhatToDo() {
        StateGraphView view =
                Fx.get(
                        () -> {
                            StateGraphView made = new StateGraphView(model, threads);
                            new Scene(made, 600, 400);
                            return made;
                        });
        assertThat(emptyTitle(view)).isEqualTo("No state graph yet");
        Fx.run(() -> exploration.show(simulated(), null));
        Fx.await(
                "the graph is said to be none",
                () -> emptyTitle(view).equals("This search records no state graph"));
    }

    private static String emptyTitle(StateGraphView view) {
        return Fx.get(() -> ((Label) view.lookup(".empty-title")).getText());
    }

    private static CheckResult simulated() {
        CheckRequest request =
                CheckRequest.of(Path.of("Lease.tla"), new ModelChoice.Beside())
                        .recordGraph(true)
                        .search(new Search(Search.Mode.SIMULATION, 50, 10, 1, 0, 0, false))
                        .build();
        return CheckResult.of(request, Kind.INCOMPLETE)
                .sentence("Not finished.")
                .notProved("This proves nothing.")
                .config("Lease.cfg")
                .build();
    }

    @Test
    void aClickHitsTheStateUnderThePointer() {
        open();
        key(KeyCode.F);
        click(3);
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        click(11);
        assertThat(exploration.cursor().sight().get().graphState()).isEqualTo(11);
    }

    @Test
    void thePointerShowsWhatChangedInAState() {
        open();
        key(KeyCode.F);
        Box box = Fx.get(() -> canvas.onScreen(6));
        mouse(MouseEvent.MOUSE_MOVED, middleX(box), middleY(box));
        Node card = Fx.get(() -> canvas.getScene().lookup(".hover-card"));
        assertThat(card.isVisible()).isTrue();
        assertThat(
                        Fx.get(
                                () ->
                                        card.lookupAll(".label").stream()
                                                .map(n -> ((Label) n).getText())
                                                .toList()))
                .contains("State 7 of the trace", "compared with state 6", "left[n3]  ");
        mouse(MouseEvent.MOUSE_MOVED, 2, 2);
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void theWheelZoomsAtThePointer() {
        open();
        Viewport before = Fx.get(canvas::viewport);
        wheel(300, 200, 120);
        Viewport after = Fx.get(canvas::viewport);
        assertThat(after.scale()).isGreaterThan(before.scale());
        assertThat(after.toPictureX(300)).isCloseTo(before.toPictureX(300), within(1e-6));
        assertThat(after.toPictureY(200)).isCloseTo(before.toPictureY(200), within(1e-6));
    }

    @Test
    void draggingPansAndSelectsNothing() {
        open();
        Viewport before = Fx.get(canvas::viewport);
        int index = exploration.cursor().index().get();
        mouse(MouseEvent.MOUSE_PRESSED, 400, 300);
        mouse(MouseEvent.MOUSE_DRAGGED, 350, 320);
        mouse(MouseEvent.MOUSE_RELEASED, 350, 320);
        Viewport after = Fx.get(canvas::viewport);
        assertThat(after.x()).isEqualTo(before.x() - 50);
        assertThat(after.y()).isEqualTo(before.y() + 20);
        assertThat(exploration.cursor().index().get()).isEqualTo(index);
    }

    @Test
    void theViolatingStateIsRedInBothThemes() {
        open();
        for (Theme theme : Theme.values()) {
            Fx.run(() -> theme.apply(canvas.getScene()));
            Fx.await(
                    "red in " + theme,
                    () -> {
                        Box box = canvas.onScreen(7);
                        WritableImage image = canvas.snapshot(null, null);
                        Color color =
                                image.getPixelReader()
                                        .getColor((int) box.maxX() - 6, (int) middleY(box) + 6);
                        return color.getRed() > 0.7 && color.getGreen() < 0.5;
                    });
        }
    }

    @Test
    void twentyThousandStatesAreShownPannedAndHit() {
        Recording large = Examples.large(20_000);
        open(() -> exploration.show(Examples.pathIn(large, 30), large));
        Fx.run(() -> model.whole().set(true));
        Fx.await(
                "laid out",
                () -> {
                    Shown shown = model.shown().get();
                    return shown != null && shown.picture().list().nodes() == 20_000;
                });
        key(KeyCode.F);
        wheel(450, 330, -80);
        mouse(MouseEvent.MOUSE_PRESSED, 400, 300);
        mouse(MouseEvent.MOUSE_DRAGGED, 300, 300);
        mouse(MouseEvent.MOUSE_RELEASED, 300, 300);
        int node = 12_345;
        wheel(450, 330, 2_000);
        Box box = Fx.get(() -> canvas.onScreen(node));
        assertThat(Fx.get(() -> canvas.nodeAt(middleX(box), middleY(box)))).isEqualTo(node);
    }

    @Test
    void aGrowingGraphMovesOnlyWhereItOutgrowsTheScreenAndNotUnderOnesHands() {
        GrowingGraph found = new GrowingGraph(40);
        open(() -> exploration.grow(found.recording));
        Viewport first = Fx.get(canvas::viewport);
        Fx.run(
                () -> {
                    found.to(2_000);
                    pace.pass();
                });
        Fx.await("grown", () -> model.shown().get().picture().list().nodes() == 2_000);
        Fx.await("all in sight", () -> canvas.viewport().scale() < first.scale());
        Box all = Fx.get(() -> model.shown().get().picture().list().bounds());
        Viewport fitted = Fx.get(canvas::viewport);
        assertThat(fitted.toScreenX(all.minX())).isPositive();
        assertThat(fitted.toScreenX(all.maxX())).isLessThan(900);

        wheel(300, 200, 120);
        Viewport chosen = Fx.get(canvas::viewport);
        Fx.run(
                () -> {
                    found.to(4_000);
                    pace.pass();
                });
        Fx.await("grown more", () -> model.shown().get().picture().list().nodes() == 4_000);
        assertThat(Fx.get(canvas::viewport)).isEqualTo(chosen);
        Fx.await(
                "painted",
                () -> {
                    WritableImage image = canvas.snapshot(null, null);
                    Color corner = image.getPixelReader().getColor(1, 1);
                    return IntStream.range(0, 900)
                            .mapToObj(x -> image.getPixelReader().getColor(x, 300))
                            .anyMatch(color -> !color.equals(corner));
                });
    }

    private void open() {
        open(() -> exploration.show(Examples.leaseViolation(), Examples.leaseRecording()));
    }

    private void open(Runnable explore) {
        Fx.run(
                () -> {
                    exploration.actions().set(Examples.ACTIONS);
                    StateGraphView view = new StateGraphView(model, threads);
                    Scene scene = new Scene(view, 900, 700);
                    Theme.LIGHT.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    canvas = (GraphCanvas) view.lookup(".graph-canvas");
                    canvas.requestFocus();
                    explore.run();
                });
        Fx.await("drawn", () -> model.shown().get() != null);
        Fx.run(() -> {});
    }

    private void key(KeyCode code) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                canvas,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private void click(int node) {
        Box box = Fx.get(() -> canvas.onScreen(node));
        mouse(MouseEvent.MOUSE_PRESSED, middleX(box), middleY(box));
        mouse(MouseEvent.MOUSE_RELEASED, middleX(box), middleY(box));
        Fx.run(() -> {});
    }

    private static double middleX(Box box) {
        return (box.minX() + box.maxX()) / 2;
    }

    private static double middleY(Box box) {
        return (box.minY() + box.maxY()) / 2;
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        new Pointer(canvas).fire(type, x, y);
    }

    private void wheel(double x, double y, double delta) {
        new Pointer(canvas).wheel(x, y, delta);
    }
}
