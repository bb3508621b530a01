package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Search.Hit;

import org.jspecify.annotations.Nullable;

/** Finds text in an editor and replaces it. */
public final class Finding {
    private final EditorView editor;
    private final FindViewModel model;
    private @Nullable FindBar bar;

    Finding(EditorView editor) {
        this.editor = editor;
        model = new FindViewModel(() -> editor.area().getText());
    }

    /** Opens the bar to find text with. */
    public void open() {
        shownBar().start(editor.area().getSelectedText());
    }

    /** Opens the bar to find text with and to replace it. */
    public void openReplace() {
        FindBar shown = shownBar();
        if (editor.area().isEditable()) {
            shown.withReplacement();
        }
        shown.start(editor.area().getSelectedText());
    }

    private FindBar shownBar() {
        FindBar shown = bar;
        if (shown == null) {
            shown =
                    new FindBar(
                            model,
                            new FindBar.Actions(
                                    this::typed,
                                    this::next,
                                    this::previous,
                                    this::close,
                                    this::replaceOne,
                                    this::replaceAll));
            bar = shown;
            editor.setTop(shown);
        }
        return shown;
    }

    private void typed() {
        model.next(editor.area().getSelection().getStart()).ifPresent(this::select);
    }

    /** Goes to the next hit. */
    public void next() {
        model.next(editor.area().getSelection().getEnd()).ifPresent(this::select);
    }

    /** Goes to the hit before. */
    public void previous() {
        model.previous(editor.area().getSelection().getStart()).ifPresent(this::select);
    }

    private void select(Hit hit) {
        editor.select(hit.start(), hit.end());
    }

    /** What is selected is replaced if it is a hit; then the next one is selected. */
    private void replaceOne() {
        var selected = editor.area().getSelection();
        model.inPlaceOf(selected.getStart(), selected.getEnd())
                .ifPresent(editor.area()::replaceSelection);
        next();
    }

    private void replaceAll() {
        model.replaceAll().ifPresent(editor::replaceAll);
    }

    private void close() {
        editor.setTop(null);
        bar = null;
        editor.area().requestFocus();
    }
}
