package dev.counterpoint.check;

import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a spec says of the actions that traces take, as trace files keep it. */
public final class TakenActions {
    private TakenActions() {}

    /** Of some definitions those that the traces take, in the order of their names. */
    public static List<TraceMeta.Action> of(Collection<Card> cards, List<Trace> traces) {
        Set<String> taken =
                traces.stream()
                        .flatMap(
                                t ->
                                        Stream.concat(
                                                t.steps().stream(), Stream.ofNullable(t.closing())))
                        .map(Step::action)
                        .collect(Collectors.toSet());
        return cards.stream()
                .filter(card -> taken.contains(card.name()))
                .map(TakenActions::action)
                .filter(a -> a.plain() != null || a.environment() || a.actor() != null)
                .collect(Collectors.toMap(TraceMeta.Action::name, a -> a, (a, b) -> a))
                .values()
                .stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private static TraceMeta.Action action(Card card) {
        return new TraceMeta.Action(
                card.name(),
                card.sentence().isBlank() ? null : card.sentence(),
                card.kind() == CardKind.ENVIRONMENT_ACTION,
                card.actor());
    }
}
