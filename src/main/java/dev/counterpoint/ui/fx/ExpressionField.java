package dev.counterpoint.ui.fx;

import dev.counterpoint.lang.write.Offer;
import dev.counterpoint.lang.write.Proposal;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;

import java.util.List;

/** A field for a TLA+ expression, which proposes names as they are typed. */
public final class ExpressionField extends TextField {
    private static final int LETTERS = 2;
    private static final double CELL = 24;
    private static final int MOST_LINES = 8;

    /** Where proposals come from. */
    @FunctionalInterface
    public interface Source {
        /** What may stand at an offset of an expression. */
        Offer at(String expression, int offset);
    }

    private final Source source;
    private final Popup popup = new Popup();
    private final ListView<Proposal> list = new ListView<>();
    private int start;
    private boolean taking;

    /** An empty one. */
    public ExpressionField(Source source) {
        this.source = source;
        getStyleClass().addAll("mono", "expression-field");
        list.setCellFactory(v -> new ProposalCell());
        list.setFocusTraversable(false);
        list.setFixedCellSize(CELL);
        list.setPrefWidth(320);
        list.setOnMouseClicked(e -> take());
        HBox box = new HBox(list);
        box.getStyleClass().add("completion");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, was, is) -> popup.hide());
        textProperty().addListener((o, was, is) -> typed(is.length() > was.length()));
    }

    private void typed(boolean longer) {
        if (taking || !isFocused() || !longer && !popup.isShowing()) {
            popup.hide();
        } else {
            // The caret follows the text only afterwards.
            javafx.application.Platform.runLater(() -> propose(false));
        }
    }

    /** Shows what may stand at the caret. */
    public void propose(boolean asked) {
        String text = getText();
        int caret = Math.min(getCaretPosition(), text.length());
        Offer offer = source.at(text, caret);
        String prefix = text.substring(Math.min(offer.start(), caret), caret);
        List<Proposal> proposals = offer.proposals();
        boolean done = proposals.size() == 1 && proposals.getFirst().text().equals(prefix);
        if (proposals.isEmpty() || done || !asked && prefix.length() < LETTERS) {
            popup.hide();
            return;
        }
        start = offer.start();
        list.getItems().setAll(proposals);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(MOST_LINES, proposals.size()) * CELL + 2);
        Bounds at = localToScreen(getBoundsInLocal());
        if (at != null) {
            PopupDress.put(popup, getScene());
            popup.show(this, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isShortcutDown()) {
            propose(true);
        } else if (!popup.isShowing()) {
            return;
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int size = Math.max(1, list.getItems().size());
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 3));
        } else {
            if (event.getCode().isNavigationKey()) {
                popup.hide();
            }
            return;
        }
        event.consume();
    }

    private void take() {
        Proposal chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen == null) {
            return;
        }
        int caret = Math.min(getCaretPosition(), getLength());
        taking = true;
        replaceText(Math.min(start, caret), caret, chosen.text());
        positionCaret(start + chosen.caret());
        taking = false;
    }

    /** What it proposes now; nothing while it is not seen. */
    public List<Proposal> proposed() {
        return popup.isShowing() ? List.copyOf(list.getItems()) : List.of();
    }
}
