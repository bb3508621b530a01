package dev.counterpoint.ui.guide.coach;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Texts;

import javafx.beans.binding.Bindings;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * The tour's panel over the window, in the corner where it hides least of what it speaks of, and a
 * frame around that. What lies under it can be used all the time.
 */
public final class CoachView extends Pane {
    private static final Texts TEXTS = Texts.of("guide");
    private static final double WIDTH = 330;
    private static final double EDGE = 12;
    private static final double STATUS_BAR = 26;

    private final CoachViewModel model;
    private final VBox panel = new VBox(10);
    private final Region ring = new Region();
    private final Label title = new Label();
    private final Label words = wrapped("coach-words");
    private final Label task = wrapped("coach-task");
    private final Runnable pulse = this::follow;
    private final Button next;
    private @Nullable Node before;
    private @Nullable Bounds target;

    /** Shows the tour while it is under way. */
    public CoachView(CoachViewModel model) {
        this.model = model;
        setPickOnBounds(false);
        setId("coach-layer");
        ring.getStyleClass().add("coach-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        title.getStyleClass().add("heading");
        title.setId("coach-title");
        next =
                Buttons.filled(
                        Command.always(
                                "coach-next", TEXTS.get("coach.next"), null, null, model::next));
        next.textProperty()
                .bind(
                        Bindings.when(model.at().isEqualTo(model.size() - 1))
                                .then(TEXTS.get("coach.end"))
                                .otherwise(TEXTS.get("coach.next")));
        panel.setId("coach");
        panel.getStyleClass().addAll("palette", "coach");
        panel.setPrefWidth(WIDTH);
        panel.getChildren().addAll(head(), words, task, foot());
        panel.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(ring, panel);
        visibleProperty().bind(model.active());
        managedProperty().bind(visibleProperty());
        model.lesson().addListener((o, was, is) -> show(is));
        show(model.lesson().get());
        sceneProperty().addListener((o, was, is) -> watch(was, is));
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node head() {
        ProgressBar progress = new ProgressBar();
        progress.progressProperty()
                .bind(model.at().add(1).divide((double) Math.max(1, model.size())));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("small");
        progress.setAccessibleText(TEXTS.get("coach.progress"));
        return new VBox(8, progress, title);
    }

    private Node foot() {
        Button leave = new Button(TEXTS.get("coach.leave"));
        leave.setId("coach-leave");
        leave.getStyleClass().add("quiet-button");
        leave.setOnAction(e -> model.leave());
        Button back = new Button(TEXTS.get("coach.back"));
        back.setId("coach-back");
        back.getStyleClass().add("quiet-button");
        back.disableProperty().bind(model.at().isEqualTo(0));
        back.setOnAction(e -> model.back());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, leave, space, back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(@Nullable Lesson lesson) {
        if (lesson == null) {
            giveFocusBack();
            return;
        }
        title.setText(lesson.title());
        words.setText(lesson.words());
        task.setText(lesson.task().get());
        task.setVisible(!task.getText().isEmpty());
        task.setManaged(task.isVisible());
        panel.setAccessibleText(
                String.join(" ", lesson.title() + ".", lesson.words(), task.getText()));
        requestLayout();
    }

    /** Takes the focus into the panel, or gives it back to where it was. */
    public void switchFocus() {
        Scene scene = getScene();
        Node focus = scene == null ? null : scene.getFocusOwner();
        if (isInPanel(focus)) {
            giveFocusBack();
        } else if (model.active().get()) {
            before = focus;
            next.requestFocus();
        }
    }

    private void giveFocusBack() {
        Node was = before;
        before = null;
        if (was != null && was.getScene() != null) {
            was.requestFocus();
        }
    }

    private boolean isInPanel(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(panel)) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            giveFocusBack();
            event.consume();
        }
    }

    private void watch(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removePostLayoutPulseListener(pulse);
        }
        if (is != null) {
            is.addPostLayoutPulseListener(pulse);
        }
    }

    /** What is pointed at may have moved, come or gone. */
    private void follow() {
        Lesson lesson = model.lesson().get();
        Bounds now = lesson == null ? null : seen(lesson);
        if (now == null ? target != null : !now.equals(target)) {
            target = now;
            layoutChildren();
        }
    }

    private @Nullable Bounds seen(Lesson lesson) {
        Parent root = getScene().getRoot();
        for (String selector : lesson.targets()) {
            for (Node node : root.lookupAll(selector)) {
                if (isSeen(node)) {
                    Bounds place = sceneToLocal(node.localToScene(node.getLayoutBounds()));
                    return place.isEmpty() ? null : place;
                }
            }
        }
        return null;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        double height = panel.prefHeight(WIDTH);
        Bounds place = target;
        ring.setVisible(place != null);
        if (place != null) {
            double x = Math.max(1, place.getMinX() - 3);
            double y = Math.max(1, place.getMinY() - 3);
            ring.resizeRelocate(
                    x,
                    y,
                    Math.min(getWidth() - 1, place.getMaxX() + 3) - x,
                    Math.min(getHeight() - 1, place.getMaxY() + 3) - y);
        }
        double right = getWidth() - WIDTH - EDGE;
        double foot = getHeight() - height - EDGE - STATUS_BAR;
        double top = 44 + EDGE;
        double[][] corners = {{right, foot}, {EDGE, foot}, {right, top}, {EDGE, top}};
        double[] best = corners[0];
        double least = Double.MAX_VALUE;
        for (double[] corner : corners) {
            double hidden = hidden(corner[0], corner[1], height);
            if (hidden < least) {
                least = hidden;
                best = corner;
            }
        }
        panel.resizeRelocate(best[0], best[1], WIDTH, height);
    }

    private double hidden(double x, double y, double height) {
        Bounds place = target;
        if (place == null) {
            return 0;
        }
        Bounds box = new BoundingBox(x - EDGE, y - EDGE, WIDTH + 2 * EDGE, height + 2 * EDGE);
        double wide =
                Math.min(box.getMaxX(), place.getMaxX()) - Math.max(box.getMinX(), place.getMinX());
        double high =
                Math.min(box.getMaxY(), place.getMaxY()) - Math.max(box.getMinY(), place.getMinY());
        return wide > 0 && high > 0 ? wide * high : 0;
    }
}
