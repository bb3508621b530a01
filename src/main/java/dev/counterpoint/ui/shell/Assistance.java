package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.editor.HoverCard;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.WeakHashMap;

/** Gives each editor what helps to read and write: what names mean, and where they lead. */
final class Assistance {
    private final Knowledge knowledge;
    private final Navigation navigation;
    private final Map<EditorView, HoverCard> hovers = new WeakHashMap<>();

    Assistance(EditorTabs tabs, Knowledge knowledge, Navigation navigation) {
        this.knowledge = knowledge;
        this.navigation = navigation;
        tabs.current().addListener((o, was, is) -> assist(is));
        assist(tabs.current().get());
    }

    private void assist(@Nullable EditorView editor) {
        if (editor == null || hovers.containsKey(editor)) {
            return;
        }
        hovers.put(editor, new HoverCard(editor, offset -> knowledge.hover(editor, offset)));
        editor.area()
                .addEventFilter(
                        MouseEvent.MOUSE_CLICKED,
                        e -> {
                            if (e.isShortcutDown() && e.getButton() == MouseButton.PRIMARY) {
                                navigation.toDefinition(editor, editor.area().getCaretPosition());
                            }
                        });
    }

    /** Shows what the name at the caret means. */
    void describe(EditorView editor) {
        HoverCard card = hovers.get(editor);
        if (card != null) {
            card.showAtCaret();
        }
    }

    /** What is shown of the name at the caret of an editor. */
    java.util.Optional<String> described(EditorView editor) {
        HoverCard card = hovers.get(editor);
        return card == null ? java.util.Optional.empty() : card.shown();
    }
}
