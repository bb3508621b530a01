package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Bind;
import dev.counterpoint.spec.Expression.Bound;

import java.util.List;

/** For every, there is, and the names they bind. */
final class Quantifiers {
    private final Reader reader;

    Quantifiers(Reader reader) {
        this.reader = reader;
    }

    Phrase read(Bind e, Scope scope) {
        return switch (e.binder()) {
            case FOR_ALL -> spread(bounds(e, "every ", reader, scope), e, stated(scope));
            case EXISTS ->
                    scope.isStep()
                            ? spread(bounds(e, "some ", reader, scope), e, scope)
                            : exists(e, several(e) ? "there are some " : "there is some ", scope);
            case TEMPORAL_FOR_ALL ->
                    Phrase.of(
                            Shape.OPEN,
                            "whatever values " + names(e) + " may take: ",
                            body(e, scope).tail());
            case TEMPORAL_EXISTS ->
                    Phrase.of(
                            Shape.OPEN,
                            "with suitable hidden values of " + names(e) + ": ",
                            body(e, scope).tail());
            default -> reader.quote(e).as(Shape.CLAUSE);
        };
    }

    /** That there is none. */
    Phrase none(Bind e, Scope scope) {
        return exists(e, several(e) ? "there are no " : "there is no ", scope);
    }

    private Phrase spread(Phrase bounds, Bind e, Scope scope) {
        return Phrase.of(Shape.OPEN, "for ", bounds, ": ", body(e, scope).tail());
    }

    private Phrase exists(Bind e, String there, Scope scope) {
        Phrase bounds = bounds(e, "", reader, scope);
        return Phrase.of(Shape.OPEN, there, bounds, " such that ", body(e, stated(scope)).tail());
    }

    /** What holds of all is no step by itself, and its conditions are not the step's. */
    private static Scope stated(Scope scope) {
        return scope.isStep() ? scope.inside() : scope;
    }

    private Phrase body(Bind e, Scope scope) {
        return reader.clause(e.bodies().getFirst(), scope);
    }

    private static boolean several(Bind e) {
        return e.bounds().size() > 1
                || e.bounds().getFirst().names().size() > 1 && !e.bounds().getFirst().tuple();
    }

    private static String names(Bind e) {
        return series(e.bounds().stream().flatMap(b -> b.names().stream()).toList());
    }

    private static String series(List<String> names) {
        return Phrase.series(Shape.LIST, names.stream().map(Phrase::atom).toList(), "and").text();
    }

    /** The names and where they range: {@code every a and b in S and every i from 1 to N}. */
    static Phrase bounds(Bind e, String each, Reader reader, Scope scope) {
        return bounds(e, each, true, reader, scope);
    }

    /**
     * The names and where they range.
     *
     * @param words whether a range of numbers may be said with a "to"
     */
    static Phrase bounds(Bind e, String each, boolean words, Reader reader, Scope scope) {
        List<Phrase> all =
                e.bounds().stream().map(b -> bound(b, each, words, reader, scope)).toList();
        return Phrase.series(Shape.LIST, all, "and");
    }

    private static Phrase bound(
            Bound bound, String each, boolean words, Reader reader, Scope scope) {
        String names =
                bound.tuple()
                        ? "<<" + String.join(", ", bound.names()) + ">>"
                        : series(bound.names());
        Expression set = bound.set();
        if (set == null) {
            String value = bound.names().size() > 1 && each.isEmpty() ? "values of " : "value of ";
            return Phrase.of(Shape.LIST, each + value + names);
        }
        if (words && set instanceof Apply range && Standard.is(range, "..", 2)) {
            return Phrase.of(
                    Shape.LIST,
                    each + names + " from ",
                    reader.item(Forms.first(range), scope),
                    " to ",
                    reader.item(Forms.second(range), scope));
        }
        return Phrase.of(Shape.LIST, each + names + " in ", reader.item(set, scope));
    }
}
