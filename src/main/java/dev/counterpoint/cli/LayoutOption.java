package dev.counterpoint.cli;

import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.lang.Card;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which way a graph is laid out. */
final class LayoutOption {
    @Option(
            names = "--layout",
            paramLabel = "layered|force|circular|lanes",
            description = {
                "How the states stand: ${COMPLETION-CANDIDATES}. Default: layered,",
                "a column for each level. In lanes a state stands by who acted last."
            })
    private Way way = Way.layered;

    /** The ways, as they are written on the command line. */
    private enum Way {
        layered(LayoutKind.LAYERED),
        force(LayoutKind.FORCE),
        circular(LayoutKind.CIRCULAR),
        lanes(LayoutKind.LANES);

        private final LayoutKind kind;

        Way(LayoutKind kind) {
            this.kind = kind;
        }
    }

    /** What was asked for, with who acts by the cards of the spec's actions. */
    Arrangement arrangement(List<Card> cards) {
        Map<String, String> actors = new HashMap<>();
        for (Card card : cards) {
            if (card.actor() != null) {
                actors.putIfAbsent(card.name(), card.actor());
            }
        }
        return Arrangement.of(way.kind, actors::get);
    }

    /** Why so many states are not laid out so; null where they are. */
    @Nullable String refusal(int states) {
        return way.kind.refusal(states);
    }
}
