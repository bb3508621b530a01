package dev.counterpoint.ui.graph;

import dev.counterpoint.ui.fx.Latest;

import org.jspecify.annotations.Nullable;

/** Finds what stands out in a picture: at once where that is little, else in the background. */
final class Highlights {
    private static final int MANY = 20_000;

    private final Latest findings;
    private final Runnable found;
    private @Nullable HighlightPainter known;
    private @Nullable Wanted wanted;

    private record Wanted(Shown shown, Highlight highlight) {}

    /** With what is to be done when it is found. */
    Highlights(Latest findings, Runnable found) {
        this.findings = findings;
        this.found = found;
    }

    /** What paints it; null while that is not known yet. */
    @Nullable HighlightPainter of(Shown shown, Highlight highlight) {
        HighlightPainter last = known;
        if (last != null && last.isFor(shown, highlight)) {
            return last;
        }
        Wanted now = new Wanted(shown, highlight);
        if (size(now) <= MANY) {
            findings.cancel();
            wanted = null;
            known = new HighlightPainter(shown, highlight);
            return known;
        }
        if (!now.equals(wanted)) {
            wanted = now;
            findings.run(
                    () -> new HighlightPainter(shown, highlight),
                    made -> {
                        known = made;
                        found.run();
                    });
        }
        return null;
    }

    private static int size(Wanted of) {
        int size = of.highlight().path().isEmpty() ? 0 : of.shown().picture().list().edges();
        for (Highlight.Layer layer : of.highlight().layers()) {
            size += layer.states().cardinality();
        }
        return size;
    }
}
