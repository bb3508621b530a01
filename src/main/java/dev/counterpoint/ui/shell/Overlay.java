package dev.counterpoint.ui.shell;

import javafx.scene.Node;

/** What lies over the window for a moment: one sheet at a time. */
interface Overlay {
    /** Shows a sheet, in place of the one that is shown. */
    void open(Node node);

    /** Takes it away, and gives the focus back. */
    void close();
}
