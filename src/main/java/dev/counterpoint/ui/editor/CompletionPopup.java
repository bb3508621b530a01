package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.navigate.Hover;
import dev.counterpoint.lang.navigate.SymbolSearch;
import dev.counterpoint.lang.write.Offer;
import dev.counterpoint.lang.write.Proposal;
import dev.counterpoint.ui.fx.PopupDress;
import dev.counterpoint.ui.fx.ProposalCell;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.util.Duration;

import org.fxmisc.richtext.model.PlainTextChange;

import java.util.List;

/** What may be written at the caret, with what is to be told of it beside it. */
public final class CompletionPopup {
    /** Someone who goes on typing is left alone. */
    private static final Duration PAUSE = Duration.millis(120);

    /** With fewer letters it opens when asked for only. */
    private static final int LETTERS = 2;

    /** The last rank at which the beginnings of words fit. */
    private static final int BEGINNING = 3;

    private static final double ROW = 24;
    private static final int LEAST_ROWS = 5;
    private static final int MOST_ROWS = 9;

    /** What its frame adds to its height. */
    private static final double EDGE = 10;

    private final EditorView editor;
    private final TlaArea area;
    private final Source source;
    private final Popup popup = new Popup();
    private final ListView<Proposal> list = new ListView<>();
    private final ProposalNote note = new ProposalNote();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private int start;
    private int typedTo;

    /** Where proposals come from. */
    public interface Source {
        /** What may stand at an offset of a text. */
        Offer at(String text, int offset);
    }

    /** For an editor. */
    public CompletionPopup(EditorView editor, Source source) {
        this.editor = editor;
        this.source = source;
        area = editor.area();
        list.setId("completion-list");
        list.setCellFactory(v -> new ProposalCell());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(320);
        list.setOnMouseClicked(e -> accept());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) ->
                                note.show(is == null ? new Hover("", "", "") : is.about().get()));
        HBox box = new HBox(list, note);
        box.getStyleClass().add("completion");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        pause.setOnFinished(e -> goOn());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.focusedProperty().addListener((o, was, is) -> hideUnless(is));
        editor.changes().subscribe(this::typed);
    }

    private void hideUnless(boolean focused) {
        if (!focused) {
            popup.hide();
        }
    }

    private void typed(PlainTextChange change) {
        String inserted = change.getInserted();
        boolean letter =
                inserted.length() == 1
                        && change.getRemoved().isEmpty()
                        && (Character.isLetterOrDigit(inserted.charAt(0))
                                || inserted.charAt(0) == '_');
        boolean shorter = popup.isShowing() && inserted.isEmpty();
        typedTo = change.getPosition() + inserted.length();
        if (area.isFocused() && (letter || shorter) && area.isEditable()) {
            pause.playFromStart();
        } else {
            pause.stop();
            popup.hide();
        }
    }

    /** Opens it where the caret is. */
    public void open() {
        if (area.isEditable()) {
            show(true);
        }
    }

    /** Who has gone elsewhere meanwhile is left alone too. */
    private void goOn() {
        if (area.getCaretPosition() == typedTo) {
            show(false);
        }
    }

    private void show(boolean asked) {
        int caret = area.getCaretPosition();
        String text = area.getText();
        Offer offer = source.at(text, caret);
        String prefix = text.substring(Math.min(offer.start(), caret), caret);
        List<Proposal> proposals =
                asked || popup.isShowing()
                        ? offer.proposals()
                        : offer.proposals().stream().filter(p -> begins(p, prefix)).toList();
        boolean done = proposals.size() == 1 && proposals.getFirst().text().equals(prefix);
        Bounds at = area.getCaretBounds().orElse(null);
        if (proposals.isEmpty() || done || at == null || !asked && prefix.length() < LETTERS) {
            popup.hide();
            return;
        }
        start = offer.start();
        list.getItems().setAll(proposals);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        double height = Math.clamp(proposals.size(), LEAST_ROWS, MOST_ROWS) * ROW + 2;
        list.setPrefHeight(height);
        PopupDress.put(popup, area.getScene());
        popup.show(area, at.getMinX() - 12, top(at, height + EDGE));
    }

    /** Below the line, or above it where the window ends too soon. */
    private double top(Bounds caret, double height) {
        var window = area.getScene().getWindow();
        double foot = window.getY() + area.getScene().getY() + area.getScene().getHeight();
        boolean fits = caret.getMaxY() + 2 + height <= foot;
        return fits ? caret.getMaxY() + 2 : caret.getMinY() - height - 2;
    }

    private static boolean begins(Proposal proposal, String prefix) {
        return SymbolSearch.rank(proposal.label(), prefix) <= BEGINNING;
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            popup.hide();
        } else if (code == KeyCode.ENTER || code == KeyCode.TAB) {
            accept();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int by = code == KeyCode.DOWN ? 1 : -1;
            int next =
                    Math.floorMod(
                            list.getSelectionModel().getSelectedIndex() + by,
                            Math.max(1, list.getItems().size()));
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 3));
        } else {
            if (code.isNavigationKey()) {
                popup.hide();
            }
            return;
        }
        event.consume();
    }

    private void accept() {
        Proposal chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen == null) {
            return;
        }
        int caret = area.getCaretPosition();
        String text = chosen.text();
        boolean called = text.endsWith("()") && area.getText().startsWith("(", caret);
        String written = called ? text.substring(0, text.length() - 2) : text;
        String spelt = editor.written(written);
        area.replaceText(start, caret, spelt);
        area.moveTo(start + Math.min(chosen.caret(), spelt.length()));
        pause.stop();
        popup.hide();
        editor.area().requestFollowCaret();
    }

    /** What it proposes now; nothing while it is not seen. */
    public List<Proposal> shown() {
        return popup.isShowing() ? List.copyOf(list.getItems()) : List.of();
    }
}
