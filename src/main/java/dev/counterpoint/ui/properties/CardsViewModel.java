package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cards of the file in front. */
public final class CardsViewModel {
    private final ObservableList<CardItem> items = FXCollections.observableArrayList();
    private final VerdictBoard verdicts;
    private Map<String, String> code = Map.of();

    /** With the verdicts that the cards show. */
    public CardsViewModel(VerdictBoard verdicts) {
        this.verdicts = verdicts;
    }

    /** A card and the line, from 1, at which its definition now stands. */
    public record CardItem(Card card, int line) {
        /** Whether it has anything to say, or should have. */
        static boolean isShown(Card card) {
            return !card.sentence().isBlank() || card.kind().isProperty() || card.kind().isAction();
        }
    }

    /** From top to bottom. */
    public ObservableList<CardItem> items() {
        return items;
    }

    /** The verdicts that the cards show. */
    public VerdictBoard verdicts() {
        return verdicts;
    }

    /** What is wrong with places in the code, by their tags' texts; before the cards are shown. */
    public void showCode(Map<String, String> problems) {
        code = Map.copyOf(problems);
    }

    /** What is wrong with the place in the code that a tag names; empty where nothing is. */
    String codeProblem(String tag) {
        return code.getOrDefault(tag, "");
    }

    /** Shows the cards of one module. */
    public void show(List<Card> cards, String module) {
        items.setAll(
                cards.stream()
                        .filter(c -> c.module().equals(module))
                        .filter(CardItem::isShown)
                        .map(c -> new CardItem(c, c.range().line()))
                        .toList());
    }

    /** Until the text is read again its definitions move with the lines typed above them. */
    public void linesChanged(int atLine, int by) {
        if (by == 0) {
            return;
        }
        List<CardItem> moved = new ArrayList<>();
        for (CardItem item : items) {
            boolean below = item.line() > atLine;
            int line = below ? Math.max(atLine, item.line() + by) : item.line();
            moved.add(new CardItem(item.card(), line));
        }
        items.setAll(moved);
    }
}
