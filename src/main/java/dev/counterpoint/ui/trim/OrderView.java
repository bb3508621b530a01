package dev.counterpoint.ui.trim;

import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.trim.OrderPainter.Drag;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.stream.Collectors;

/** The causal order of a trimmed trace; steps can be dragged past each other. */
public final class OrderView extends BorderPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double START = 4;

    private final OrderViewModel model;
    private final CanvasPane canvas = new CanvasPane();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final OrderPainter painter;
    private final Label message = new Label();
    private final Tooltip tip = new Tooltip();
    private final StackPane center;
    private final EmptyState empty;
    private final VBox words;
    private Drag drag = Drag.NONE;
    private double pressedAt;

    /** Shows a view model; without a trimmed trace, how to come to one. */
    public OrderView(OrderViewModel model, Command trim) {
        this.model = model;
        painter = new OrderPainter(canvas, model);
        getStyleClass().add("step-order");
        getStylesheets().add(TrimStrip.sheet());
        setMinSize(0, 0);
        canvas.setId("order-canvas");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setPainter(
                (g, width, height) -> {
                    StepOrder order = model.order().get();
                    if (order != null) {
                        painter.paint(
                                g, order, drag, width, height, across.getValue(), down.getValue());
                    }
                });
        Label legend =
                new Label(
                        "An arrow leads from what has to come before. Steps that no arrow keeps"
                                + " apart (⇄) can change places: drag one, or press Shift+Left or"
                                + " Shift+Right.");
        legend.setWrapText(true);
        legend.getStyleClass().add("quiet");
        message.setId("order-message");
        message.setWrapText(true);
        words = new VBox(4, legend, message);
        words.getStyleClass().add("order-words");
        down.setOrientation(Orientation.VERTICAL);
        empty =
                new EmptyState(
                        "fth-shuffle",
                        "What has to come before what",
                        "Of a trimmed trace that is no lasso, this shows which steps depend on"
                                + " each other, and lets the others change places.",
                        Buttons.quiet(trim));
        center = new StackPane(canvas, empty);
        center.setMinSize(0, 0);
        setTop(words);
        setCenter(center);
        setBottom(across);
        setRight(down);
        tip.setShowDelay(Duration.millis(250));
        tip.getStyleClass().add("mono");
        install();
        update();
    }

    private void install() {
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnScroll(
                e -> {
                    across.setValue(
                            Math.clamp(across.getValue() - e.getDeltaX(), 0, across.getMax()));
                    down.setValue(Math.clamp(down.getValue() - e.getDeltaY(), 0, down.getMax()));
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        across.valueProperty().addListener(o -> canvas.repaint());
        down.valueProperty().addListener(o -> canvas.repaint());
        canvas.widthProperty().addListener(o -> measure());
        canvas.heightProperty().addListener(o -> measure());
        model.order().addListener(o -> update());
        model.message().addListener(o -> tell());
        model.refused().addListener(o -> tell());
        model.whenMoved(this::follow);
    }

    private void update() {
        StepOrder order = model.order().get();
        empty.setVisible(order == null);
        words.setVisible(order != null);
        words.setManaged(order != null);
        drag = Drag.NONE;
        canvas.setAccessibleText(order == null ? "" : spoken(order));
        tell();
        measure();
    }

    private void tell() {
        boolean any = !model.message().get().isEmpty();
        message.setText(model.message().get());
        message.setVisible(any);
        message.setManaged(any);
        message.setGraphic(any && model.refused().get() ? Icons.of("fth-x-circle", 14) : null);
        message.pseudoClassStateChanged(REFUSED, model.refused().get());
    }

    private void measure() {
        StepOrder order = model.order().get();
        fit(across, order == null ? 0 : painter.width(order), canvas.getWidth());
        fit(down, order == null ? 0 : painter.height(), canvas.getHeight());
        follow();
    }

    /** The step that led to the state that is looked at is seen whole. */
    private void follow() {
        int place = model.current();
        double left = place * OrderPainter.COLUMN;
        double right = left + OrderPainter.LANES + OrderPainter.COLUMN - canvas.getWidth();
        double least = Math.max(across.getValue(), right);
        if (place >= 0) {
            across.setValue(Math.clamp(Math.min(least, left), 0, across.getMax()));
        }
        canvas.repaint();
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double most = Math.max(0, whole - seen);
        bar.setMax(most);
        bar.setVisibleAmount(most * seen / Math.max(1, whole));
        bar.setVisible(most > 0);
        bar.setManaged(most > 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private int placeAt(MouseEvent e) {
        StepOrder order = model.order().get();
        return order == null || e.getX() < OrderPainter.LANES
                ? -1
                : painter.placeAt(order, e.getX() + across.getValue());
    }

    private void press(MouseEvent e) {
        canvas.requestFocus();
        int place = placeAt(e);
        if (e.getButton() == MouseButton.PRIMARY && place >= 0) {
            model.select(place);
            pressedAt = e.getX();
            drag = new Drag(place, 0);
        }
    }

    private void drag(MouseEvent e) {
        if (drag.place() >= 0 && (drag.by() != 0 || Math.abs(e.getX() - pressedAt) > START)) {
            drag = new Drag(drag.place(), e.getX() - pressedAt);
            canvas.repaint();
        }
    }

    private void release(MouseEvent e) {
        StepOrder order = model.order().get();
        Drag done = drag;
        drag = Drag.NONE;
        canvas.repaint();
        if (order != null && done.place() >= 0) {
            model.move(done.place(), done.target(order.steps().size()));
        }
    }

    private void point(MouseEvent e) {
        StepOrder order = model.order().get();
        int place = placeAt(e);
        Tooltip.uninstall(canvas, tip);
        if (order != null && place >= 0) {
            tip.setText(words(order, place));
            Tooltip.install(canvas, tip);
        }
    }

    private void key(KeyEvent e) {
        StepOrder order = model.order().get();
        boolean along = e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT;
        if (order == null || !along || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int from = Math.max(0, model.current());
        int to =
                Math.clamp(
                        from + (e.getCode() == KeyCode.LEFT ? -1 : 1), 0, order.steps().size() - 1);
        if (e.isShiftDown()) {
            model.move(from, to);
        } else {
            model.select(to);
        }
        e.consume();
    }

    private static String words(StepOrder order, int place) {
        Step step = order.trace().steps().get(place);
        String before =
                order.arrows().stream()
                        .filter(a -> a.to() == place)
                        .map(a -> (a.from() + 1) + ", " + order.trace().steps().get(a.from()))
                        .collect(Collectors.joining("; step "));
        return step + (before.isEmpty() ? "" : "\nafter step " + before);
    }

    private static String spoken(StepOrder order) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < order.steps().size(); i++) {
            text.append(i + 1).append(": ").append(words(order, i).replace('\n', ' ')).append(". ");
        }
        return text.toString().strip();
    }
}
