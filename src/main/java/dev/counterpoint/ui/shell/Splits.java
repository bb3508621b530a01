package dev.counterpoint.ui.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says where the dividers of split panes are: where the user put them, else where they leave enough
 * room on both sides at every size of the window.
 */
public final class Splits {
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, List<Double>> remembered;

    Splits(Map<String, List<Double>> remembered) {
        this.remembered = remembered;
    }

    /**
     * Keeps the divider of a pane with two sides under a name.
     *
     * @param pixels how large the smaller side is, from the right or the foot where negative
     * @param most the largest part of the whole that this side takes
     */
    public void keep(String name, SplitPane pane, double pixels, double most) {
        List<Double> known = remembered.get(name);
        kept.put(
                name,
                new Kept(
                        pane,
                        pixels,
                        most,
                        known != null && known.size() == 1 ? known.getFirst() : null));
    }

    /** Where those stand that the user has moved. */
    Map<String, List<Double>> positions() {
        Map<String, List<Double>> all = new LinkedHashMap<>(remembered);
        kept.forEach(
                (name, split) -> {
                    if (split.isMoved()) {
                        all.put(name, List.of(split.position()));
                    }
                });
        return all;
    }

    /** One divider. */
    private static final class Kept {
        private final SplitPane pane;
        private final double pixels;
        private final double most;
        private final @Nullable Double known;
        private boolean moved;
        private boolean asked;

        private Kept(SplitPane pane, double pixels, double most, @Nullable Double known) {
            this.pane = pane;
            this.pixels = pixels;
            this.most = most;
            this.known = known;
            (wide() ? pane.widthProperty() : pane.heightProperty())
                    .addListener((o, was, is) -> ask());
            pane.getItems().addListener((ListChangeListener<Node>) c -> ask());
            pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
            ask();
        }

        private void dragged(MouseEvent event) {
            Node at = event.getTarget() instanceof Node target ? target : null;
            while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
                at = at.getParent();
            }
            boolean ours = at != null && pane.equals(at.getParent());
            moved |= ours;
        }

        private boolean wide() {
            return pane.getOrientation() == Orientation.HORIZONTAL;
        }

        /** The pane's own layout, by its children's widths, comes first. */
        private void ask() {
            if (!asked && !moved) {
                asked = true;
                Platform.runLater(this::place);
            }
        }

        private void place() {
            asked = false;
            double size = wide() ? pane.getWidth() : pane.getHeight();
            if (size < 2 || pane.getDividers().isEmpty() || moved) {
                return;
            }
            double wanted = Math.min(Math.abs(pixels), size * most);
            double usual = pixels < 0 ? 1 - wanted / size : wanted / size;
            pane.setDividerPositions(known == null ? usual : Math.clamp(known, 0.02, 0.98));
            // What was remembered is the user's own; the pane keeps it from now on.
            moved = known != null;
        }

        private boolean isMoved() {
            return moved && !pane.getDividers().isEmpty();
        }

        private double position() {
            return pane.getDividerPositions()[0];
        }
    }
}
