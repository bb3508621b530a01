package dev.counterpoint.trim.space;

/**
 * A behavior that comes back to where its loop begins.
 *
 * @param way all of it: its last node is the loop's first
 * @param prefix how many steps lead to the loop
 */
public record Lasso(Path way, int prefix) {
    /** How many steps the loop has. */
    public int loop() {
        return way.steps() - prefix;
    }

    /** Whether it has a shorter prefix than another, or as short a one and a shorter loop. */
    public boolean isShorterThan(Lasso other) {
        return prefix != other.prefix ? prefix < other.prefix : loop() < other.loop();
    }
}
