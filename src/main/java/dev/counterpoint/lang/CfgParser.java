package dev.counterpoint.lang;

import dev.counterpoint.lang.CfgText.Word;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Entry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a configuration file from top to bottom, one part after another. */
final class CfgParser {
    private final CfgText text;
    private final CfgConstants constants;
    private final Map<CfgSection, List<Entry>> entries = new EnumMap<>(CfgSection.class);
    private final List<CfgLayout.Part> parts = new ArrayList<>();
    private @Nullable Boolean deadlock;

    CfgParser(CfgText text) {
        this.text = text;
        constants = new CfgConstants(text, this::opensPart, this::stands);
    }

    /** Where the parts and what they name stand, once it is parsed. */
    CfgLayout layout() {
        return new CfgLayout(parts);
    }

    private void stands(CfgLayout.Item item) {
        parts.getLast().items().add(item);
    }

    CfgReader.Reading parse() {
        while (!text.peek().isEnd()) {
            Word word = text.take();
            CfgSection section = CfgSection.of(word.text());
            String meant = section == null ? CfgSection.nearest(word.text()) : null;
            if (section == null && isOfNewerVersion(word)) {
                text.warn(
                        "`" + word.text() + "` is a word of a newer TLC and is passed over here.",
                        word);
                skipToPart();
            } else if (section != null) {
                read(section, word);
            } else if (meant != null) {
                text.error("`" + word.text() + "` is probably meant to be " + meant + ".", word);
                read(partOf(meant), word);
            } else {
                text.error(
                        "`"
                                + word.text()
                                + "` opens no part of a .cfg: parts begin with words such as"
                                + " SPECIFICATION, CONSTANTS, INVARIANTS or PROPERTIES.",
                        word);
                skipToPart();
            }
        }
        return new CfgReader.Reading(model(), text.diagnostics());
    }

    private static CfgSection partOf(String word) {
        CfgSection section = CfgSection.of(word);
        return section == null ? CfgSection.TYPE : section;
    }

    private void read(CfgSection section, Word word) {
        parts.add(new CfgLayout.Part(section, word.start(), word.end(), new ArrayList<>()));
        switch (section) {
            case CONSTANTS -> constants.read();
            case INVARIANTS, PROPERTIES, CONSTRAINTS, ACTION_CONSTRAINTS -> list(section);
            case CHECK_DEADLOCK -> checkDeadlock(word);
            case TYPE -> {
                text.warn("TLC reads `" + word.text() + "` and makes nothing of it.", word);
                skipToPart();
            }
            case SPECIFICATION, INIT, NEXT, SYMMETRY, VIEW, ALIAS, POSTCONDITION ->
                    single(section, word);
        }
    }

    private void single(CfgSection section, Word word) {
        if (atEndOfPart()) {
            text.error("`" + word.text() + "` needs a name after it.", word);
            return;
        }
        Word name = text.take();
        if (!name.isName()) {
            notAName(name);
        } else if (entries.containsKey(section)) {
            text.error("`" + word.text() + "` stands here for the second time.", word);
        } else {
            add(section, name);
        }
        if (!atEndOfPart()) {
            text.error(
                    "`"
                            + word.text()
                            + "` takes one name, and `"
                            + text.peek().text()
                            + "` follows it.",
                    text.peek());
            skipToPart();
        }
    }

    private void list(CfgSection section) {
        boolean said = false;
        while (!atEndOfPart()) {
            Word name = text.take();
            if (name.is(",") || name.is(";")) {
                if (!said) {
                    text.error("Names are separated by spaces or line ends, not by signs.", name);
                    said = true;
                }
            } else if (name.isName() && text.peek().is("!")) {
                text.error(
                        "A .cfg takes no `!`: define a name for what `"
                                + name.text()
                                + "!...` is and write that.",
                        name);
                text.take();
                if (!atEndOfPart()) {
                    text.take();
                }
            } else if (name.isName()) {
                add(section, name);
            } else {
                notAName(name);
            }
        }
    }

    private void checkDeadlock(Word word) {
        Word value = text.peek();
        if (!value.is("TRUE") && !value.is("FALSE")) {
            text.error("`CHECK_DEADLOCK` needs TRUE or FALSE after it.", word);
            skipToPart();
            return;
        }
        text.take();
        stands(CfgLayout.Item.of(value));
        if (deadlock != null) {
            text.error("`CHECK_DEADLOCK` stands here for the second time.", word);
        } else {
            deadlock = value.is("TRUE");
        }
    }

    private void add(CfgSection section, Word name) {
        stands(CfgLayout.Item.of(name));
        entries.computeIfAbsent(section, s -> new ArrayList<>())
                .add(new Entry(name.text(), text.range(name)));
    }

    private void notAName(Word word) {
        text.error(
                word.kind() == TokenKind.ERROR && word.text().startsWith("\"")
                        ? "This string has no end: TLC reads nothing after it."
                        : "`" + word.text() + "` is no name of a definition.",
                word);
    }

    private void skipToPart() {
        while (!atEndOfPart()) {
            text.take();
        }
    }

    private boolean atEndOfPart() {
        return text.peek().isEnd() || opensPart(text.peek());
    }

    private boolean opensPart(Word word) {
        return CfgSection.of(word.text()) != null
                || isOfNewerVersion(word)
                || word.leadsLine() && CfgSection.nearest(word.text()) != null;
    }

    private static boolean isOfNewerVersion(Word word) {
        return word.text().length() > 2
                && word.text().startsWith("_")
                && word.text().chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_');
    }

    private Model model() {
        Entry specification = one(CfgSection.SPECIFICATION);
        Entry init = one(CfgSection.INIT);
        Entry next = one(CfgSection.NEXT);
        CfgRules.behavior(text, specification, init, next);
        return new Model(
                constants.assignments(),
                specification,
                init,
                next,
                all(CfgSection.INVARIANTS),
                all(CfgSection.PROPERTIES),
                all(CfgSection.CONSTRAINTS),
                all(CfgSection.ACTION_CONSTRAINTS),
                all(CfgSection.SYMMETRY),
                one(CfgSection.VIEW),
                one(CfgSection.ALIAS),
                one(CfgSection.POSTCONDITION),
                deadlock);
    }

    private List<Entry> all(CfgSection section) {
        return entries.getOrDefault(section, List.of());
    }

    private @Nullable Entry one(CfgSection section) {
        return all(section).isEmpty() ? null : all(section).getFirst();
    }
}
