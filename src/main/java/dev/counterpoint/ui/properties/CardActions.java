package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;

/** What can be done from a card. */
public interface CardActions {
    /** Goes to its definition. */
    void go(Card card);

    /** Writes its plain text; paragraphs are kept apart by blank lines. */
    void say(Card card, String sentence);

    /** Writes down that plain and formal text were read together. */
    void review(Card card);
}
