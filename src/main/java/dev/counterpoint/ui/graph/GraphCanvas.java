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

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/** The picture itself: painted, moved, zoomed, pointed at. */
final class GraphCanvas extends StackPane {
    static final int HEAVY = 1_200;
    static final double STEP = 1.25;

    /** What is seen is painted as it is, and not as it was. */
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");

    private static final double NEAR = 6;

    private final StateGraphViewModel model;
    private final CanvasPane canvas = new CanvasPane();
    private final Backdrop backdrop;
    private Viewport viewport = Viewport.START;
    private @Nullable GraphPainter painter;
    private @Nullable Palette painterPalette;
    private @Nullable WalkPath walk;
    private final Highlights highlights;
    private final Overview overview;
    private boolean placed;
    private boolean touched;
    private int hovered = -1;
    private IntConsumer onHover = node -> {};

    GraphCanvas(StateGraphViewModel model, Threads threads) {
        this.model = model;
        Painting painting = new Painting(model.fonts());
        Latest tiles = new Latest(threads, e -> forget());
        Latest wholes = new Latest(threads, e -> {});
        backdrop = new Backdrop(painting, tiles, wholes, canvas::repaint);
        highlights = new Highlights(new Latest(threads, e -> {}), canvas::repaint);
        overview = new Overview(this, painting, new Latest(threads, e -> {}));
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, overview);
        canvas.setMouseTransparent(true);
        canvas.setPainter(this::paint);
        model.shown().addListener((o, was, is) -> show(was, is));
        model.current().addListener((o, was, is) -> revealCurrent());
        model.highlight().addListener((o, was, is) -> canvas.repaint());
        model.exploration().cursor().route().addListener((o, was, is) -> updateWalk());
        model.exploration().cursor().sight().addListener((o, was, is) -> revealCurrent());
        widthProperty().addListener(o -> place());
        heightProperty().addListener(o -> place());
        new GraphPointer(this).listen();
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

    private void place() {
        Shown shown = model.shown().get();
        if (!touched && shown != null && getWidth() >= 50 && getHeight() >= 50) {
            placed = true;
            set(FirstSight.of(shown, model.exploration(), getWidth(), getHeight()));
            revealCurrent();
        }
    }

    /** Until someone moves it: moved only where a graph outgrows the screen. */
    private void keepInSight(Box bounds) {
        if (touched || !placed) {
            place();
        } else {
            set(FirstSight.keeping(viewport, bounds, getWidth(), getHeight()));
        }
    }

    private void set(Viewport to) {
        viewport = to;
        canvas.repaint();
    }

    /** What could not be painted is tried again with the next move. */
    private void forget() {
        backdrop.clear();
    }

    /** Someone moves it. */
    void move(Viewport to) {
        touched = true;
        set(to);
    }

    /** Someone points at a place of the screen and asks for what is there. */
    void choose(double screenX, double screenY) {
        int walked =
                walk == null
                        ? -1
                        : walk.indexAt(viewport.toPictureX(screenX), viewport.toPictureY(screenY));
        if (walked >= 0) {
            model.exploration().cursor().select(walked);
        } else {
            model.select(nodeAt(screenX, screenY));
        }
    }

    /** Someone asks what is in a node: of a group, its states. */
    void open(double screenX, double screenY) {
        int node = nodeAt(screenX, screenY);
        if (node >= 0) {
            model.opener().get().accept(node);
        }
    }

    void fit() {
        Shown shown = model.shown().get();
        touched = true;
        if (shown != null) {
            set(Viewport.fit(shown.picture().list().bounds(), getWidth(), getHeight()));
        }
    }

    void zoom(boolean in) {
        move(viewport.zoomed(in ? STEP : 1 / STEP, getWidth() / 2, getHeight() / 2));
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

    /** The pointer rests on a node, or on none: -1. */
    void hover(int node) {
        if (node != hovered) {
            hovered = node;
            onHover.accept(node);
            canvas.repaint();
        }
    }

    /** The middle of a node on the screen. */
    Box onScreen(int node) {
        Shown shown = model.shown().get();
        return onScreen(shown == null ? new Box(0, 0, 0, 0) : shown.picture().list().nodeBox(node));
    }

    private Box onScreen(Box box) {
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
        Box selected = currentBox();
        overview.update(
                shown == null ? null : shown.picture().list(),
                palette,
                selected == null ? null : onScreen(selected));
        if (shown == null) {
            pseudoClassStateChanged(SETTLED, false);
            return;
        }
        DisplayList list = shown.picture().list();
        Box view = viewport.seen(width, height);
        Detail detail = Detail.at(viewport.scale(), list);
        boolean heavy = isHeavy(list, view, detail);
        boolean settled = !heavy || backdrop.paint(g, list, palette, viewport, width, height);
        pseudoClassStateChanged(SETTLED, settled);
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
        HighlightPainter standsOut = highlights.of(shown, model.highlight().get());
        if (standsOut != null) {
            standsOut.paint(surface, palette, view, viewport.scale());
        }
        if (walk != null) {
            walk.paint(surface, palette, viewport.scale());
        }
        if (hovered >= 0 && hovered < list.nodes()) {
            ring(surface, list.nodeBox(hovered), palette.accent(), 1.5);
        }
        if (selected != null) {
            ring(surface, selected, palette.accent(), 3);
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
        if (detail != Detail.LABELS || !list.edgesAreIndexed()) {
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
