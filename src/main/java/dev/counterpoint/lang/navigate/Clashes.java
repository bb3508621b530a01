package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a name cannot be changed to another one, each reason in a sentence. */
final class Clashes {
    private final SpecIndex index;
    private final Symbol symbol;
    private final String name;

    Clashes(SpecIndex index, Symbol symbol, String name) {
        this.index = index;
        this.symbol = symbol;
        this.name = name;
    }

    /** The first reason; empty where there is none. */
    Optional<String> first() {
        return Stream.of(unfit(), foreign(), taken(), assumedByInstance())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unfit() {
        Tokens tokens = TlaTokens.of(name, TlaTokens.MODULE_BODY);
        boolean word = name.matches("[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*") && tokens.size() == 1;
        boolean free =
                word
                        && (tokens.kind(0) == TokenKind.IDENTIFIER
                                || tokens.kind(0) == TokenKind.DEFINED_NAME);
        if (!word) {
            return Optional.of("A name has letters, digits and _ only, and at least one letter.");
        }
        if (!free || name.startsWith("WF_") || name.startsWith("SF_")) {
            return Optional.of(name + " is a word of TLA+ itself.");
        }
        return name.equals(symbol.name())
                ? Optional.of("This is its name already.")
                : Optional.empty();
    }

    private Optional<String> foreign() {
        if (symbol.kind() == SymbolKind.MODULE) {
            return Optional.of("A module is renamed by renaming its file.");
        }
        if (index.isStandard(symbol)) {
            return Optional.of(
                    symbol.name() + " comes with TLA+ in module " + symbol.module() + ".");
        }
        return Character.isLetterOrDigit(symbol.name().charAt(0)) || symbol.name().startsWith("_")
                ? Optional.empty()
                : Optional.of(symbol.name() + " is written in signs, which cannot be renamed.");
    }

    private Optional<String> taken() {
        for (String module : index.seeing(symbol)) {
            Symbol visible = index.visible(module).get(name);
            if (visible != null) {
                return Optional.of(already(visible, visible.module()));
            }
            for (Occurrence occurrence : index.occurrences(module)) {
                Symbol other = occurrence.symbol();
                if (other.kind().isLocal() && other.name().equals(name) && meets(other)) {
                    return Optional.of(already(other, module));
                }
            }
        }
        return Optional.empty();
    }

    private boolean meets(Symbol other) {
        return !symbol.kind().isLocal()
                || holds(symbol.scope(), other.place())
                || holds(other.scope(), symbol.place());
    }

    private static boolean holds(SourceRange scope, SourceRange place) {
        return scope.module().equals(place.module())
                && scope.contains(place.line(), place.column());
    }

    private String already(Symbol other, String module) {
        return name
                + " is already the name of a "
                + other.kind().word()
                + " in line "
                + other.place().line()
                + " of "
                + module
                + ".";
    }

    /** An instance that says nothing of a constant or variable takes what has its name. */
    private Optional<String> assumedByInstance() {
        List<String> seeing = index.seeing(symbol);
        for (var module : index.spec().modules()) {
            for (String of : index.instantiatedBy(module.name())) {
                Symbol there = index.visible(of).get(symbol.name());
                boolean declared = there != null && isDeclared(there);
                boolean touched = seeing.contains(of) || seeing.contains(module.name());
                if (declared
                        && touched
                        && !symbol.kind().isLocal()
                        && !isSaid(module.name(), there)) {
                    return Optional.of(
                            module.name()
                                    + " makes an instance of "
                                    + of
                                    + " without saying what stands for "
                                    + symbol.name()
                                    + ": add WITH "
                                    + symbol.name()
                                    + " <- "
                                    + symbol.name()
                                    + " first.");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDeclared(Symbol there) {
        return there.kind() == SymbolKind.CONSTANT || there.kind() == SymbolKind.VARIABLE;
    }

    private boolean isSaid(String module, @Nullable Symbol there) {
        return index.occurrences(module).stream().anyMatch(o -> o.symbol().equals(there));
    }
}
