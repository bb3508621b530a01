package dev.counterpoint.lang;

import dev.counterpoint.lang.CfgText.Word;
import dev.counterpoint.spec.Model.Assignment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the constants' part of a configuration file. */
final class CfgConstants {
    private static final Set<String> SETS = Set.of("BOOLEAN", "STRING", "Nat", "Int", "Real");

    private final CfgText text;
    private final Predicate<Word> opensPart;
    private final Consumer<CfgLayout.Item> stands;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    CfgConstants(CfgText text, Predicate<Word> opensPart, Consumer<CfgLayout.Item> stands) {
        this.text = text;
        this.opensPart = opensPart;
        this.stands = stands;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    void read() {
        while (!atEnd()) {
            Word first = text.peek();
            if (first.is(",") || first.is(";")) {
                text.error("Constants are separated by spaces or line ends, not by signs.", first);
                text.take();
            } else if (!first.isName() && first.kind() != TokenKind.OPERATOR) {
                text.error(
                        "`" + first.text() + "` is no name of a constant: write `Name = value`.",
                        first);
                skip();
            } else {
                assignment();
            }
        }
    }

    private boolean atEnd() {
        Word word = text.peek();
        return word.isEnd() || opensPart.test(word) && !assigns(text.peek(1));
    }

    private static boolean assigns(Word word) {
        return word.is("=") || word.is("<-");
    }

    private void assignment() {
        Word first = text.take();
        while (text.peek().is("!")) {
            text.take();
            text.take();
        }
        if (text.peek().is("(")) {
            while (!atEnd() && !text.last().is(")")) {
                text.take();
            }
        }
        String name = text.between(first);
        Word sign = text.peek();
        if (!assigns(sign)) {
            text.error(
                    "`"
                            + name
                            + "` needs a value: write `"
                            + name
                            + " = value` or `"
                            + name
                            + " <- operator`.",
                    first);
            skip();
            return;
        }
        text.take();
        boolean override = sign.is("<-");
        boolean inModule = text.peek(1).isName() && text.peek(2).is("]");
        String module = text.peek().is("[") && (override || inModule) ? module() : null;
        if (atEnd()) {
            text.error("Nothing follows `" + name + " " + sign.text() + "`.", sign);
            return;
        }
        Word value = text.peek();
        if (override) {
            operator(name);
        } else {
            value(name);
        }
        if (!named.add(name + (module == null ? "" : " in " + module))) {
            text.warn("`" + name + "` has got a value before: TLC takes one of them.", first);
        }
        stands.accept(
                new CfgLayout.Item(
                        name,
                        module,
                        first.start(),
                        sign.start(),
                        value.start(),
                        text.last().end()));
        assignments.add(
                new Assignment(
                        name,
                        text.between(value),
                        override,
                        module,
                        text.range(first.start(), text.last().end())));
    }

    private @Nullable String module() {
        Word open = text.take();
        Word module = text.peek();
        if (!module.isName() || !text.peek(1).is("]")) {
            text.error("`[` needs a module's name and `]` after it.", open);
            return null;
        }
        text.take();
        text.take();
        return module.text();
    }

    private void operator(String name) {
        Word operator = text.take();
        if (!operator.isName() && operator.kind() != TokenKind.OPERATOR
                || operator.is("-")
                || operator.is("<<")) {
            text.error(
                    "`<-` takes the name of an operator; for a value write `" + name + " = ...`.",
                    operator);
            skip();
        } else {
            expectNext(name);
        }
    }

    private void value(String name) {
        if (readValue(name)) {
            expectNext(name);
        } else {
            skip();
        }
    }

    /** Whether a value that a configuration file can hold stands here; reads it. */
    private boolean readValue(String name) {
        Word word = text.take();
        if (word.is("-") && text.peek().kind() == TokenKind.NUMBER) {
            word = text.take();
        }
        if (word.kind() == TokenKind.NUMBER) {
            return fits(word);
        }
        if (word.isName() && opensPart.test(word) || word.isEnd()) {
            text.error("A value is missing here.", word);
            return false;
        }
        if (word.is("{")) {
            return set(name, word);
        }
        if (SETS.contains(word.text())) {
            text.warn(
                    "TLC reads `"
                            + word.text()
                            + "` here as a model value of that name; for the"
                            + " set write `"
                            + name
                            + " <- "
                            + word.text()
                            + "`.",
                    word);
            return true;
        }
        if (word.isName()
                || word.kind() == TokenKind.CONSTANT_WORD
                || word.kind() == TokenKind.STRING) {
            return true;
        }
        if (word.kind() == TokenKind.ERROR && word.text().startsWith("\"")) {
            text.error("This string has no end: TLC reads nothing after it.", word);
        } else {
            cannotHold(name, word);
        }
        return false;
    }

    private boolean fits(Word number) {
        boolean digits = number.text().chars().allMatch(c -> c >= '0' && c <= '9');
        String significant = number.text().replaceFirst("^0+(?=.)", "");
        boolean small =
                significant.length() < 10
                        || significant.length() == 10 && significant.compareTo("2147483647") <= 0;
        if (!digits || !small) {
            text.error("TLC's numbers are whole and go to 2147483647.", number);
        }
        return true;
    }

    private boolean set(String name, Word open) {
        if (text.peek().is("}")) {
            text.take();
            return true;
        }
        while (true) {
            if (text.peek().isEnd() || CfgSection.of(text.peek().text()) != null) {
                text.error("This set has no end: `}` is missing.", open);
                return false;
            }
            if (!readValue(name)) {
                return false;
            }
            Word after = text.peek();
            if (after.is("}")) {
                text.take();
                return true;
            }
            if (!after.is(",")) {
                if (after.isName() || after.kind() == TokenKind.NUMBER) {
                    text.error("`,` or `}` is missing before `" + after.text() + "`.", after);
                } else if (after.isEnd() || after.kind() == TokenKind.KEYWORD) {
                    text.error("This set has no end: `}` is missing.", open);
                } else {
                    cannotHold(name, after);
                }
                return false;
            }
            text.take();
        }
    }

    /** After a value the next assignment or part must begin. */
    private void expectNext(String name) {
        Word word = text.peek();
        boolean separator = word.is(",") || word.is(";");
        if (!atEnd() && !word.isName() && !separator && !assigns(text.peek(1))) {
            cannotHold(name, word);
            skip();
        }
    }

    private void cannotHold(String name, Word at) {
        text.error(
                "A .cfg holds numbers, strings, TRUE, FALSE, model values and sets of them, but no"
                        + " expression with `"
                        + at.text()
                        + "`: define it in a module and write `"
                        + name
                        + " <- itsName`.",
                at);
    }

    /** To the next assignment or part. */
    private void skip() {
        while (!atEnd()
                && !(text.peek().isName()
                        && (assigns(text.peek(1))
                                || text.peek(1).is("!")
                                || text.peek(1).is("(") && text.peek().leadsLine()))) {
            text.take();
        }
    }
}
