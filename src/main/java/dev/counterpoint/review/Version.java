package dev.counterpoint.review;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.FormalDigest;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.spec.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A spec as it was at a time.
 *
 * @param file the root module's file
 * @param texts the user's modules by name
 * @param cards of all definitions and assumptions
 * @param models of the spec
 */
public record Version(
        Path file, Spec spec, Map<String, String> texts, List<Card> cards, List<ModelFile> models) {
    public Version {
        texts = Map.copyOf(texts);
        cards = List.copyOf(cards);
        models = List.copyOf(models);
    }

    /** What a card formally says, by the definitions in it: a digest of each. */
    Map<String, String> parts(Card card) {
        FormalDigest digests = new FormalDigest(spec, texts);
        return spec.modules().stream()
                .filter(m -> m.name().equals(card.module()))
                .flatMap(m -> m.definitions().stream())
                .filter(d -> d.range().equals(card.range()))
                .findFirst()
                .map(digests::each)
                .orElseGet(() -> assumption(card, digests));
    }

    private Map<String, String> assumption(Card card, FormalDigest digests) {
        Map<String, String> parts = new TreeMap<>();
        spec.modules().stream()
                .filter(m -> m.name().equals(card.module()))
                .flatMap(m -> m.assumptions().stream())
                .filter(a -> a.range().equals(card.range()))
                .forEach(a -> parts.put(card.name(), digests.of(a.range(), a.body())));
        return parts;
    }
}
