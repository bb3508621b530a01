package dev.counterpoint.state.trace;

import dev.counterpoint.state.Value;

/**
 * Something that one step put into a set, a bag or a sequence and that a later one took out.
 *
 * @param sent the index of the step that sent it, -1 where it was there from the beginning
 * @param received the index of the step that took it, -1 where none did
 * @param channel the variable it went through, with the place in it
 * @param from the index of the actor who sent it, or who it says has; -1 where that is not known
 * @param to the index of the actor who took it, else to whom it is addressed; -1 where that is not
 *     known
 */
public record Message(int sent, int received, String channel, Value content, int from, int to) {
    public Message {
        if (sent < 0 && received < 0) {
            throw new IllegalArgumentException("a message is sent or received");
        }
    }
}
