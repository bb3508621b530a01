package dev.counterpoint.bench;

import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.LineNumberFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

/**
 * What a key stroke costs in a module of 20,000 lines: in the editor, and in a bare code area with
 * line numbers. One key in the one, one in the other, in turn; each until its text is laid out, in
 * the FX thread's own time. Prints the 95th percentiles in seconds.
 */
public final class KeyStrokes {
    private static final int LINES = 20_000;
    private static final int WARM_UP = 80;
    private static final int STROKES = 300;
    private static final String TYPED = "x == a /\\ f(b) = \"c\" ";
    private static final double NANOS = 1e9;
    private static final double PERCENTILE = 0.95;
    private static final double AT_MOST = 1.5;

    private final GenericStyledArea<?, ?, ?> ours;
    private final GenericStyledArea<?, ?, ?> bare;
    private final Pane root;

    /** The thread's own time: other programs on the machine do not count. */
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    private final List<Double> oursTimes = new ArrayList<>();
    private final List<Double> bareTimes = new ArrayList<>();

    private KeyStrokes(
            GenericStyledArea<?, ?, ?> ours, GenericStyledArea<?, ?, ?> bare, Pane root) {
        this.ours = ours;
        this.bare = bare;
        this.root = root;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempDirectory("key-strokes").resolve("Long.tla");
        Files.writeString(file, text());
        Platform.startup(() -> show(file));
    }

    private static void show(Path file) {
        Theme.loadFonts();
        Theme.LIGHT.dressControls();
        Documents documents = new Documents(new ScriptedDesktop(), message -> {});
        EditorTabs tabs =
                new EditorTabs(
                        documents,
                        new Threads(Platform::runLater, ForkJoinPool.commonPool()),
                        new SimpleIntegerProperty(100),
                        new Pane());
        documents.open(file);
        CodeArea bare = new CodeArea(text());
        bare.setParagraphGraphicFactory(LineNumberFactory.get(bare));
        bare.getStyleClass().add("tla-area");
        HBox root = new HBox(tabs, new VirtualizedScrollPane<>(bare));
        root.getChildren().forEach(n -> ((Region) n).setPrefWidth(480));
        Scene scene = new Scene(root, 960, 760);
        Theme.LIGHT.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        GenericStyledArea<?, ?, ?> ours = Objects.requireNonNull(tabs.current().get()).area();
        for (GenericStyledArea<?, ?, ?> area : List.of(ours, bare)) {
            area.moveTo(LINES / 2, 0);
            area.showParagraphAtCenter(LINES / 2);
        }
        new KeyStrokes(ours, bare, root).start();
    }

    /** A key in one of them a frame, so that what is put off to the next frame has its time. */
    private void start() {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                boolean first = frame % 2 == 0;
                int stroke = frame / 2;
                double seconds = type(first ? ours : bare, stroke);
                if (stroke >= WARM_UP) {
                    (first ? oursTimes : bareTimes).add(seconds);
                }
                if (++frame == 2 * (WARM_UP + STROKES)) {
                    stop();
                    print();
                    System.exit(0);
                }
            }
        }.start();
    }

    private double type(GenericStyledArea<?, ?, ?> area, int stroke) {
        boolean enter = stroke % 60 == 59;
        String character = String.valueOf(TYPED.charAt(stroke % TYPED.length()));
        long start = clock.getCurrentThreadCpuTime();
        if (enter) {
            fire(area, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
        } else {
            fire(area, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
        }
        root.applyCss();
        root.layout();
        return (clock.getCurrentThreadCpuTime() - start) / NANOS;
    }

    private static void fire(
            GenericStyledArea<?, ?, ?> area,
            EventType<KeyEvent> type,
            String character,
            KeyCode code) {
        Event.fireEvent(area, new KeyEvent(type, character, "", code, false, false, false, false));
    }

    @SuppressWarnings("SystemOut")
    private void print() {
        System.out.println(percentile(oursTimes) + " " + percentile(bareTimes));
    }

    private static double percentile(List<Double> times) {
        return times.stream().sorted().toList().get((int) (times.size() * PERCENTILE));
    }

    private static String text() {
        StringBuilder text = new StringBuilder("---- MODULE Long ----\nEXTENDS Naturals\n");
        for (int i = 0; i * 10 < LINES; i++) {
            text.append("\n\\* What definition ").append(i).append(" says.\n");
            text.append("Op").append(i).append("(a, b) ==\n");
            text.append("    /\\ a \\in 1..").append(i).append("\n");
            text.append("    /\\ \\A x \\in {a, b} : x = \"text\" \\/ x > b\n");
            text.append("    /\\ LET c == a + b\n       IN  c = <<a, b>>[1]\n");
            text.append("    /\\ UNCHANGED a\n    /\\ b = [i \\in {1} |-> a]\n\n");
        }
        return text.append("====\n").toString();
    }

    /** The row of the table, from a run in a process of its own. */
    static Comparison compared(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String last;
        try (var reader = process.inputReader()) {
            last = reader.lines().reduce("", (a, b) -> b);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("key strokes end with " + process.exitValue());
        }
        String[] numbers = last.split(" ");
        double ours = Double.parseDouble(numbers[0]);
        double bare = Double.parseDouble(numbers[1]);
        return new Comparison(
                "a key in 20,000 lines, 95th percentile, against a bare code area",
                AT_MOST,
                ours,
                bare,
                ours / bare);
    }
}
