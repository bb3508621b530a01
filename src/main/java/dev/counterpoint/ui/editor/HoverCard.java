package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.navigate.Hover;
import dev.counterpoint.ui.fx.PopupDress;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.fxmisc.richtext.event.MouseOverTextEvent;

import java.util.Optional;
import java.util.function.IntFunction;

/** What a name means, shown where the mouse rests on it or where the caret is. */
public final class HoverCard {
    private static final double WIDTH = 520;

    private final EditorView editor;
    private final IntFunction<Optional<Hover>> meaning;
    private final Popup popup = new Popup();
    private final Label formal = new Label();
    private final Label plain = new Label();
    private final Label facts = new Label();

    /** With what is to be told of the name at an offset. */
    public HoverCard(EditorView editor, IntFunction<Optional<Hover>> meaning) {
        this.editor = editor;
        this.meaning = meaning;
        VBox box = new VBox(6, plain, formal, facts);
        box.setId("hover-card");
        box.getStyleClass().add("hover-card");
        box.setMaxWidth(WIDTH);
        plain.setWrapText(true);
        plain.setMaxWidth(WIDTH);
        formal.getStyleClass().add("mono");
        facts.getStyleClass().add("secondary");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        editor.area()
                .addEventHandler(
                        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                        e -> {
                            if (!editor.isMarked(e.getCharacterIndex())) {
                                show(e.getCharacterIndex(), e.getScreenPosition());
                            }
                        });
        editor.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> popup.hide());
        editor.changes().subscribe(c -> popup.hide());
    }

    /** Shows it below the caret. */
    public void showAtCaret() {
        Bounds caret = editor.area().getCaretBounds().orElse(null);
        if (caret != null) {
            show(
                    editor.area().getCaretPosition(),
                    new Point2D(caret.getMinX(), caret.getMaxY() - 8));
        }
    }

    private void show(int offset, Point2D at) {
        Hover hover = meaning.apply(offset).orElse(null);
        if (hover == null) {
            popup.hide();
            return;
        }
        formal.setText(hover.formal());
        plain.setText(hover.plain());
        plain.setVisible(!hover.plain().isEmpty());
        plain.setManaged(!hover.plain().isEmpty());
        facts.setText(hover.facts());
        if (editor.getScene() != null) {
            PopupDress.put(popup, editor.getScene());
            popup.show(editor.area(), at.getX(), at.getY() + 14);
        }
    }

    /** Whether it is seen, and what it says. */
    public Optional<String> shown() {
        return popup.isShowing() ? Optional.of(formal.getText()) : Optional.empty();
    }
}
