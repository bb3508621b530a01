package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands where in a spec: each name of each module with what it means. */
public final class SpecIndex {
    private final Spec spec;
    private final Map<String, String> texts;
    private final Map<String, CodeTokens> tokens = new HashMap<>();
    private final SpecNames names;
    private final Map<String, TreeMap<Integer, Occurrence>> occurrences = new LinkedHashMap<>();

    private SpecIndex(Spec spec, Map<String, String> texts) {
        this.spec = spec;
        this.texts = texts;
        texts.forEach((module, text) -> tokens.put(module, new CodeTokens(module, text)));
        names = new SpecNames(spec, tokens);
        for (Module module : spec.modules()) {
            CodeTokens own = tokens.get(module.name());
            if (own != null) {
                occurrences.put(
                        module.name(),
                        new TreeMap<>(new ModuleWalk(names, module, own).occurrences()));
            }
        }
    }

    /**
     * The index of a spec.
     *
     * @param texts the texts that were parsed, by module; those of standard modules are known
     */
    public static SpecIndex of(Spec spec, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts);
        for (Module module : spec.modules()) {
            if (module.isStandard() && !all.containsKey(module.name())) {
                StandardText.of(module.name()).ifPresent(t -> all.put(module.name(), t));
            }
        }
        return new SpecIndex(spec, Map.copyOf(all));
    }

    /** The spec. */
    public Spec spec() {
        return spec;
    }

    /** The text of a module as it was read; empty for one whose text is not known. */
    public Optional<String> text(String module) {
        return Optional.ofNullable(texts.get(module));
    }

    /** What stands at a place, or ends right before it. */
    public Optional<Occurrence> at(String module, int line, int column) {
        CodeTokens own = tokens.get(module);
        TreeMap<Integer, Occurrence> there = occurrences.get(module);
        if (own == null || there == null) {
            return Optional.empty();
        }
        int offset = own.lines().offset(line, column);
        int token = own.touching(offset);
        Occurrence found = there.get(token);
        boolean between = token >= 0 && own.start(token) == offset;
        return Optional.ofNullable(found == null && between ? there.get(token - 1) : found)
                .filter(o -> o.range().contains(line, column) || endsBefore(o, line, column));
    }

    private static boolean endsBefore(Occurrence occurrence, int line, int column) {
        return occurrence.range().endLine() == line && occurrence.range().endColumn() + 1 == column;
    }

    /** Everywhere a symbol's name stands, module after module. */
    public List<Occurrence> occurrences(Symbol symbol) {
        List<Occurrence> all = new ArrayList<>();
        for (TreeMap<Integer, Occurrence> module : occurrences.values()) {
            for (Occurrence occurrence : module.values()) {
                if (occurrence.symbol().equals(symbol)) {
                    all.add(occurrence);
                }
            }
        }
        return all;
    }

    /** All that stands in a module, in the order of its text. */
    public Collection<Occurrence> occurrences(String module) {
        TreeMap<Integer, Occurrence> there = occurrences.get(module);
        return there == null ? List.of() : there.values();
    }

    /** What a module declares and defines, in the order of its text. */
    public List<Symbol> outline(String module) {
        ModuleNames own = names.module(module);
        return own == null ? List.of() : own.own().values().stream().sorted().toList();
    }

    /** What all modules declare and define, the modules of the user's own first. */
    public List<Symbol> symbols() {
        List<Symbol> all = new ArrayList<>();
        for (boolean standard : new boolean[] {false, true}) {
            for (ModuleNames module : names.modules()) {
                if (module.module().isStandard() == standard) {
                    all.add(module.itself());
                    all.addAll(outline(module.module().name()));
                }
            }
        }
        return all;
    }

    /** What can be named in a module: its own and what it takes from others. */
    public Map<String, Symbol> visible(String module) {
        return names.visible(module);
    }

    /** The modules in which a symbol can be named without more. */
    public List<String> seeing(Symbol symbol) {
        return symbol.kind().isLocal() ? List.of(symbol.module()) : names.seeing(symbol);
    }

    /** What the instance of a name in a module offers. */
    public List<Symbol> offeredBy(String module, String instance) {
        Symbol symbol = visible(module).get(instance);
        ModuleNames home = symbol == null ? null : names.module(symbol.module());
        String of = home == null ? null : home.instances().get(instance);
        return of == null
                ? List.of()
                : outline(of).stream().filter(s -> s.kind() == SymbolKind.DEFINITION).toList();
    }

    /** The modules of which a module makes instances, with or without a name. */
    public List<String> instantiatedBy(String module) {
        ModuleNames own = names.module(module);
        if (own == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(own.instantiated());
        all.addAll(own.instances().values());
        return List.copyOf(all);
    }

    /** The definition of a symbol that is not local. */
    public Optional<Definition> definition(Symbol symbol) {
        ModuleNames own = names.module(symbol.module());
        return symbol.kind() != SymbolKind.DEFINITION || own == null
                ? Optional.empty()
                : Optional.ofNullable(own.definition(symbol.name()));
    }

    /** The user's definition, declaration or the like around a place. */
    public Optional<Symbol> around(String module, int line, int column) {
        Module known = spec.module(module).orElse(null);
        return known == null
                ? Optional.empty()
                : known.definitions().stream()
                        .filter(d -> d.range().contains(line, column))
                        .findFirst()
                        .flatMap(d -> Optional.ofNullable(names.own(module, d.name())));
    }

    /** Whether a symbol comes with the TLA+ tools. */
    public boolean isStandard(Symbol symbol) {
        return spec.module(symbol.module()).map(Module::isStandard).orElse(true);
    }

    /** The text of one line of a module, without its line end. */
    public String line(String module, int line) {
        String text = texts.get(module);
        if (text == null) {
            return "";
        }
        TextLines lines = new TextLines(text);
        return text.substring(lines.start(line), lines.end(line));
    }
}
