package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;
import dev.counterpoint.spec.PlainText;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The cards of the file in front. */
public final class CardsViewModel {
    private final ObservableList<CardItem> items = FXCollections.observableArrayList();
    private final ObservableMap<String, String> drifts = FXCollections.observableHashMap();
    private final VerdictBoard verdicts;
    private Map<String, String> code = Map.of();
    private Consumer<CardItem> writer = item -> {};

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

        /** Whether a line, from 1, is one of its definition or of the comment above that. */
        boolean isAround(int at) {
            PlainText plain = card.plain();
            int above = plain == null ? 0 : Math.max(0, card.range().line() - plain.range().line());
            return at >= line - above && at <= line + card.range().endLine() - card.range().line();
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

    /** What changed in the definitions whose cards were asked; by their digests. */
    public ObservableMap<String, String> drifts() {
        return drifts;
    }

    /** What is known to have changed since a card was reviewed; empty where nobody asked. */
    String driftOf(Card card) {
        return drifts.getOrDefault(driftKey(card), "");
    }

    /** Someone asked, and this is the answer. */
    void answered(Card card, String sentence) {
        drifts.put(driftKey(card), sentence);
    }

    private static String driftKey(Card card) {
        return card.module() + "!" + card.name() + " " + card.review().digest();
    }

    /** The card of what stands at a line, from 1. */
    public Optional<CardItem> at(int line) {
        return items.stream().filter(i -> i.isAround(line)).findFirst();
    }

    /** Asks for the words of a card. */
    public void write(CardItem item) {
        writer.accept(item);
    }

    /** Who can let the words of a card be written. */
    void onWrite(Consumer<CardItem> newWriter) {
        writer = newWriter;
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
