package dev.counterpoint.ui.properties;

import dev.counterpoint.lang.Card;

import java.util.function.Consumer;

/** What can be done from a card. */
public interface CardActions {
    /** Goes to its definition. */
    void go(Card card);

    /** Writes its plain text; paragraphs are kept apart by blank lines. */
    void say(Card card, String sentence);

    /** Says, on the window's thread, what changed since it was reviewed. */
    void drift(Card card, Consumer<String> answer);

    /** Writes down that plain and formal text were read together. */
    void review(Card card);
}
