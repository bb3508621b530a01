package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPainter;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/** The picture itself: painted, moved, zoomed, pointed at. */
final class GraphCanvas extends StackPane {
    private static final int HEAVY = 1_200;
    private static final double READABLE = 0.85;
    private static final double NEAR = 6;
    private static final double STEP = 1.25;
    private static final double BESIDE = 40;

    private final StateGraphViewModel model;
    private final CanvasPane canvas = new CanvasPane();
    private final Backdrop backdrop;
    private Viewport viewport = Viewport.START;
    private @Nullable GraphPainter painter;
    private @Nullable Palette painterPalette;
    private @Nullable WalkPath walk;
    private boolean placed;
    private boolean touched;
    private int hovered = -1;
    private IntConsumer onHover = node -> {};
    private double pressX;
    private double pressY;
    private double dragX;
    private double dragY;
    private boolean dragged;

    GraphCanvas(StateGraphViewModel model, Threads threads) {
        this.model = model;
        backdrop = new Backdrop(new Latest(threads, e -> {}), model.fonts(), canvas::repaint);
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        canvas.setMouseTransparent(true);
        canvas.setPainter(this::paint);
        model.shown().addListener((o, was, is) -> show(was, is));
        model.current().addListener((o, was, is) -> revealCurrent());
        model.exploration().cursor().route().addListener((o, was, is) -> updateWalk());
        model.exploration().cursor().sight().addListener((o, was, is) -> revealCurrent());
        widthProperty().addListener(o -> place());
        heightProperty().addListener(o -> place());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(e -> hover(e.getX(), e.getY()));
        setOnMouseExited(e -> hover(-1));
        setOnScroll(this::scroll);
        showNew();
    }

    void onHover(IntConsumer listener) {
        onHover = listener;
    }

    Viewport viewport() {
        return viewport;
    }

    private void show(@Nullable Shown before, @Nullable Shown now) {
        if (before != null && now != null && now.continues()) {
            painter = null;
            backdrop.grow();
            setAccessibleText(now.picture().description());
            updateWalk();
            keepInSight(now.picture().list().bounds());
        } else {
            showNew();
        }
    }

    /** Until someone moves it: moved only where a graph outgrows the screen, and then with room. */
    private void keepInSight(Box bounds) {
        if (touched || !placed) {
            place();
            return;
        }
        Box seen = viewport.seen(getWidth(), getHeight());
        boolean inSight =
                seen.minX() <= bounds.minX()
                        && seen.minY() <= bounds.minY()
                        && seen.maxX() >= bounds.maxX()
                        && seen.maxY() >= bounds.maxY();
        if (!inSight) {
            Box room = bounds.grown(Math.max(bounds.width(), bounds.height()) / 6);
            set(Viewport.fit(room, getWidth(), getHeight()));
        }
    }

    private void showNew() {
        Shown shown = model.shown().get();
        painter = null;
        hovered = -1;
        placed = false;
        touched = false;
        backdrop.clear();
        setAccessibleText(shown == null ? "No state graph" : shown.picture().description());
        updateWalk();
        place();
        canvas.repaint();
    }

    private void updateWalk() {
        Route route = model.exploration().cursor().route().get();
        Shown shown = model.shown().get();
        walk =
                route == null || shown == null || !route.isWalk()
                        ? null
                        : new WalkPath(route, shown, model.fonts());
        canvas.repaint();
    }

    /** Until someone moves it: readable, and with the state that is looked at in sight. */
    private void place() {
        Shown shown = model.shown().get();
        if (touched || shown == null || getWidth() < 50 || getHeight() < 50) {
            return;
        }
        placed = true;
        DisplayList list = shown.picture().list();
        Viewport all = Viewport.fit(list.bounds(), getWidth(), getHeight());
        boolean grows = model.exploration().growing().get();
        boolean far = list.spine() == null && (grows || list.nodes() > HEAVY);
        if (all.scale() >= READABLE || far) {
            set(all);
            return;
        }
        Box spine = shown.spineBox();
        double along = Viewport.fit(spine, getWidth(), getHeight()).scale();
        double scale = Math.max(READABLE, along);
        // The model's own number of it still belongs to the picture before.
        Sight sight = model.exploration().cursor().sight().get();
        int state = sight == null ? -1 : sight.graphState();
        int node = state < 0 ? -1 : shown.nodeOf(state);
        Box focus = node >= 0 ? list.nodeBox(node) : spine;
        Viewport around = Viewport.around(focus, scale, getWidth(), getHeight());
        // The way that led here says more than what is beyond the ends of the counterexample.
        double right = around.toScreenX(spine.maxX());
        double left = around.toScreenX(spine.minX());
        double pull = right < getWidth() - BESIDE ? getWidth() - BESIDE - right : 0;
        pull += left + pull > BESIDE ? BESIDE - left - pull : 0;
        set(around.moved(pull, level(around, list.bounds())));
    }

    /** The whole of what is above and below the line in sight, where there is room for it. */
    private double level(Viewport around, Box all) {
        double top = around.toScreenY(all.minY());
        double foot = around.toScreenY(all.maxY());
        boolean room = foot - top <= getHeight() - 32;
        return room ? (getHeight() - foot - top) / 2 : 0;
    }

    private void set(Viewport to) {
        viewport = to;
        canvas.repaint();
    }

    void fit() {
        Shown shown = model.shown().get();
        touched = true;
        if (shown != null) {
            set(Viewport.fit(shown.picture().list().bounds(), getWidth(), getHeight()));
        }
    }

