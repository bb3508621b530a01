package dev.counterpoint.lang;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a model of a spec can name.
 *
 * @param constants that need a value
 * @param specifications formulas that say the whole behavior, the usual ones first
 * @param properties what people check, with their plain sentences
 * @param definitions all definitions that can be named, those of the root module first
 */
public record ModelChoices(
        List<Declaration> constants,
        List<String> specifications,
        List<Property> properties,
        List<Named> definitions) {
    /** Of a spec that is not understood. */
    public static final ModelChoices NONE =
            new ModelChoices(List.of(), List.of(), List.of(), List.of());

    public ModelChoices {
        constants = List.copyOf(constants);
        specifications = List.copyOf(specifications);
        properties = List.copyOf(properties);
        definitions = List.copyOf(definitions);
    }

    /**
     * Something to check.
     *
     * @param section the part of the model it goes to
     * @param sentence in plain language, else what its formula says; may be empty
     */
    public record Property(String name, CfgSection section, CardKind kind, String sentence) {}

    /** A definition, with the number of its parameters. */
    public record Named(String name, Level level, int parameters) {}

    /** Of a spec and its cards. */
    public static ModelChoices of(Spec spec, List<Card> cards) {
        Set<String> reached = Extended.of(spec);
        List<Named> named =
                spec.modules().stream()
                        .filter(m -> !m.isStandard() && reached.contains(m.name()))
                        .map(Module::definitions)
                        .flatMap(List::stream)
                        .filter(d -> !d.local())
                        .map(d -> new Named(d.name(), d.level(), d.parameters().size()))
                        .toList();
        List<Property> properties =
                cards.stream()
                        .filter(c -> c.kind().isProperty() && c.parameters().isEmpty())
                        .filter(c -> reached.contains(c.module()))
                        .filter(c -> c.level() != Level.ACTION)
                        .map(ModelChoices::property)
                        .toList();
        Set<Definition> whole = new Behavior(spec, List.of()).specifications();
        List<String> specifications =
                Stream.concat(
                                UsualNames.SPECIFICATIONS.stream()
                                        .filter(n -> whole.stream().anyMatch(is(n))),
                                whole.stream().map(Definition::name))
                        .distinct()
                        .toList();
        return new ModelChoices(spec.constants(), specifications, properties, named);
    }

    private static Predicate<Definition> is(String name) {
        return d -> d.name().equals(name);
    }

    private static Property property(Card card) {
        String reading = card.reading() == null ? "" : card.reading().oneLine();
        CfgSection section =
                card.level().compareTo(Level.STATE) <= 0
                        ? CfgSection.INVARIANTS
                        : CfgSection.PROPERTIES;
        return new Property(
                card.name(),
                section,
                card.kind(),
                card.sentence().isEmpty() ? reading : card.sentence());
    }

    /** Names without parameters that speak of no more than a level. */
    public List<String> upTo(Level most) {
        return definitions.stream()
                .filter(d -> d.parameters() == 0 && d.level().compareTo(most) <= 0)
                .map(Named::name)
                .toList();
    }

    /** Names without parameters of one level. */
    public List<String> of(Level level) {
        return definitions.stream()
                .filter(d -> d.parameters() == 0 && d.level() == level)
                .map(Named::name)
                .toList();
    }

    /** Definitions that can stand in for a constant with this many parameters. */
    public List<String> inPlaceOf(int parameters) {
        return definitions.stream()
                .filter(d -> d.parameters() == parameters && d.level() == Level.CONSTANT)
                .map(Named::name)
                .toList();
    }
}
