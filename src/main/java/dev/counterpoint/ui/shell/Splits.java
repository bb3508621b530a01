package dev.counterpoint.ui.shell;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers where the dividers of split panes are. */
public final class Splits {
    private final Map<String, SplitPane> panes = new LinkedHashMap<>();
    private final Map<String, List<Double>> remembered;

    Splits(Map<String, List<Double>> remembered) {
        this.remembered = remembered;
    }

    /**
     * Keeps the divider of a pane with two sides under a name.
     *
     * @param pixels where it stands before anything is remembered, from the right where negative
     */
    public void keep(String name, SplitPane pane, double pixels) {
        panes.put(name, pane);
        List<Double> known = remembered.get(name);
        // Its first layout goes by the children's own widths.
        Platform.runLater(
                () ->
                        Platform.runLater(
                                () -> {
                                    boolean wide = pane.getOrientation() == Orientation.HORIZONTAL;
                                    double size =
                                            Math.max(1, wide ? pane.getWidth() : pane.getHeight());
                                    double usual = pixels < 0 ? 1 + pixels / size : pixels / size;
                                    pane.setDividerPositions(
                                            known != null && known.size() == 1
                                                    ? Math.clamp(known.getFirst(), 0.02, 0.98)
                                                    : Math.clamp(usual, 0.1, 0.9));
                                }));
    }

    Map<String, List<Double>> positions() {
        Map<String, List<Double>> all = new LinkedHashMap<>(remembered);
        panes.forEach(
                (name, pane) -> {
                    if (pane.getDividers().size() > 0) {
                        all.put(name, Arrays.stream(pane.getDividerPositions()).boxed().toList());
                    }
                });
        return all;
    }
}
