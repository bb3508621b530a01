package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;

import org.jspecify.annotations.Nullable;

/** Equal, different, less, more. */
final class Comparisons {
    private final Reader reader;
    private final Effects effects;

    Comparisons(Reader reader) {
        this.reader = reader;
        effects = new Effects(reader);
    }

    Phrase equal(Apply e, Scope scope) {
        Expression left = Forms.bare(Forms.first(e));
        Expression right = Forms.bare(Forms.second(e));
        Phrase kept = change(left, right, " does not change", scope);
        if (kept != null) {
            return kept;
        }
        if (Forms.isBuiltIn(left, "'", 1) && Forms.isVariable(Forms.first(left))) {
            return effects.becomes(Forms.first(left), right, scope);
        }
        if (isEmpty(right)) {
            return Phrase.of(Shape.CLAUSE, reader.of(left, scope), " is empty");
        }
        return sides(reader.term(left, scope), "=", "equals", reader.term(right, scope));
    }

    Phrase differs(Apply e, Scope scope) {
        Expression left = Forms.bare(Forms.first(e));
        Expression right = Forms.bare(Forms.second(e));
        Phrase changed = change(left, right, " changes", scope);
        if (changed != null) {
            return changed;
        }
        if (isEmpty(right)) {
            return Phrase.of(Shape.CLAUSE, reader.of(left, scope), " is not empty");
        }
        String words = "differs from";
        return sides(reader.term(left, scope), words, words, reader.term(right, scope));
    }

    /** Numbers. */
    Phrase order(Apply e, Scope scope) {
        String words = String.valueOf(Standard.comparison(e));
        String symbol =
                switch (words) {
                    case "is less than" -> "<";
                    case "is greater than" -> ">";
                    case "is at most" -> "<=";
                    default -> ">=";
                };
        return sides(
                reader.term(Forms.first(e), scope),
                symbol,
                words,
                reader.term(Forms.second(e), scope));
    }

    private static Phrase sides(Phrase left, String symbol, String words, Phrase right) {
        boolean symbols = left.is(Shape.ATOM, Shape.MATH) && right.is(Shape.ATOM, Shape.MATH);
        boolean open = left.is(Shape.LIST) || right.is(Shape.LIST);
        boolean written = symbols && !symbol.equals(words);
        Shape shape = written ? Shape.SYMBOLS : Shape.CLAUSE;
        return Phrase.of(
                open ? Shape.OPEN : shape, left, " " + (symbols ? symbol : words) + " ", right);
    }

    /** {@code x' = x}; null where the two sides are not the same now and next. */
    private @Nullable Phrase change(Expression left, Expression right, String words, Scope scope) {
        if (!Paths.isNext(left)) {
            return null;
        }
        String next = "the next value of " + reader.of(right, scope).text();
        Phrase now = reader.of(right, scope);
        return now.is(Shape.ATOM) && reader.term(left, scope).text().equals(next)
                ? Phrase.of(Shape.CLAUSE, now, words)
                : null;
    }

    private static boolean isEmpty(Expression e) {
        return (Forms.isBuiltIn(e, "{}") || Forms.isBuiltIn(e, "<<>>"))
                && Forms.arguments(e).isEmpty();
    }
}
