package dev.counterpoint.ui.properties;

import java.util.ArrayList;
import java.util.List;

/**
 * Places cards beside their definitions: each as near to its line as those above allow, and no
 * taller than what is left until the next.
 */
final class CardLayout {
    static final double GAP = 4;

    /** How far a card goes down to let the one above it be whole. */
    private static final double MOST_SHIFT = 28;

    /** Where a card goes; cut where it had to be less tall than it wanted to be. */
    record Place(double y, double height, boolean cut) {}

    private CardLayout() {}

    /**
     * From top to bottom.
     *
     * @param anchors the y of each definition's line, ascending
     * @param wanted the height of each card with all its text
     * @param least the height below which a card says nothing: one line
     * @param whole the index of the card that is shown with all its text; those below it make room
     */
    static List<Place> place(List<Double> anchors, List<Double> wanted, double least, int whole) {
        List<Place> places = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < anchors.size(); i++) {
            double y = Math.max(anchors.get(i), free);
            double room = Double.MAX_VALUE;
            if (i != whole && i + 1 < anchors.size()) {
                room = anchors.get(i + 1) - GAP - y;
                boolean enough = room + spare(anchors, wanted, i + 1) >= wanted.get(i);
                room = enough ? Math.max(room, wanted.get(i)) : room;
            }
            double height = Math.min(wanted.get(i), Math.max(least, room));
            places.add(new Place(y, height, height < wanted.get(i) - 0.5));
            free = y + height + GAP;
        }
        return places;
    }

    /** How far a card may go down without losing any of its own text. */
    private static double spare(List<Double> anchors, List<Double> wanted, int i) {
        double below = i + 1 < anchors.size() ? anchors.get(i + 1) - GAP : Double.MAX_VALUE;
        return Math.clamp(below - anchors.get(i) - wanted.get(i), 0, MOST_SHIFT);
    }
}
