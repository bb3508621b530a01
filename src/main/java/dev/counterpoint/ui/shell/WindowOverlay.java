package dev.counterpoint.ui.shell;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** The one overlay of a window, known to its features before there is a view to lie over. */
final class WindowOverlay implements Overlay {
    private @Nullable ShellView view;

    /** From now on it lies over this. */
    void over(ShellView shown) {
        view = shown;
    }

    @Override
    public void open(Node node) {
        if (view != null) {
            view.openOverlay(node);
        }
    }

    @Override
    public void close() {
        if (view != null) {
            view.closeOverlay();
        }
    }

    /** Opens the command palette. */
    void openPalette() {
        if (view != null) {
            view.openPalette();
        }
    }
}
