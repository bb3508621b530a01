package dev.counterpoint.ui.editor;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One file's editor, or two views of it: side by side, or one above the other. */
final class EditorPane extends BorderPane {
    private final EditorView first;
    private final Supplier<EditorView> further;
    private final Consumer<EditorView> focused;
    private @Nullable EditorView second;
    private @Nullable Orientation orientation;

    /**
     * With the editor, how to make a further view of its file, and who hears which of them has the
     * focus.
     */
    EditorPane(EditorView first, Supplier<EditorView> further, Consumer<EditorView> focused) {
        super(first);
        this.first = first;
        this.further = further;
        this.focused = focused;
        listen(first);
    }

    private void listen(EditorView view) {
        view.area()
                .focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                focused.accept(view);
                            }
                        });
    }

    /** Splits it this way; where it is split so already, it is one again. */
    void split(Orientation wanted) {
        if (wanted == orientation) {
            orientation = null;
            setCenter(first);
            first.area().requestFocus();
            focused.accept(first);
            return;
        }
        orientation = wanted;
        EditorView other = second;
        if (other == null) {
            other = further.get();
            listen(other);
            second = other;
        }
        SplitPane both = new SplitPane(first, other);
        both.setOrientation(wanted);
        setCenter(both);
        int line = first.area().getCurrentParagraph();
        other.area().moveTo(line, 0);
        other.area().showParagraphAtCenter(line);
        other.area().requestFocus();
        focused.accept(other);
    }

    /** Draws both gutters again. */
    void marked() {
        first.gutterAgain();
        if (second != null) {
            second.gutterAgain();
        }
    }
}
