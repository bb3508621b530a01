package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.lang.readback.Scope.Place;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Level;

import java.util.List;

/** And, or, if, if and only if. */
final class Junctions {
    private static final int LONG = 110;
    private static final int LONG_PART = 60;

    private final Reader reader;
    private final Steps steps;

    Junctions(Reader reader, Steps steps) {
        this.reader = reader;
        this.steps = steps;
    }

    Phrase and(Apply e, Scope scope) {
        List<Expression> members = Forms.members(e, "/\\").map(Forms::bare).toList();
        if (scope.isStep()) {
            return steps.conjunction(members, scope);
        }
        List<Phrase> read = members.stream().map(m -> part(m, scope)).toList();
        return joined(read, "and", "all of these hold", scope);
    }

    Phrase or(Apply e, Scope scope) {
        List<Expression> members = Forms.members(e, "\\/").map(Forms::bare).toList();
        List<Phrase> read = members.stream().map(m -> part(m, scope)).toList();
        String lead = scope.isStep() ? "one of these happens" : "at least one of these holds";
        return joined(read, "or", lead, scope);
    }

    /** In a line where it is short and cannot be misread, else as a list. */
    static Phrase joined(List<Phrase> members, String word, String lead, Scope scope) {
        if (members.size() == 1) {
            return members.getFirst();
        }
        if (!scope.flat() && !fitsInLine(members)) {
            return Phrase.list(lead, members);
        }
        boolean or = word.equals("or");
        List<Phrase> closed = said(members, scope.isStep()).stream().map(Phrase::closed).toList();
        Phrase series = Phrase.series(or ? Shape.OR : Shape.AND, closed, word);
        return or ? Phrase.of(Shape.OR, "either ", series) : series;
    }

    /** A bare name before a verb could be taken for its subject; beside one it gets its own. */
    static List<Phrase> said(List<Phrase> members, boolean step) {
        if (members.stream().noneMatch(m -> m.is(Shape.CLAUSE))) {
            return members;
        }
        String verb = step ? " happens" : " holds";
        return members.stream()
                .map(m -> m.is(Shape.USE) ? Phrase.of(Shape.CLAUSE, m, verb) : m)
                .toList();
    }

    private static boolean fitsInLine(List<Phrase> members) {
        boolean simple = members.stream().allMatch(Phrase::isSimple);
        boolean shortParts =
                members.stream().allMatch(m -> m.isSimple() || m.text().length() <= LONG_PART);
        return members.stream().noneMatch(Phrase::hasItems)
                && members.size() <= 3
                && (simple || members.size() == 2 && shortParts)
                && members.stream().mapToInt(m -> m.text().length()).sum() <= LONG;
    }

    Phrase implies(Apply e, Scope scope) {
        Scope inside = scope.isStep() ? scope.inside() : scope;
        Phrase condition = closed(part(Forms.first(e), inside));
        Phrase then = part(Forms.second(e), inside);
        return Phrase.of(Shape.OPEN, "if ", condition, ", then ", then.tail());
    }

    Phrase equivalent(Apply e, Scope scope) {
        Scope flat = scope.inLine();
        List<Phrase> both =
                said(
                        List.of(
                                reader.clause(Forms.first(e), flat),
                                reader.clause(Forms.second(e), flat)),
                        false);
        return Phrase.of(
                Shape.OPEN, both.get(0).closed(), " if and only if ", both.get(1).closed());
    }

    /** Before a comma: what has an open end is bracketed, unless a list ends it. */
    static Phrase closed(Phrase phrase) {
        boolean endsWithItems = phrase.parts().getLast() instanceof Sentence.Items;
        return phrase.is(Shape.OPEN) && !endsWithItems ? phrase.enclosed() : phrase;
    }

    /** Of a behavior a formula about one state is about its first. */
    private Phrase part(Expression member, Scope scope) {
        Phrase read = reader.clause(member, scope);
        if (scope.place() != Place.BEHAVIOR || member.level() == Level.CONSTANT) {
            return read;
        }
        boolean named = Forms.isDefined(member);
        if (member.level() != Level.STATE) {
            return named ? Phrase.of(Shape.CLAUSE, read, " holds") : read;
        }
        return named
                ? Phrase.of(Shape.CLAUSE, read, " holds at the start")
                : Phrase.of(Shape.OPEN, "at the start, ", read.tail());
    }
}
