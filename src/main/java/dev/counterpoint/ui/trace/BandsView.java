package dev.counterpoint.ui.trace;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** The rows under the timeline: what changed, who acts, what is true. */
final class BandsView extends ScrollPane {
    /** So wide are the names of rows. */
    static final double NAMES = 148;

    /** So much room has what is said of the last state. */
    static final double TAIL = 90;

    private static final int MOST_SEEN = 8;

    private final TraceCursor cursor;
    private final CanvasPane canvas = new CanvasPane();
    private final BandText text;
    private final List<TimelineBand> bands;
    private final Tooltip tip = new Tooltip();
    private final ReadOnlyDoubleWrapper names = new ReadOnlyDoubleWrapper();
    private @Nullable TimelineGeometry geometry;
    private double from;

    BandsView(BandsViewModel model, TraceCursor cursor, Fonts fonts) {
        this.cursor = cursor;
        text = new BandText(canvas, fonts);
        TimelineBand changes = new ChangesBand(cursor, text);
        bands =
                List.of(
                        new Wanted(changes, model),
                        new LanesBand(model.lanes(), text),
                        new TruthsBand(model.truths(), text));
        setId("timeline-bands");
        getStyleClass().add("watch-rows");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(canvas);
        canvas.setId("timeline-bands-canvas");
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        canvas.setPainter((g, width, height) -> paint(g, width));
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseClicked(e -> cursor.select(column(e)));
        tip.setShowDelay(Duration.millis(250));
        tip.setShowDuration(Duration.INDEFINITE);
        cursor.sight().addListener(o -> canvas.repaint());
        model.onChange(this::arrange);
        arrange();
    }

    /** What changed can be left out as the others can. */
    private record Wanted(TimelineBand band, BandsViewModel model) implements TimelineBand {
        @Override
        public int rows() {
            return model.changes().get() ? band.rows() : 0;
        }

        @Override
        public String name(int row) {
            return band.name(row);
        }

        @Override
        public void paint(GraphicsContext g, int row, Seen seen) {
            band.paint(g, row, seen);
        }

        @Override
        public String tip(int row, int state) {
            return band.tip(row, state);
        }
    }

    private int rows() {
        return geometry == null ? 0 : bands.stream().mapToInt(TimelineBand::rows).sum();
    }

    private void arrange() {
        int rows = rows();
        canvas.setMinHeight(rows * BandText.ROW + 4);
        canvas.setPrefHeight(rows * BandText.ROW + 4);
        double seen = Math.min(rows, MOST_SEEN) * BandText.ROW + 8;
        setMinHeight(seen);
        setPrefHeight(seen);
        setVisible(rows > 0);
        setManaged(rows > 0);
        names.set(rows > 0 ? NAMES : 0);
        canvas.repaint();
    }

    /** The room that the names take beside the timeline. */
    ReadOnlyDoubleProperty names() {
        return names.getReadOnlyProperty();
    }

    void show(@Nullable TimelineGeometry shown) {
        geometry = shown;
        arrange();
    }

    void scrolledTo(double left) {
        from = left;
        canvas.repaint();
    }

    /** Says what is done when one scrolls sideways over the rows. */
    void onScrolled(DoubleConsumer by) {
        canvas.setOnScroll(
                e -> {
                    double sideways = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
                    if (e.getDeltaX() != 0 || rows() <= MOST_SEEN) {
                        by.accept(sideways);
                        e.consume();
                    }
                });
    }

    private void paint(GraphicsContext g, double width) {
        TimelineGeometry now = geometry;
        if (now == null) {
            return;
        }
        TimelineBand.Seen seen = new TimelineBand.Seen(now, from, from + width - NAMES);
        g.save();
        g.beginPath();
        g.rect(NAMES, 0, width - NAMES, canvas.getHeight());
        g.clip();
        g.translate(NAMES - from, 0);
        int current = cursor.index().get();
        if (current >= 0 && current < now.states()) {
            double left = now.columnLeft(current);
            g.setFill(canvas.color("-cp-current-line"));
            g.fillRect(left - 2, 0, now.columnRight(current) - left + 4, canvas.getHeight());
        }
        each((band, row) -> band.paint(g, row, seen), g);
        g.restore();
        g.save();
        each(
                (band, row) ->
                        text.left(g, band.name(row), "-cp-text", BandText.SANS, 12, NAMES - 20),
                g);
        g.restore();
    }

    private interface Painting {
        void row(TimelineBand band, int row);
    }

    private void each(Painting painting, GraphicsContext g) {
        for (TimelineBand band : bands) {
            for (int row = 0; row < band.rows(); row++) {
                painting.row(band, row);
                g.translate(0, BandText.ROW);
            }
        }
    }

    private int column(MouseEvent event) {
        TimelineGeometry now = geometry;
        return now == null || event.getX() < NAMES ? -1 : now.columnAt(event.getX() - NAMES + from);
    }

    private void point(MouseEvent event) {
        Tooltip.uninstall(canvas, tip);
        String words = words((int) (event.getY() / BandText.ROW), column(event));
        if (!words.isEmpty()) {
            tip.setText(words);
            Tooltip.install(canvas, tip);
        }
    }

    /** What is said at a place, counted from the first row. */
    private String words(int at, int state) {
        int row = at;
        for (TimelineBand band : bands) {
            if (row < band.rows()) {
                return state < 0 ? band.name(row) : band.tip(row, state);
            }
            row -= band.rows();
        }
        return "";
    }

    /** Where the middle of a row at a state is on the canvas. */
    Point2D place(int row, int state) {
        TimelineGeometry now = geometry;
        double x = now == null ? 0 : now.stateMiddle(state) - from + NAMES;
        return new Point2D(x, (row + 0.5) * BandText.ROW);
    }

    /** What the rows say at a state, one after another. */
    List<String> told(int state) {
        return IntStream.range(0, rows()).mapToObj(row -> words(row, state)).toList();
    }
}
