package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.write.Completion;
import dev.counterpoint.ui.editor.CompletionPopup;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.editor.HoverCard;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Gives each editor what helps to read and write: what names mean, where they lead, what fits. */
final class Assistance {
    private final Knowledge knowledge;
    private final Navigation navigation;
    private final QuickFixes fixes;
    private final Completion completion;
    private final Map<EditorView, Helpers> helpers = new WeakHashMap<>();

    private record Helpers(HoverCard hover, CompletionPopup completion) {}

    Assistance(EditorTabs tabs, Knowledge knowledge, Navigation navigation, QuickFixes fixes) {
        this.knowledge = knowledge;
        this.navigation = navigation;
        this.fixes = fixes;
        completion = new Completion(knowledge.reference());
        tabs.current().addListener((o, was, is) -> assist(is));
        assist(tabs.current().get());
    }

    private void assist(@Nullable EditorView editor) {
        if (editor == null || !editor.document().isModule() || helpers.containsKey(editor)) {
            return;
        }
        String module = editor.document().module();
        helpers.put(
                editor,
                new Helpers(
                        new HoverCard(editor, offset -> knowledge.hover(editor, offset)),
                        new CompletionPopup(
                                editor,
                                (text, offset) ->
                                        completion.at(
                                                text, offset, module, knowledge.index().get()))));
        fixes.install(editor);
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
        with(editor, h -> h.hover().showAtCaret());
    }

    /** Proposes what may be written at the caret. */
    void complete(EditorView editor) {
        with(editor, h -> h.completion().open());
    }

    private void with(EditorView editor, Consumer<Helpers> action) {
        Optional.ofNullable(helpers.get(editor)).ifPresent(action);
    }

    /** What is shown of the name at the caret of an editor. */
    Optional<String> described(EditorView editor) {
        return Optional.ofNullable(helpers.get(editor)).flatMap(h -> h.hover().shown());
    }

    /** What helps an editor to complete a name. */
    Optional<CompletionPopup> completion(EditorView editor) {
        return Optional.ofNullable(helpers.get(editor)).map(Helpers::completion);
    }
}
