package dev.counterpoint.ui.shell;

import javafx.beans.property.IntegerProperty;

/** Larger and smaller: the graph where that is shown, else the text. */
final class Zoom {
    private static final int[] STEPS = {50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

    private final IntegerProperty text;
    private final ShellViewModel shell;
    private final CheckPanels panels;

    Zoom(IntegerProperty text, ShellViewModel shell, CheckPanels panels) {
        this.text = text;
        this.shell = shell;
        this.panels = panels;
    }

    void in() {
        change("view.zoom-in", 1);
    }

    void out() {
        change("view.zoom-out", -1);
    }

    void reset() {
        change("view.fit", 0);
    }

    private void change(String onGraph, int by) {
        if (shell.arrangement().get() == Arrangement.EXPLORE) {
            panels.onGraph(onGraph);
        } else {
            text.set(by == 0 ? 100 : next(by));
        }
    }

    private int next(int by) {
        int at = 0;
        while (at < STEPS.length - 1 && STEPS[at] < text.get()) {
            at++;
        }
        return STEPS[Math.clamp(at + by, 0, STEPS.length - 1)];
    }
}
