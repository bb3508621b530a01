package dev.counterpoint.check;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.CodePlace;
import dev.counterpoint.lang.ProjectFolders;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a card stands beyond its own text.
 *
 * @param past its last verdict for each model that was checked, the newest first
 * @param code the places in the code that it names, as they were found
 * @param missing what should be there and is not
 */
public record Standing(
        Card card, List<PastVerdict> past, List<CodeCheck> code, Set<Missing> missing) {
    public Standing {
        past = List.copyOf(past);
        code = List.copyOf(code);
        missing = Set.copyOf(missing);
    }

    /** What a card can be without. */
    public enum Missing {
        /** Nobody said what it means. */
        PLAIN_TEXT("plain text"),
        /** No model asks for it. */
        MODEL("model"),
        /** A model asks for it, and was never checked. */
        CHECK("check"),
        /** It names a place in the code that is not there. */
        CODE("code");

        private final String word;

        Missing(String word) {
            this.word = word;
        }

        /** As reports say it. */
        public String word() {
            return word;
        }
    }

    /** A place in the code and what was found there. */
    public record CodeCheck(CodePlace place, CodePlace.Found found, int line) {
        /** The place as it was written, and whether it is there. */
        public String sentence() {
            String said =
                    place.symbol() == null ? place.path() : place.path() + "#" + place.symbol();
            return switch (found) {
                case THERE -> said + " is there" + (line == 0 ? "" : ", line " + line);
                case NO_FILE -> said + ": there is no such file";
                case NO_SYMBOL -> said + ": the file has no " + place.symbol();
                case UNREADABLE -> said + ": the file is not a text that can be read";
            };
        }
    }

    /**
     * Of a card.
     *
     * @param spec the file of its spec, from which the code is looked for
     * @param roots the root modules through which it is checked
     */
    public static Standing of(Card card, Path spec, Collection<Path> roots, RunHistory history) {
        List<PastVerdict> past = history.of(card, roots);
        List<CodeCheck> code =
                card.plain() == null
                        ? List.of()
                        : card.plain().tags().stream()
                                .filter(t -> t.name().equals("code") && !t.text().isBlank())
                                .map(t -> look(CodePlace.of(t.text()), spec))
                                .toList();
        return new Standing(card, past, code, missing(card, past, code));
    }

    private static CodeCheck look(CodePlace place, Path spec) {
        CodePlace.Place found = place.find(ProjectFolders.forCode(spec));
        return new CodeCheck(place, found.found(), found.line());
    }

    private static Set<Missing> missing(Card card, List<PastVerdict> past, List<CodeCheck> code) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (tells(card) && card.sentence().isBlank()) {
            missing.add(Missing.PLAIN_TEXT);
        }
        if (past.isEmpty() && card.kind().isProperty() && card.checkedBy().isEmpty()) {
            missing.add(Missing.MODEL);
        } else if (past.isEmpty() && isChecked(card)) {
            missing.add(Missing.CHECK);
        }
        if (code.stream().anyMatch(c -> c.found() != CodePlace.Found.THERE)) {
            missing.add(Missing.CODE);
        }
        return missing;
    }

    private static boolean isChecked(Card card) {
        boolean assumed = card.kind() == CardKind.ASSUMPTION && !card.checkedBy().isEmpty();
        return card.kind().isProperty() || assumed;
    }

    /** Whether a card says something about the system: a property, an assumption or an action. */
    public static boolean tells(Card card) {
        return card.kind().isProperty()
                || card.kind().isAction()
                || card.kind() == CardKind.ASSUMPTION;
    }

    /** Whether it can be checked and never was. */
    public boolean isNeverChecked() {
        return missing.contains(Missing.MODEL) || missing.contains(Missing.CHECK);
    }
}