    void zoom(boolean in) {
        touched = true;
        set(viewport.zoomed(in ? STEP : 1 / STEP, getWidth() / 2, getHeight() / 2));
    }

    private void revealCurrent() {
        Box box = currentBox();
        if (box != null && placed && getWidth() > 0) {
            viewport = viewport.revealing(box, getWidth(), getHeight());
        }
        canvas.repaint();
    }

    private @Nullable Box currentBox() {
        Shown shown = model.shown().get();
        int node = model.current().get();
        if (shown != null && node >= 0) {
            return shown.picture().list().nodeBox(node);
        }
        int index = model.exploration().cursor().index().get();
        var sight = model.exploration().cursor().sight().get();
        boolean beyond = walk != null && sight != null && sight.isOnTrace();
        return beyond && walk != null && walk.isBeyond(index) ? walk.box(index) : null;
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        dragX = pressX;
        dragY = pressY;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > 4;
        if (dragged) {
            setCursor(Cursor.CLOSED_HAND);
            hover(-1);
            touched = true;
            set(viewport.moved(event.getX() - dragX, event.getY() - dragY));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double x = viewport.toPictureX(event.getX());
        double y = viewport.toPictureY(event.getY());
        int walked = walk == null ? -1 : walk.indexAt(x, y);
        if (walked >= 0) {
            model.exploration().cursor().select(walked);
        } else {
            model.select(nodeAt(event.getX(), event.getY()));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            touched = true;
            double factor = Math.pow(STEP, event.getDeltaY() / 40);
            set(viewport.zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    /** The node at a place of the screen, or -1. */
    int nodeAt(double x, double y) {
        Shown shown = model.shown().get();
        return shown == null
                ? -1
                : shown.picture()
                        .list()
                        .nodeAt(
                                viewport.toPictureX(x),
                                viewport.toPictureY(y),
                                NEAR / viewport.scale());
    }

    private void hover(double x, double y) {
        int node = nodeAt(x, y);
        setCursor(node >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        hover(node);
    }

    private void hover(int node) {
        if (node != hovered) {
            hovered = node;
            onHover.accept(node);
            canvas.repaint();
        }
    }

    /** The middle of a node on the screen. */
    Box onScreen(int node) {
        Shown shown = model.shown().get();
        Box box = shown == null ? new Box(0, 0, 0, 0) : shown.picture().list().nodeBox(node);
        return new Box(
                viewport.toScreenX(box.minX()),
                viewport.toScreenY(box.minY()),
                viewport.toScreenX(box.maxX()),
                viewport.toScreenY(box.maxY()));
    }

    Palette palette() {
        return canvas.color("-cp-surface").getBrightness() < 0.5 ? Palette.DARK : Palette.LIGHT;
    }

    private void paint(GraphicsContext g, double width, double height) {
        Palette palette = palette();
        Rgba background = palette.background();
        g.setFill(Color.rgb(background.red(), background.green(), background.blue()));
        g.fillRect(0, 0, width, height);
        Shown shown = model.shown().get();
        if (shown == null) {
            return;
        }
        DisplayList list = shown.picture().list();
        Box view = viewport.seen(width, height);
        Detail detail = Detail.at(viewport.scale(), list);
        boolean heavy = isHeavy(list, view, detail);
        if (heavy) {
            backdrop.paint(g, list, palette, viewport, width, height);
        }
        boolean blank = heavy && backdrop.isBlank() && model.exploration().growing().get();
        if (!heavy || blank && list.nodes() + list.edges() <= 4 * HEAVY) {
            g.save();
            transform(g);
            painter(list, palette).paint(new CanvasSurface(g), view, viewport.scale(), detail);
            g.restore();
        }
        g.save();
        transform(g);
        CanvasSurface surface = new CanvasSurface(g);
        if (walk != null) {
            walk.paint(surface, palette, viewport.scale());
        }
        if (hovered >= 0 && hovered < list.nodes()) {
            ring(surface, list.nodeBox(hovered), palette.accent(), 1.5);
        }
        Box current = currentBox();
        if (current != null) {
            ring(surface, current, palette.accent(), 3);
        }
        g.restore();
    }

    private void transform(GraphicsContext g) {
        g.translate(viewport.x(), viewport.y());
        g.scale(viewport.scale(), viewport.scale());
    }

    private GraphPainter painter(DisplayList list, Palette palette) {
        if (painter == null || !palette.equals(painterPalette)) {
            painter = new GraphPainter(list, palette, model.fonts());
            painterPalette = palette;
        }
        return painter;
    }

    /** Counted only where little is seen: counting all of a large graph takes a frame itself. */
    private static boolean isHeavy(DisplayList list, Box view, Detail detail) {
        if (list.nodes() + list.edges() <= HEAVY) {
            return false;
        }
        if (detail != Detail.LABELS) {
            return true;
        }
        int[] count = {0};
        list.nodesIn(view, node -> count[0]++);
        list.edgesIn(view, edge -> count[0]++);
        return count[0] > HEAVY;
    }

    private void ring(CanvasSurface surface, Box box, Rgba color, double width) {
        double pixel = 1 / viewport.scale();
        boolean dots = viewport.scale() < 0.5;
        Box around = box.grown(4 * pixel);
        if (dots) {
            double x = (box.minX() + box.maxX()) / 2;
            double y = (box.minY() + box.maxY()) / 2;
            around = new Box(x, y, x, y).grown(11 * pixel);
        }
        surface.box(around, dots ? 11 * pixel : 8, null, new Stroke(color, width * pixel, false));
    }
}
