package dev.counterpoint.lang.write;

import dev.counterpoint.lang.SignUse;
import dev.counterpoint.lang.navigate.Hover;
import dev.counterpoint.lang.navigate.Hovers;
import dev.counterpoint.lang.navigate.LocalNames;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.StandardText;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.lang.navigate.SymbolKind;
import dev.counterpoint.lang.navigate.SymbolSearch;
import dev.counterpoint.lang.write.Proposal.Kind;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Signs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may be written at a place of a module's text, which need not be correct right now. */
public final class Completion {
    private static final int MOST = 60;
    private static final String NAME = "CounterpointValue";

    /** What makes an expression a definition of a module. */
    private static final String ALONE = "---- MODULE Alone ----\n" + NAME + " ==\n ";

    private static final List<Kind> NEAREST_FIRST = List.of(Kind.values());

    private final Reference reference;
    private final Hovers hovers;
    private final Snippets snippets = new Snippets();

    /** With what is known of TLA+ itself. */
    public Completion(Reference reference) {
        this.reference = reference;
        hovers = new Hovers(reference);
    }

    /**
     * What may stand at an offset.
     *
     * @param index of the spec when it last had no errors; null where there is none
     */
    public Offer at(String text, int offset, String module, @Nullable SpecIndex index) {
        Place place = Place.of(text, offset);
        Stream<Proposal> all;
        if (place.around() == Place.Surroundings.COMMENT || place.wantsField()) {
            all = Stream.of();
        } else if (place.around() == Place.Surroundings.OUTSIDE) {
            all =
                    snippets(text)
                            .filter(Snippets.Snippet::isModule)
                            .map(s -> snippet(s, module, place));
        } else if (place.wantsModule(text)) {
            all = modules(module, index);
        } else if (!place.instance().isEmpty()) {
            all =
                    index == null
                            ? Stream.of()
                            : index.offeredBy(module, place.instance()).stream()
                                    .map(s -> of(index, s));
        } else {
            all = code(text, offset, module, index, place);
        }
        Set<String> seen = new HashSet<>();
        List<Proposal> found =
                all.filter(p -> SymbolSearch.matches(key(p), place.prefix()))
                        .filter(p -> p.kind() == Kind.SNIPPET || seen.add(p.label()))
                        .sorted(
                                Comparator.comparingInt((Proposal p) -> score(p, place.prefix()))
                                        .thenComparingInt(p -> p.label().length())
                                        .thenComparing(Proposal::label))
                        .limit(MOST)
                        .toList();
        return new Offer(place.start(), found);
    }

    /**
     * What may stand at an offset of an expression alone, such as one that is to be evaluated in
     * the names of a module.
     */
    public Offer inExpression(
            String expression, int offset, String module, @Nullable SpecIndex index) {
        Offer offer = at(ALONE + expression, ALONE.length() + offset, module, index);
        List<Proposal> parts =
                offer.proposals().stream()
                        .filter(p -> p.kind() != Kind.SNIPPET && !p.label().equals(NAME))
                        .toList();
        return new Offer(Math.max(0, offer.start() - ALONE.length()), parts);
    }

    private Stream<Proposal> code(
            String text, int offset, String module, @Nullable SpecIndex index, Place place) {
        LocalNames names = new LocalNames(text, offset);
        List<Proposal> all = new ArrayList<>();
        for (String name : names.inReach()) {
            if (!name.equals(place.prefix())) {
                all.add(plain(name, Kind.LOCAL, new Hover(name, "", "In this definition")));
            }
        }
        if (index != null) {
            index.visible(module).values().stream().map(s -> of(index, s)).forEach(all::add);
        }
        for (String name : names.ofModule()) {
            if (!name.equals(place.prefix())) {
                all.add(plain(name, Kind.DEFINITION, new Hover(name, "", "In this module")));
            }
        }
        for (Reference.Entry entry : reference.entries()) {
            String name = entry.name();
            boolean word = name.length() > 1 && Character.isLetter(name.charAt(name.length() - 1));
            if (entry.module() == null && word) {
                Hover about = new Hover(entry.form(), entry.meaning(), "Built into TLA+");
                all.add(plain(name, Kind.KEYWORD, about));
            }
        }
        otherSpellings(all);
        snippets(text).filter(s -> !s.isModule()).forEach(s -> all.add(snippet(s, module, place)));
        return all.stream();
    }

