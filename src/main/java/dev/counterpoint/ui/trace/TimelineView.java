package dev.counterpoint.ui.trace;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The steps of the trace on a line, with the keys to go along it: Home, Left, Right, End, Space to
 * play, Backspace and Escape for a walk. A click on a step goes to the state after it, a double
 * click to its action in the source.
 */
public final class TimelineView extends BorderPane {
    private static final double PLAIN = 52;
    private static final double WITH_LOOP = 88;

    private final TimelineViewModel model;
    private final Consumer<SourceRange> reveal;
    private final Fonts fonts;
    private final CanvasPane canvas = new CanvasPane();
    private final StackPane strip = new StackPane(canvas);
    private final ScrollBar bar = new ScrollBar();
    private final TimelinePainter painter;
    private final Tooltip tip = new Tooltip();
    private final TimelineBar controls;
    private final BandsView bands;
    private final WatchRowsView watches;
    private final ExpressionField watch;
    private @Nullable TimelineGeometry geometry;
    private int hovered = -1;

    /**
     * Shows a view model, and what is watched beneath it; actions are shown in the source by what
     * is handed in.
     */
    public TimelineView(
            TimelineViewModel model,
            BandsViewModel rows,
            WatchesViewModel watched,
            ExpressionField.Source proposals,
            Fonts fonts,
            Consumer<SourceRange> reveal) {
        this.model = model;
        watches = new WatchRowsView(watched, model.cursor(), fonts, proposals);
        watch = new ExpressionField(proposals);
        bands = new BandsView(rows, model.cursor(), fonts);
        controls = new TimelineBar(model, rows, watch);
        this.fonts = fonts;
        this.reveal = reveal;
        painter = new TimelinePainter(canvas, model);
        getStyleClass().add("timeline");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        TimelineView.class.getResource(
                                                "/dev/counterpoint/ui/trace.css"))
                                .toExternalForm());
        setTop(controls);
        StackPane frame = new StackPane(strip);
        frame.getStyleClass().add("strip-frame");
        // The names of what is watched stand left of both, so that values stand under their states.
        frame.paddingProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> new Insets(0, 0, 0, beside(watched)),
                                bands.names(),
                                watched.rows()));
        setCenter(new VBox(frame, bands, watches));
        setBottom(bar);
        watched.rows().addListener((ListChangeListener<WatchRow>) c -> measure());
        watches.prepareField(watch, () -> strip.requestFocus());
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.valueProperty()
                .addListener(
                        o -> {
                            canvas.repaint();
                            watches.scrolledTo(bar.getValue());
                            bands.scrolledTo(bar.getValue());
                        });
        canvas.setMouseTransparent(true);
        canvas.setPainter(this::paint);
        strip.getStyleClass().add("strip");
        strip.setId("timeline-strip");
        strip.setFocusTraversable(true);
        strip.setAccessibleRole(AccessibleRole.LIST_VIEW);
        strip.setOnMouseMoved(this::point);
        strip.setOnMouseExited(e -> hover(-1));
        strip.setOnMouseClicked(this::click);
        strip.setOnScroll(
                e -> bar.setValue(clamped(bar.getValue() - e.getDeltaY() - e.getDeltaX())));
        watches.onScrolled(by -> bar.setValue(clamped(bar.getValue() - by)));
        bands.onScrolled(by -> bar.setValue(clamped(bar.getValue() - by)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.route().addListener(o -> measure());
        model.cursor().sight().addListener(o -> follow());
        model.exploration().actions().addListener(o -> canvas.repaint());
        strip.widthProperty().addListener(o -> follow());
        setMinSize(0, 0);
        measure();
        play();
    }

    /** Marks the states that something is noted on; the value changes whenever that does. */
    public void mark(IntPredicate noted, ObservableValue<?> when) {
        painter.mark(noted);
        when.addListener(o -> canvas.repaint());
        canvas.repaint();
    }

    /** Takes the focus, as soon as it is in the window. */
    public void focus() {
        if (strip.getScene() != null) {
            strip.requestFocus();
            return;
        }
        strip.sceneProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Scene> scene, Scene was, Scene is) {
                                strip.sceneProperty().removeListener(this);
                                Platform.runLater(strip::requestFocus);
                            }
                        });
    }

    private void measure() {
        Route route = model.route().get();
        geometry =
                route == null
                        ? null
                        : new TimelineGeometry(
                                route.trace(),
                                fonts.metrics(Typeface.MONO),
                                fonts.metrics(Typeface.SANS),
                                watches.isEmpty() ? BandsView.TAIL : WatchRowsView.TAIL);
        watches.show(geometry);
        bands.show(geometry);
        boolean loop = !model.loopLabel().isEmpty();
        strip.setMinHeight(loop ? WITH_LOOP : PLAIN);
        strip.setPrefHeight(loop ? WITH_LOOP : PLAIN);
        boolean walk = route != null && route.isWalk();
        controls.walking(walk);
        follow();
    }

    /** Brings the state that is looked at in sight. */
    private void follow() {
        TimelineGeometry now = geometry;
        int index = model.cursor().index().get();
        double width = strip.getWidth();
        double most = now == null ? 0 : Math.max(0, now.width() - width);
        bar.setMax(most);
        bar.setVisibleAmount(now == null ? 1 : most * width / Math.max(1, now.width()));
        bar.setBlockIncrement(width * 0.8);
        bar.setVisible(most > 0);
        bar.setManaged(most > 0);
        if (now != null && index >= 0 && index < now.states()) {
            double room = Math.min(120, width / 4);
            double from = bar.getValue();
            if (now.stateLeft(index) - room < from) {
                bar.setValue(clamped(now.stateLeft(index) - room));
            } else if (now.stateRight(index) + room > from + width) {
                bar.setValue(clamped(now.stateRight(index) + room - width));
            }
        }
        bar.setValue(clamped(bar.getValue()));
        describe(now, index);
        canvas.repaint();
    }

    private double beside(WatchesViewModel watched) {
        return watched.rows().isEmpty() ? bands.names().get() : WatchRowsView.NAMES;
    }

    private double clamped(double value) {
        return Math.clamp(value, 0, bar.getMax());
    }

    private void describe(@Nullable TimelineGeometry now, int index) {
        Sight sight = model.cursor().sight().get();
        if (now == null || sight == null) {
            controls.place("");
            strip.setAccessibleText("No trace");
            return;
        }
        controls.place((index + 1) + " / " + now.states());
        String by = sight.by() == null ? "" : ", after " + sight.by();
        String loop = model.loopLabel().isEmpty() ? "" : "; " + model.loopLabel();
        strip.setAccessibleText("State " + (index + 1) + " of " + now.states() + by + loop);
    }

    private void paint(GraphicsContext g, double width, double height) {
        TimelineGeometry now = geometry;
        if (now == null) {
            g.setFill(canvas.color("-cp-quiet"));
            g.setFont(javafx.scene.text.Font.font("Counterpoint Sans", 13));
            g.fillText("The steps of a counterexample or a walk stand here.", 16, 30);
            return;
        }
        painter.paint(g, now, bar.getValue(), width, model.cursor().index().get(), hovered);
    }

    private TimelineGeometry.@Nullable Hit hit(MouseEvent event) {
        boolean within =
                Math.abs(event.getY() - TimelinePainter.MIDDLE) <= TimelinePainter.HALF + 4;
        return geometry == null || !within ? null : geometry.hit(event.getX() + bar.getValue());
    }

    private void point(MouseEvent event) {
        TimelineGeometry.Hit hit = hit(event);
        hover(hit != null && hit.step() ? hit.index() : -1);
    }

    private void hover(int index) {
        if (index == hovered) {
            return;
        }
        hovered = index;
        TimelineGeometry now = geometry;
        Tooltip.uninstall(strip, tip);
        if (index > 0 && now != null) {
            ActionInfo action = model.action(now.step(index));
            String plain = action.plain() == null ? "" : "\n" + action.plain();
            String who = action.environment() ? "\nA step of the environment." : "";
            String go = action.range() == null ? "" : "\nDouble click: to the action.";
            tip.setText(now.step(index) + plain + who + go);
            Tooltip.install(strip, tip);
        }
        canvas.repaint();
    }

    private void click(MouseEvent event) {
        strip.requestFocus();
        TimelineGeometry.Hit hit = hit(event);
        TimelineGeometry now = geometry;
        if (hit == null || now == null) {
            return;
        }
        model.playing().set(false);
        model.cursor().select(hit.index());
        if (hit.step() && event.getClickCount() == 2) {
            SourceRange range = model.action(now.step(hit.index())).range();
            if (range != null) {
                reveal.accept(range);
            }
        }
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        for (Command command : model.commands()) {
            if (command.key() != null && command.key().match(event)) {
                command.run();
                event.consume();
            }
        }
    }

    private void play() {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), e -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.playing()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                clock.playFromStart();
                            } else {
                                clock.stop();
                            }
                        });
    }
}
