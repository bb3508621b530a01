package dev.counterpoint.ui.properties;

import java.util.ArrayList;
import java.util.List;

/**
 * Places cards beside their definitions: each as near to its line as those above allow, and no
 * taller than what is left until the next.
 */
final class CardLayout {
    private static final double GAP = 4;

    /** Where a card goes; cut where it had to be less tall than it wanted to be. */
    record Place(double y, double height, boolean cut) {}

    private CardLayout() {}

    /**
     * From top to bottom.
     *
     * @param anchors the y of each definition's line, ascending
     * @param wanted the height of each card with all its text
     * @param least the height below which a card says nothing: one line
     */
    static List<Place> place(List<Double> anchors, List<Double> wanted, double least) {
        List<Place> places = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < anchors.size(); i++) {
            double y = Math.max(anchors.get(i), free);
            double room = i + 1 < anchors.size() ? anchors.get(i + 1) - GAP - y : Double.MAX_VALUE;
            double height = Math.min(wanted.get(i), Math.max(least, room));
            places.add(new Place(y, height, height < wanted.get(i) - 0.5));
            free = y + height + GAP;
        }
        return places;
    }
}
