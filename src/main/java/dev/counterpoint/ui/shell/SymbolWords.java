package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.navigate.SymbolKind;
import dev.counterpoint.spec.Level;

/** How symbols are called and drawn in lists. */
final class SymbolWords {
    private SymbolWords() {}

    static String of(Level level) {
        return switch (level) {
            case CONSTANT -> "constant definition";
            case STATE -> "about a state";
            case ACTION -> "about a step";
            case TEMPORAL -> "about a behavior";
        };
    }

    static String icon(SymbolKind kind) {
        return switch (kind) {
            case MODULE, INSTANCE -> "fth-file-text";
            case CONSTANT -> "fth-lock";
            case VARIABLE -> "fth-database";
            case DEFINITION, LOCAL -> "fth-code";
            case ASSUMPTION, THEOREM -> "fth-check-square";
            case PARAMETER, BOUND -> "fth-at-sign";
        };
    }
}