    /** The words that an operator may be written with beside the one that is told of. */
    private void otherSpellings(List<Proposal> all) {
        Set<String> signs = new HashSet<>();
        reference.entries().stream()
                .filter(e -> e.module() == null)
                .forEach(e -> signs.add(Signs.BY_ASCII.getOrDefault(e.name(), "")));
        Signs.BY_ASCII.forEach(
                (name, sign) -> {
                    boolean word = name.length() > 1 && Character.isLetter(name.charAt(1));
                    if (word && signs.contains(sign)) {
                        all.add(plain(name, Kind.KEYWORD, new Hover(name, "", "Means " + sign)));
                    }
                });
    }

    private Stream<Proposal> modules(String module, @Nullable SpecIndex index) {
        Stream<String> own =
                index == null
                        ? Stream.of()
                        : index.spec().modules().stream()
                                .filter(m -> !m.isStandard())
                                .map(Module::name);
        return Stream.concat(own, StandardText.NAMES.stream())
                .filter(m -> !m.equals(module))
                .map(
                        m ->
                                plain(
                                        m,
                                        StandardText.NAMES.contains(m)
                                                ? Kind.STANDARD
                                                : Kind.DEFINITION,
                                        new Hover("MODULE " + m, "", offers(m))));
    }

    private String offers(String module) {
        List<String> names =
                reference.entries().stream()
                        .filter(e -> module.equals(e.module()))
                        .map(Reference.Entry::name)
                        .toList();
        return names.isEmpty() ? "Module of this project" : "Offers " + String.join(", ", names);
    }

    private Proposal of(SpecIndex index, Symbol symbol) {
        boolean arguments =
                index.definition(symbol).map(d -> !d.parameters().isEmpty()).orElse(false);
        boolean word = Character.isLetter(symbol.name().charAt(0));
        String text = arguments && word ? symbol.name() + "()" : symbol.name();
        return new Proposal(
                symbol.name(),
                kind(index, symbol),
                text,
                arguments && word ? text.length() - 1 : text.length(),
                () -> hovers.of(index, symbol));
    }

    private static Kind kind(SpecIndex index, Symbol symbol) {
        if (symbol.kind() == SymbolKind.VARIABLE) {
            return Kind.VARIABLE;
        }
        if (symbol.kind() == SymbolKind.CONSTANT) {
            return Kind.CONSTANT;
        }
        return index.isStandard(symbol) ? Kind.STANDARD : Kind.DEFINITION;
    }

    private static Proposal plain(String name, Kind kind, Hover about) {
        return new Proposal(name, kind, name, name.length(), () -> about);
    }

    /** As the operators around them are written. */
    private Stream<Snippets.Snippet> snippets(String text) {
        boolean signs = SignUse.in(text);
        return snippets.all().stream().map(s -> signs ? s.inSigns() : s);
    }

    private static Proposal snippet(Snippets.Snippet snippet, String module, Place place) {
        String text = snippet.text(module, place.indent());
        Hover about = new Hover(text, snippet.meaning(), "Snippet " + snippet.name());
        return new Proposal(
                snippet.label(),
                Kind.SNIPPET,
                text,
                snippet.caret(module, place.indent()),
                () -> about);
    }

    private String key(Proposal proposal) {
        return proposal.kind() != Kind.SNIPPET
                ? proposal.label()
                : snippets.all().stream()
                        .filter(s -> s.label().equals(proposal.label()))
                        .map(Snippets.Snippet::name)
                        .findFirst()
                        .orElse(proposal.label());
    }

    /** How well the letters fit counts first, then how near at hand the name is. */
    private int score(Proposal proposal, String prefix) {
        int rank = prefix.isEmpty() ? 1 : Math.max(1, SymbolSearch.rank(key(proposal), prefix));
        int far = NEAREST_FIRST.indexOf(proposal.kind());
        return Math.min(rank, 200) * 20 + far;
    }
}
