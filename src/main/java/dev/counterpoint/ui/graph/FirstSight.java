package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Sight;

/** From where a picture is seen until someone moves it. */
final class FirstSight {
    private static final double READABLE = 0.85;

    /** Of groups one wants to see all as long as their texts can be made out. */
    private static final double LEGIBLE = 0.7;

    private static final double BESIDE = 40;

    private FirstSight() {}

    /** Readable, and with the state that is looked at in sight; a large graph as a whole. */
    static Viewport of(Shown shown, Exploration exploration, double width, double height) {
        DisplayList list = shown.picture().list();
        Viewport all = Viewport.fit(list.bounds(), width, height);
        boolean grows = exploration.growing().get();
        boolean far = list.spine() == null && (grows || list.nodes() > GraphCanvas.HEAVY);
        boolean groups = list.graph() instanceof GroupGraph && all.scale() >= LEGIBLE;
        if (all.scale() >= READABLE || far || groups) {
            return all;
        }
        Box spine = shown.spineBox();
        double along = Viewport.fit(spine, width, height).scale();
        double scale = Math.max(READABLE, along);
        // The model's own number of it still belongs to the picture before.
        Sight sight = exploration.cursor().sight().get();
        int state = sight == null ? -1 : sight.graphState();
        int node = state < 0 ? -1 : shown.nodeOf(state);
        Box focus = node >= 0 ? list.nodeBox(node) : spine;
        Viewport around = Viewport.around(focus, scale, width, height);
        // The way that led here says more than what is beyond the ends of the counterexample.
        double right = around.toScreenX(spine.maxX());
        double left = around.toScreenX(spine.minX());
        double pull = right < width - BESIDE ? width - BESIDE - right : 0;
        pull += left + pull > BESIDE ? BESIDE - left - pull : 0;
        return around.moved(pull, level(around, list.bounds(), height));
    }

    /** The whole of what is above and below the line in sight, where there is room for it. */
    private static double level(Viewport around, Box all, double height) {
        double top = around.toScreenY(all.minY());
        double foot = around.toScreenY(all.maxY());
        boolean room = foot - top <= height - 32;
        return room ? (height - foot - top) / 2 : 0;
    }

    /** As it is, or with some room where a graph that grows outgrew the screen. */
    static Viewport keeping(Viewport now, Box bounds, double width, double height) {
        boolean inSight = now.seen(width, height).contains(bounds);
        Box room = bounds.grown(Math.max(bounds.width(), bounds.height()) / 6);
        return inSight ? now : Viewport.fit(room, width, height);
    }
}
