package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Brackets;
import dev.counterpoint.lang.edit.Change;
import dev.counterpoint.lang.edit.Closing;
import dev.counterpoint.lang.edit.LineChanges;
import dev.counterpoint.lang.edit.NewLine;
import dev.counterpoint.lang.edit.Selection;
import dev.counterpoint.lang.edit.SignTyping;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputHandler.Result;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What keys do in a text area beyond writing their character, and the brackets at the caret. */
final class EditorKeys {
    /** So many lines before and after the caret are looked at. */
    private static final int FAR = 300;

    private static final String HALVES = "([{\"<)]}";

    private final TlaArea area;
    private final Highlighting highlighting;
    private final SignKeys signs;

    EditorKeys(TlaArea area, Highlighting highlighting) {
        this.area = area;
        this.highlighting = highlighting;
        signs = new SignKeys(area);
    }

    /** Whether the text is written with signs. */
    SignKeys signs() {
        return signs;
    }

    void install() {
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.consume(EventPattern.keyPressed(KeyCode.ENTER), e -> newLine()),
                        InputMap.consume(EventPattern.keyPressed(KeyCode.TAB), e -> tab()),
                        InputMap.consume(
                                EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                                e -> edit(s -> Optional.of(LineChanges.outdent(s)))),
                        InputMap.process(
                                EventPattern.keyPressed(KeyCode.BACK_SPACE), e -> backspace()),
                        InputMap.process(EventPattern.keyTyped(), this::typed)));
        area.caretPositionProperty().addListener((o, was, is) -> showBrackets());
    }

    private void newLine() {
        endWord('\n');
        apply(near(), (s, state) -> Optional.of(NewLine.enter(s, state)));
    }

    private void tab() {
        if (area.getSelectedText().indexOf('\n') >= 0) {
            edit(s -> Optional.of(LineChanges.indent(s)));
        } else if (area.isEditable()) {
            area.replaceSelection(" ".repeat(4 - area.getCaretColumn() % 4));
        }
    }

    private Result typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (!plain || text.length() != 1 || text.charAt(0) < ' ') {
            return Result.PROCEED;
        }
        char c = text.charAt(0);
        endWord(c);
        boolean closed =
                HALVES.indexOf(c) >= 0 && apply(onLine(), (s, state) -> Closing.typed(s, c, state));
        if (Character.isLetterOrDigit(c) || c == ' ' || !area.isEditable() || !signs.inUse()) {
            return closed ? Result.CONSUME : Result.PROCEED;
        }
        if (!closed) {
            area.replaceSelection(text);
            area.requestFollowCaret();
        }
        asStep(() -> apply(onLine(), SignTyping::written));
        return Result.CONSUME;
    }

    /** An operator in letters is complete where something else follows. */
    private void endWord(char next) {
        boolean letter = Character.isLetterOrDigit(next) || next == '_';
        if (!letter && area.isEditable() && signs.inUse()) {
            asStep(() -> apply(onLine(), (s, state) -> SignTyping.ended(s, state, next)));
        }
    }

    /** Undone on its own: what was typed in ASCII is there again. */
    private void asStep(Runnable change) {
        area.getUndoManager().preventMerge();
        change.run();
        area.getUndoManager().preventMerge();
    }

    private Result backspace() {
        return apply(onLine(), (s, state) -> Closing.backspace(s))
                ? Result.CONSUME
                : Result.PROCEED;
    }

    /** Does an operation on the whole text. */
    void edit(Function<Selection, Optional<Change>> operation) {
        // A step of its own when it is undone, however soon after the one before.
        area.getUndoManager().preventMerge();
        operation
                .apply(new Selection(area.getText(), area.getAnchor(), area.getCaretPosition()))
                .ifPresent(this::apply);
        area.getUndoManager().preventMerge();
    }

    /** Writes a change, in one step that can be undone. */
    void apply(Change change) {
        if (!area.isEditable()) {
            return;
        }
        area.replaceText(change.edit().start(), change.edit().end(), change.edit().replacement());
        area.selectRange(change.anchor(), change.caret());
        area.requestFollowCaret();
    }

    private interface Operation {
        Optional<Change> on(Selection s, int state);
    }

    /** Some lines of the text: where they begin, and the state of the caret's line. */
    private record Window(int offset, Selection selection, int state) {}

    private boolean apply(Window window, Operation operation) {
        Optional<Change> change = operation.on(window.selection(), window.state());
        change.ifPresent(c -> apply(c.shifted(window.offset())));
        return change.isPresent();
    }

    private Window onLine() {
        return window(0);
    }

    private Window near() {
        return window(FAR);
    }

    private Window window(int above) {
        int first = line(area.getSelection().getStart());
        int last = line(area.getSelection().getEnd());
        int from = area.getAbsolutePosition(Math.max(0, first - above), 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        Selection selection =
                new Selection(
                        area.getText(from, to),
                        area.getAnchor() - from,
                        area.getCaretPosition() - from);
        return new Window(from, selection, highlighting.stateAt(first));
    }

    private int line(int offset) {
        return area.offsetToPosition(offset, Bias.Forward).getMajor();
    }

    private void showBrackets() {
        List<Overlays.Spot> spots = new ArrayList<>();
        pair().ifPresent(
                        pair -> {
                            spots.add(spot(pair.openStart(), pair.openEnd()));
                            spots.add(spot(pair.closeStart(), pair.closeEnd()));
                        });
        highlighting.brackets(spots);
    }

    private Overlays.Spot spot(int start, int end) {
        var place = area.offsetToPosition(start, Bias.Forward);
        return new Overlays.Spot(place.getMajor(), place.getMinor(), end - start);
    }

    /** The brackets at the caret. */
    private Optional<Brackets.Pair> pair() {
        int caret = area.getCaretPosition();
        int before = Math.min(1, caret);
        String here = area.getText(caret - before, Math.min(caret + 1, area.getLength()));
        if (!Brackets.near(here, before)) {
            return Optional.empty();
        }
        int line = area.getCurrentParagraph();
        int first = Math.max(0, line - FAR);
        int last = Math.min(line + FAR, area.getParagraphs().size() - 1);
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        return Brackets.at(area.getText(from, to), highlighting.stateAt(first), caret - from)
                .map(
                        p ->
                                new Brackets.Pair(
                                        p.openStart() + from,
                                        p.openEnd() + from,
                                        p.closeStart() + from,
                                        p.closeEnd() + from));
    }

    /** Goes to the other half of the brackets at the caret. */
    void toOtherBracket() {
        pair().ifPresent(
                        pair -> {
                            area.moveTo(pair.otherThan(area.getCaretPosition()));
                            area.requestFollowCaret();
                        });
    }
}
