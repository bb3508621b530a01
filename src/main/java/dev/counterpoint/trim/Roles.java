package dev.counterpoint.trim;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.Properties;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes which action, and what each says, as the spec's comments and quantifiers tell it.
 *
 * @param environment names of the environment's actions
 * @param actors for actions by name the parameter that says who acts
 * @param cards all definitions by name
 * @param reads the variables that each definition reads
 */
public record Roles(
        Set<String> environment,
        Map<String, String> actors,
        Map<String, Card> cards,
        ReadSets reads) {
    /** Nothing is known. */
    static final Roles NONE = new Roles(Set.of(), Map.of(), Map.of(), new ReadSets(null));

    public Roles {
        environment = Set.copyOf(environment);
        actors = Map.copyOf(actors);
        cards = Map.copyOf(cards);
    }

    /** Of a spec that an explorer parses; where it cannot, nothing is known. */
    static Roles read(Explorer explorer, SpecSource source, ModelFile model) {
        SpecSource alone =
                new SpecSource(
                        source.file(),
                        ModuleHeader.moduleName(source.file()),
                        source.overlays(),
                        "",
                        "",
                        source.libraries(),
                        source.trusted());
        Reply.Parsed parsed = explorer.parse(alone).join();
        return parsed.spec() == null ? NONE : of(parsed.spec(), source.overlays(), model);
    }

    private static Roles of(Spec spec, Map<String, String> overlays, ModelFile model) {
        Map<String, String> texts = new HashMap<>();
        for (Module module : spec.modules()) {
            String overlay = overlays.get(module.name());
            if (overlay != null) {
                texts.put(module.name(), overlay);
            } else if (module.file() != null
                    && SourceText.read(module.file()) instanceof SourceText.Reading.Text read) {
                texts.put(module.name(), read.text());
            }
        }
        List<Card> cards = Properties.of(spec, texts, List.of(model));
        Map<String, String> actors = new HashMap<>();
        Map<String, Card> byName = new HashMap<>();
        for (Card card : cards) {
            byName.putIfAbsent(card.name(), card);
            if (card.actor() != null) {
                actors.put(card.name(), card.actor());
            }
        }
        Set<String> environment =
                cards.stream()
                        .filter(card -> card.kind() == CardKind.ENVIRONMENT_ACTION)
                        .map(Card::name)
                        .collect(Collectors.toSet());
        return new Roles(environment, actors, byName, new ReadSets(spec));
    }
}
