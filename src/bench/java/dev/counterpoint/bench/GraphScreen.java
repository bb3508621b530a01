package dev.counterpoint.bench;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Pace;
import dev.counterpoint.ui.graph.StateGraphView;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A graph on the screen, its counters of so many values: the seconds until its first full picture,
 * the 95th percentiles of a frame while panning and while zooming, and what it costs to show the
 * state under the pointer.
 */
public final class GraphScreen {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 720;
    private static final int FRAMES = 120;
    private static final int HOVERS = 400;
    private static final double NANOS = 1e9;
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

    private final Exploration exploration = new Exploration();
    private final ExecutorService background =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Threads threads = new Threads(Platform::runLater, background);
    private final StateGraphViewModel model =
            new StateGraphViewModel(
                    exploration,
                    threads,
                    new Pace(new FxDelays(), System::currentTimeMillis),
                    new Fonts());
    private final List<Double> figures = new ArrayList<>();
    private final Recording recording;
    private Parent canvas = new CanvasPane();

    private GraphScreen(Recording recording) {
        this.recording = recording;
    }

    /** With how many values each counter has. */
    public static void main(String[] arguments) {
        GraphScreen screen = new GraphScreen(Counters.recording(Integer.parseInt(arguments[0])));
        Platform.startup(screen::show);
    }

    private void show() {
        Theme.loadFonts();
        StateGraphView view = new StateGraphView(model, threads);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Theme.LIGHT.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        canvas = (Parent) view.lookup(".graph-canvas");
        Painted.then(stage, this::draw);
    }

    private void draw() {
        long start = System.nanoTime();
        exploration.show((Counterexample) null, recording);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (canvas.getPseudoClassStates().contains(SETTLED)) {
                    stop();
                    figures.add((System.nanoTime() - start) / NANOS);
                    pan();
                }
            }
        }.start();
    }

    private void pan() {
        mouse(MouseEvent.MOUSE_PRESSED, 0, 0);
        wheel(240);
        new Frames(
                        40,
                        FRAMES,
                        frame -> {
                            double angle = frame / 15.0;
                            mouse(
                                    MouseEvent.MOUSE_DRAGGED,
                                    120 * Math.sin(angle),
                                    90 * Math.cos(angle));
                        },
                        seconds -> {
                            figures.add(seconds);
                            mouse(MouseEvent.MOUSE_RELEASED, 0, 0);
                            zoom();
                        })
                .start();
    }

    private void zoom() {
        new Frames(
                        40,
                        FRAMES,
                        frame -> wheel(frame / 30 % 2 == 0 ? 8 : -8),
                        seconds -> {
                            figures.add(seconds);
                            hover();
                        })
                .start();
    }

    /** From the pointer's move until the canvas is painted with the state marked. */
    private void hover() {
        var clock = ManagementFactory.getThreadMXBean();
        CanvasPane pane = (CanvasPane) canvas.getChildrenUnmodifiable().getFirst();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < HOVERS; i++) {
            double x = (i * 37 % 800) - 400;
            double y = (i * 53 % 600) - 300;
            long start = clock.getCurrentThreadCpuTime();
            mouse(MouseEvent.MOUSE_MOVED, x, y);
            pane.paintNow();
            if (i >= HOVERS / 2) {
                times.add((clock.getCurrentThreadCpuTime() - start) / NANOS);
            }
        }
        figures.add(Frames.percentile(times));
        print();
    }

    @SuppressWarnings("SystemOut")
    private void print() {
        StringBuilder line = new StringBuilder();
        figures.forEach(figure -> line.append(figure).append(' '));
        System.out.println(line.toString().strip());
        System.exit(0);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        WIDTH / 2 + x,
                        HEIGHT / 2 + y,
                        WIDTH / 2 + x,
                        HEIGHT / 2 + y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void wheel(double delta) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        WIDTH / 2,
                        HEIGHT / 2,
                        WIDTH / 2,
                        HEIGHT / 2,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
