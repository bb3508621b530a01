package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Truth;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

/** Each property at each state: true, false, or vacuous. */
final class TruthsBand implements TimelineBand {
    private static final double INSET = 8;

    private final TruthsViewModel model;
    private final BandText text;

    TruthsBand(TruthsViewModel model, BandText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public int rows() {
        return model.wanted().get() ? model.rows().size() : 0;
    }

    @Override
    public String name(int row) {
        return model.rows().get(row).property();
    }

    @Override
    public void paint(GraphicsContext g, int row, Seen seen) {
        TruthRow truths = model.rows().get(row);
        String error = truths.error();
        if (error != null) {
            text.left(
                    g,
                    error,
                    "-cp-quiet",
                    BandText.SANS,
                    seen.from() + INSET,
                    seen.to() - seen.from() - 2 * INSET);
            return;
        }
        int most = Math.max(0, seen.geometry().columnAt(seen.to()));
        int at = seen.first();
        while (!seen.isPast(at)) {
            int last = truths.last(at, most);
            double left = seen.geometry().columnLeft(at);
            double right = seen.geometry().columnRight(last);
            stretch(g, truths.at(at), left, right, seen);
            at = last + 1;
        }
    }

    private void stretch(
            GraphicsContext g, @Nullable Truth truth, double left, double right, Seen seen) {
        double begin = Math.max(left, seen.from()) + INSET;
        double room = Math.min(right, seen.to()) - begin;
        switch (truth) {
            case TRUE -> box(g, left, right, "-cp-passed-soft", null, false);
            case FALSE -> box(g, left, right, "-cp-violated-soft", "-cp-violated", false);
            case VACUOUS -> box(g, left, right, "-cp-surface", "-cp-quiet", true);
            case UNKNOWN -> {}
            case null -> {}
        }
        text.left(g, word(truth), ink(truth), font(truth), begin, Math.max(24, room));
    }

    private static String word(@Nullable Truth truth) {
        return switch (truth) {
            case TRUE -> "true";
            case FALSE -> "FALSE";
            case VACUOUS -> "vacuous";
            case UNKNOWN -> "–";
            case null -> "…";
        };
    }

    private static String ink(@Nullable Truth truth) {
        return switch (truth) {
            case TRUE -> "-cp-passed";
            case FALSE -> "-cp-violated";
            case VACUOUS, UNKNOWN -> "-cp-quiet";
            case null -> "-cp-quiet";
        };
    }

    private static Font font(@Nullable Truth truth) {
        return truth == Truth.FALSE ? BandText.BOLD : BandText.SANS;
    }

    private void box(
            GraphicsContext g,
            double left,
            double right,
            String fill,
            @Nullable String line,
            boolean dashed) {
        g.setFill(text.canvas().color(fill));
        g.fillRoundRect(left, 3, right - left, BandText.ROW - 6, 6, 6);
        if (line != null) {
            g.setStroke(text.canvas().color(line));
            g.setLineWidth(1);
            if (dashed) {
                g.setLineDashes(3, 3);
            }
            g.strokeRoundRect(left + 0.5, 3.5, right - left - 1, BandText.ROW - 7, 6, 6);
            g.setLineDashes((double[]) null);
        }
    }

    @Override
    public String tip(int row, int state) {
        TruthRow truths = model.rows().get(row);
        if (truths.error() != null) {
            return truths.property() + "\n" + truths.error();
        }
        String said =
                switch (truths.at(state)) {
                    case TRUE -> " is true";
                    case FALSE -> " is false";
                    case VACUOUS -> " is vacuously true: nothing that it speaks of is the case";
                    case UNKNOWN -> " cannot be told";
                    case null -> " is not evaluated yet";
                };
        String where = truths.isWhole() ? " from state " : " in state ";
        return truths.property() + said + where + (state + 1) + (truths.isWhole() ? " on." : ".");
    }
}
