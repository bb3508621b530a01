package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.ui.fx.LineGeometry;
import dev.counterpoint.ui.properties.CardsViewModel.CardItem;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The column of cards beside an editor: laid out at its lines, scrolled with it. */
public final class CardColumn extends Pane {
    private static final double SIDE = 8;
    private static final double LEAST = 30;
    private static final double BEYOND = 600;
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CardsViewModel model;
    private final CardActions actions;
    private final Map<String, CardView> views = new HashMap<>();
    private @Nullable LineGeometry lines;
    private @Nullable Subscription following;
    private @Nullable CardView raised;
    private @Nullable CardView written;
    private int caret;

    /** The column. */
    public CardColumn(CardsViewModel model, CardActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("card-column");
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.items().addListener((ListChangeListener<CardItem>) c -> rebuild());
        model.verdicts()
                .verdicts()
                .addListener((MapChangeListener<String, LastVerdict>) c -> rebuild());
        model.drifts().addListener((MapChangeListener<String, String>) c -> rebuild());
        model.onWrite(this::write);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        rebuild();
    }

    /** Lays the cards beside this text; null where there is none. */
    public void follow(@Nullable LineGeometry text) {
        if (following != null) {
            following.unsubscribe();
            following = null;
        }
        lines = text;
        if (text != null) {
            following = text.moved().subscribe(e -> later());
        }
        later();
    }

    /** The caret is on this line, from 1: the card of what stands there is shown whole. */
    public void caretAt(int line) {
        boolean other = model.items().stream().anyMatch(i -> i.isAround(caret) != i.isAround(line));
        caret = line;
        if (other) {
            requestLayout();
        }
    }

    private void write(CardItem item) {
        layout();
        view(item).write();
    }

    /** The text's own layout comes first. */
    private void later() {
        requestLayout();
        Platform.runLater(this::requestLayout);
    }

    private void scroll(ScrollEvent event) {
        if (lines != null) {
            lines.scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    private void rebuild() {
        if (written != null) {
            // What is being written stays until it is said or given up.
            return;
        }
        views.clear();
        getChildren().clear();
        raised = null;
        model.items().forEach(this::view);
        later();
    }

    private CardView view(CardItem item) {
        return views.computeIfAbsent(
                item.card().name() + "@" + item.card().range().line(),
                key -> {
                    Card card = item.card();
                    CardView view =
                            new CardView(
                                    card,
                                    model.verdicts().of(card.name()).orElse(null),
                                    model.driftOf(card),
                                    answer -> model.answered(card, answer),
                                    actions,
                                    model::codeProblem,
                                    this::writing);
                    view.setId("card-" + card.name());
                    view.hoverProperty().addListener((o, was, is) -> raise(view, is));
                    getChildren().add(view);
                    return view;
                });
    }

    private void writing(CardView view, boolean begins) {
        written = begins ? view : null;
        raised = written;
        if (begins) {
            requestLayout();
        } else {
            rebuild();
        }
    }

    private void raise(CardView view, boolean over) {
        if (written == null) {
            raised = over ? view : raised == view ? null : raised;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (lines == null || lines.origin().getScene() == null || getWidth() <= 0) {
            getChildren().forEach(n -> n.setVisible(false));
            return;
        }
        double shift = sceneToLocal(lines.origin().localToScene(new Point2D(0, 0))).getY();
        List<CardItem> near = new ArrayList<>();
        List<Double> anchors = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        double width = Math.max(120, getWidth() - 2 * SIDE);
        for (CardItem item : model.items()) {
            double y = lines.yOf(item.line()) + shift;
            if (y > -BEYOND && y < getHeight() + BEYOND && !lines.isHidden(item.line())) {
                near.add(item);
                anchors.add(y);
                CardView view = view(item);
                view.applyCss();
                wanted.add(view.wanted(width));
            }
        }
        views.values().forEach(v -> v.setVisible(false));
        int current = -1;
        for (int i = 0; i < near.size(); i++) {
            current = near.get(i).isAround(caret) ? i : current;
        }
        List<CardLayout.Place> places = CardLayout.place(anchors, wanted, LEAST, current);
        if (current >= 0 && places.get(current).y() + wanted.get(current) > getHeight()) {
            makeRoomAbove(anchors, current, getHeight() - wanted.get(current));
            places = CardLayout.place(anchors, wanted, LEAST, current);
        }
        for (int i = 0; i < near.size(); i++) {
            CardView view = view(near.get(i));
            CardLayout.Place place = places.get(i);
            boolean up = view == written || view == raised && place.cut();
            double height = up ? wanted.get(i) : place.height();
            double y = up ? Math.max(0, Math.min(place.y(), getHeight() - height)) : place.y();
            view.setVisible(y + height > 0 && y < getHeight());
            view.pseudoClassStateChanged(CUT, place.cut() && !up);
            view.pseudoClassStateChanged(RAISED, up);
            view.pseudoClassStateChanged(CURRENT, i == current);
            view.cut(place.cut() && !up);
            height = up ? height : view.fit(width, height);
            view.setViewOrder(up ? -1 : 0);
            view.resizeRelocate(SIDE, y, width, height);
        }
    }

    /** Where the card of the caret would go on below the foot it begins further up. */
    private static void makeRoomAbove(List<Double> anchors, int current, double wanted) {
        double y = Math.max(0, wanted);
        for (int i = current; i >= 0; i--) {
            anchors.set(i, Math.min(anchors.get(i), y));
            y -= LEAST + CardLayout.GAP;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 340;
    }
}
