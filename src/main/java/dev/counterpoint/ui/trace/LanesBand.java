package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.trace.Actors;

import javafx.scene.canvas.GraphicsContext;

/** A lane for each actor, with the steps it takes. */
final class LanesBand implements TimelineBand {
    private final LanesViewModel model;
    private final BandText text;

    LanesBand(LanesViewModel model, BandText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public int rows() {
        return model.isShown() ? model.lanes() : 0;
    }

    @Override
    public String name(int row) {
        return model.name(row);
    }

    @Override
    public void paint(GraphicsContext g, int row, Seen seen) {
        TimelineGeometry geometry = seen.geometry();
        double middle = Math.floor(BandText.ROW / 2) + 0.5;
        g.setStroke(text.canvas().color("-cp-line"));
        g.setLineDashes((double[]) null);
        g.setLineWidth(1);
        g.strokeLine(
                Math.max(seen.from(), geometry.stateLeft(0)),
                middle,
                Math.min(seen.to(), geometry.stateRight(geometry.states() - 1)),
                middle);
        Actors actors = model.actors().get();
        for (int i = Math.max(1, seen.first()); i < geometry.states(); i++) {
            if (geometry.stepLeft(i) > seen.to()) {
                break;
            }
            if (i <= actors.ofStep().size() && model.lane(actors, i - 1) == row) {
                step(g, geometry, i);
            }
        }
    }

    private void step(GraphicsContext g, TimelineGeometry geometry, int index) {
        Step step = geometry.step(index);
        boolean environment = model.isEnvironment(step);
        double left = geometry.stepLeft(index);
        double width = geometry.stepRight(index) - left;
        String ink = environment ? "-cp-environment" : "-cp-accent";
        g.setFill(text.canvas().color(environment ? "-cp-environment-soft" : "-cp-accent-soft"));
        g.fillRoundRect(left, 2, width, BandText.ROW - 4, 8, 8);
        g.setStroke(text.canvas().color(ink));
        g.setLineWidth(1);
        if (environment) {
            g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(left + 0.5, 2.5, width - 1, BandText.ROW - 5, 8, 8);
        g.setLineDashes((double[]) null);
        text.middle(g, step.action(), ink, BandText.MONO, left + width / 2, width - 6);
    }

    @Override
    public String tip(int row, int state) {
        Actors actors = model.actors().get();
        boolean taken =
                state > 0
                        && state <= actors.ofStep().size()
                        && model.lane(actors, state - 1) == row;
        return taken ? model.name(row) + " takes " + model.step(state) : "";
    }
}
