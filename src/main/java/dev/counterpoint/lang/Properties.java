package dev.counterpoint.lang;

import dev.counterpoint.lang.readback.Readback;
import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cards of a spec: all definitions and assumptions of its user modules. */
public final class Properties {
    private final Spec spec;
    private final Map<String, String> texts;
    private final List<ModelFile> models;
    private final Map<String, DocComments> comments = new HashMap<>();
    private final Map<String, TextLines> lines = new HashMap<>();
    private final CardKinds kinds;
    private final FormalDigest digests;
    private final Readback readback;

    private Properties(Spec spec, Map<String, String> texts, List<ModelFile> models) {
        this.spec = spec;
        digests = new FormalDigest(spec, texts);
        this.texts = texts;
        this.models = models;
        kinds = new CardKinds(spec, models, this::plain);
        readback = new Readback(spec, range -> lines(range.module()).map(l -> l.text(range)));
    }

    /**
     * The cards of a spec, module after module, each in the order of its text.
     *
     * @param texts the text that was parsed, by module name; a module without one has no cards
     * @param models the spec's models
     */
    public static List<Card> of(Spec spec, Map<String, String> texts, List<ModelFile> models) {
        return new Properties(spec, texts, models).cards();
    }

    /** Whether it may be that a spec states more than a model asks for; told without a parser. */
    public static boolean mayBeUnasked(Map<String, String> texts, Model model) {
        return StatedNames.mayBeMoreThan(model, texts.values());
    }

    /**
     * What a spec states and a model does not ask for, not even as a part of something else: names
     * that a model could list, each with what it looks like.
     */
    public static Map<String, CardKind> unasked(
            Spec spec, Map<String, String> texts, ModelFile model) {
        Properties properties = new Properties(spec, texts, List.of(model));
        Names names = new Names(spec);
        Set<SourceRange> asked = new HashSet<>();
        CardKinds.names(model.model())
                .forEach(
                        name ->
                                spec.definition(name)
                                        .ifPresent(
                                                d -> {
                                                    asked.add(d.nameRange());
                                                    names.uses(d)
                                                            .forEach(u -> asked.add(u.nameRange()));
                                                }));
        Map<String, CardKind> unasked = new LinkedHashMap<>();
        for (Module module : spec.modules()) {
            for (Definition definition :
                    module.isStandard() ? List.<Definition>of() : module.definitions()) {
                CardKind kind = properties.kinds.of(definition);
                boolean listed =
                        definition.parameters().isEmpty()
                                && spec.definition(definition.name())
                                        .filter(d -> d.nameRange().equals(definition.nameRange()))
                                        .isPresent();
                if (kind.isProperty() && listed && !asked.contains(definition.nameRange())) {
                    unasked.put(definition.name(), kind);
                }
            }
        }
        return unasked;
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (Module module : spec.modules()) {
            if (!module.isStandard()) {
                lines(module.name()).ifPresent(text -> cards.addAll(cards(module, text)));
            }
        }
        return cards;
    }

    private List<Card> cards(Module module, TextLines lines) {
        List<Card> cards = new ArrayList<>();
        for (Definition definition : module.definitions()) {
            PlainText plain = plain(definition);
            CardKind kind = kinds.of(definition);
            cards.add(
                    new Card(
                            definition.name(),
                            kind,
                            module.name(),
                            definition.level(),
                            definition.parameters().stream().map(Declaration::name).toList(),
                            kind.isAction() ? kinds.actor(definition) : null,
                            plain,
                            Review.of(plain, digests.of(definition)),
                            lines.text(definition.range()),
                            kind.isRead() ? readback.of(definition) : null,
                            definition.range(),
                            checkedBy(definition.name())));
        }
        for (Assumption assumption : module.assumptions()) {
            String name = assumption.name();
            PlainText plain = comments(module.name()).flatMap(c -> c.of(assumption)).orElse(null);
            String digest = digests.of(assumption.range(), assumption.body());
            cards.add(
                    new Card(
                            name == null ? "ASSUME, line " + assumption.range().line() : name,
                            CardKind.ASSUMPTION,
                            module.name(),
                            Level.CONSTANT,
                            List.of(),
                            null,
                            plain,
                            Review.of(plain, digest),
                            lines.text(assumption.range()),
                            readback.of(assumption),
                            assumption.range(),
                            models.stream().map(ModelFile::file).toList()));
        }
        cards.sort(Comparator.comparing(Card::range));
        return cards;
    }

    private Optional<TextLines> lines(String module) {
        String text = texts.get(module);
        return text == null
                ? Optional.empty()
                : Optional.of(lines.computeIfAbsent(module, m -> new TextLines(text)));
    }

    private @Nullable PlainText plain(Definition definition) {
        return comments(definition.module()).flatMap(c -> c.of(definition)).orElse(null);
    }

    private Optional<DocComments> comments(String module) {
        String text = texts.get(module);
        return text == null
                ? Optional.empty()
                : Optional.of(comments.computeIfAbsent(module, m -> new DocComments(m, text)));
    }

    private List<Path> checkedBy(String name) {
        return models.stream()
                .filter(file -> CardKinds.names(file.model()).anyMatch(name::equals))
                .map(ModelFile::file)
                .toList();
    }
}
