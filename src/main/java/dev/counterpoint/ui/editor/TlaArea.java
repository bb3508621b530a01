package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Symbols;

import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The text area for TLA+: operators can be shown as signs, and lines folded away. */
public final class TlaArea extends StyledTextArea<Collection<String>, Collection<String>> {
    private static final String FOLDED = "collapse";

    /** The style class of text that is shown as signs. */
    static final String SIGNS = "signs";

    /** An area with a text of its own. */
    TlaArea() {
        this(new SimpleEditableStyledDocument<>(List.of(), List.of()));
    }

    /** A further area of a text that has one already. */
    TlaArea(EditableStyledDocument<Collection<String>, String, Collection<String>> text) {
        super(
                List.of(),
                (flow, classes) -> flow.getStyleClass().addAll(classes),
                List.of(),
                TlaArea::dress,
                text,
                false);
        setUseInitialStyleForInsertion(true);
        getStyleClass().add("tla-area");
    }

    /** As many characters as before: carets, columns and what is selected stay in place. */
    private static void dress(TextExt node, Collection<String> classes) {
        node.getStyleClass().addAll(classes);
        if (classes.contains(SIGNS)) {
            node.setText(Symbols.shown(node.getText()));
        }
    }

    /** Hides the lines after the first, up to the last, counted from 0. */
    void fold(int first, int last) {
        foldParagraphs(first, last, TlaArea::withFold);
    }

    /** Shows the lines again that are hidden from a line on. */
    void unfold(int first) {
        unfoldParagraphs(first, style -> style.contains(FOLDED), TlaArea::withoutFold);
    }

    /** Whether a line, counted from 0, is hidden. */
    boolean isHidden(int line) {
        return getParagraph(line).getParagraphStyle().contains(FOLDED);
    }

    private static Collection<String> withFold(Collection<String> style) {
        List<String> fresh = new ArrayList<>(style);
        fresh.add(FOLDED);
        return fresh;
    }

    private static Collection<String> withoutFold(Collection<String> style) {
        return style.stream().filter(s -> !s.equals(FOLDED)).toList();
    }

    /** A name is a word, with its underscores. */
    @Override
    public void selectWord() {
        String line = getText(getCurrentParagraph());
        int from = getCaretColumn();
        int to = from;
        while (from > 0 && Character.isJavaIdentifierPart(line.charAt(from - 1))) {
            from--;
        }
        while (to < line.length() && Character.isJavaIdentifierPart(line.charAt(to))) {
            to++;
        }
        if (from == to) {
            super.selectWord();
        } else {
            selectRange(getCurrentParagraph(), from, getCurrentParagraph(), to);
        }
    }
}
