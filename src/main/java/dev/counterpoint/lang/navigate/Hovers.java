package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.DocComments;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to tell of the names of a spec. */
public final class Hovers {
    private static final int LINES = 6;

    private final Reference reference;

    /** With what is known of TLA+ itself. */
    public Hovers(Reference reference) {
        this.reference = reference;
    }

    /** What to tell of a word that is built in; empty where there is nothing. */
    public Optional<Hover> builtIn(String word) {
        return reference
                .builtIn(word)
                .map(e -> new Hover(e.form(), e.meaning(), "Built into TLA+"));
    }

    /** What to tell of a symbol. */
    public Hover of(SpecIndex index, Symbol symbol) {
        String where = symbol.kind().isLocal() ? "" : ", module " + symbol.module();
        Optional<Reference.Entry> known =
                index.isStandard(symbol)
                        ? reference.standard(symbol.module(), symbol.name())
                        : Optional.empty();
        if (known.isPresent()) {
            return new Hover(
                    known.get().form(),
                    known.get().meaning(),
                    "Standard module " + symbol.module());
        }
        Definition definition = index.definition(symbol).orElse(null);
        if (definition == null) {
            String kind = symbol.kind().word();
            return new Hover(
                    declared(index, symbol),
                    beside(index, symbol),
                    kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + where);
        }
        String text = index.text(symbol.module()).orElse("");
        String plain =
                new DocComments(symbol.module(), text)
                        .of(definition)
                        .map(PlainText::sentence)
                        .orElse("");
        return new Hover(formal(text, definition), plain, level(definition.level()) + where);
    }

    private static String formal(String text, Definition definition) {
        if (text.isEmpty()) {
            return definition.name();
        }
        List<String> lines = new TextLines(text).text(definition.range()).lines().toList();
        return lines.size() <= LINES
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, LINES - 1)) + "\n…";
    }

    private static String declared(SpecIndex index, Symbol symbol) {
        return switch (symbol.kind()) {
            case CONSTANT -> "CONSTANT " + symbol.name();
            case VARIABLE -> "VARIABLE " + symbol.name();
            case MODULE -> "MODULE " + symbol.name();
            default -> index.line(symbol.module(), symbol.place().line()).strip();
        };
    }

    /** The comment that ends the line of a declaration. */
    private static String beside(SpecIndex index, Symbol symbol) {
        if (symbol.kind() != SymbolKind.CONSTANT && symbol.kind() != SymbolKind.VARIABLE) {
            return "";
        }
        String rest =
                index.line(symbol.module(), symbol.place().line())
                        .substring(symbol.place().endColumn());
        int line = rest.indexOf("\\*");
        if (line >= 0) {
            return rest.substring(line + 2).strip();
        }
        int open = rest.indexOf("(*");
        int close = rest.indexOf("*)", Math.max(open, 0));
        return open < 0 || close < open ? "" : rest.substring(open + 2, close).strip();
    }

    private static String level(Level level) {
        return switch (level) {
            case CONSTANT -> "Constant definition";
            case STATE -> "About one state";
            case ACTION -> "About a step";
            case TEMPORAL -> "About a behavior";
        };
    }
}
