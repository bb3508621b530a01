package dev.counterpoint.lang.write;

import java.util.List;

/**
 * What may be written at a place, the best first.
 *
 * @param start where the word that is replaced begins
 */
public record Offer(int start, List<Proposal> proposals) {
    public Offer {
        proposals = List.copyOf(proposals);
    }
}
