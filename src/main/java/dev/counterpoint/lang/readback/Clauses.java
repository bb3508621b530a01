package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Bind;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;

/** Statements: what is true or false. */
final class Clauses {
    private final Reader reader;
    private final Junctions junctions;
    private final Negations negations;
    private final Quantifiers quantifiers;
    private final Comparisons comparisons;
    private final Memberships memberships;
    private final Temporal temporal;
    private final Choices choices;
    private final Unchanged unchanged;

    Clauses(Reader reader, Unchanged unchanged) {
        this.reader = reader;
        this.unchanged = unchanged;
        memberships = new Memberships(reader);
        comparisons = new Comparisons(reader);
        quantifiers = new Quantifiers(reader);
        negations = new Negations(reader, comparisons, memberships, quantifiers);
        temporal = new Temporal(reader);
        choices = new Choices(reader);
        junctions = new Junctions(reader, new Steps(reader, unchanged));
    }

    Phrase read(Expression e, Scope scope) {
        return switch (e) {
            case Expression.Labelled l -> reader.clause(l.body(), scope);
            case Expression.Let l -> choices.let(l, scope, b -> reader.clause(b, scope));
            case Expression.Instantiated i ->
                    choices.instantiated(i, scope, b -> reader.clause(b, scope));
            case Bind b when Forms.isFormula(b) -> quantifiers.read(b, scope);
            case Apply a when a.operator().kind() == OperatorKind.BUILT_IN ->
                    Forms.isWhole(a) ? builtIn(a, scope) : reader.quote(a).as(Shape.USE);
            case Apply a when Standard.comparison(a) != null -> comparisons.order(a, scope);
            case Apply a when Standard.isFormula(a) -> reader.worded(a, scope.inLine());
            default -> statement(e, scope);
        };
    }

    private Phrase builtIn(Apply e, Scope scope) {
        return switch (e.operator().name()) {
            case "/\\" -> junctions.and(e, scope);
            case "\\/" -> junctions.or(e, scope);
            case "=>" -> junctions.implies(e, scope);
            case "<=>" -> junctions.equivalent(e, scope);
            case "~" -> negations.not(Forms.first(e), scope);
            case "=" -> comparisons.equal(e, scope);
            case "/=" -> comparisons.differs(e, scope);
            case "\\in" -> memberships.in(e, scope, true);
            case "\\notin" -> memberships.in(e, scope, false);
            case "\\subseteq" -> memberships.subset(e, scope, true);
            case "UNCHANGED" -> unchanged.read(Forms.first(e), reader, scope);
            case "IF" -> choices.ifThenElse(e, scope, (b, s) -> reader.clause(b, s));
            case "CASE" -> choices.cases(e, scope, (b, s) -> reader.clause(b, s));
            case "TRUE", "FALSE" -> Phrase.of(Shape.USE, e.operator().name());
            case "'" -> next(e, scope);
            case "ENABLED", "[]", "<>", "~>", "-+->", "\\cdot", "[]_", "<<>>_", "WF_", "SF_" ->
                    temporal.read(e, scope);
            default -> statement(e, scope);
        };
    }

    /** A primed formula. */
    private Phrase next(Apply e, Scope scope) {
        Expression now = Forms.bare(Forms.first(e));
        if (Forms.isFormula(now)) {
            Phrase then = reader.clause(now, scope.inside());
            return Phrase.of(Shape.OPEN, "in the next state, ", then.tail());
        }
        return Forms.isDefined(now)
                ? Phrase.of(Shape.CLAUSE, reader.term(now, scope), " holds in the next state")
                : statement(e, scope);
    }

    /** A term that is true: an operator's use says so by itself, a value has to be said true. */
    private Phrase statement(Expression e, Scope scope) {
        Phrase term = reader.term(e, scope);
        if (e instanceof Apply a && states(a)) {
            return term.as(Shape.USE);
        }
        Phrase subject = term.enclosedUnless(Shape.ATOM, Shape.NOUN);
        return Phrase.of(Shape.CLAUSE, subject, " is true");
    }

    private static boolean states(Apply e) {
        return switch (e.operator().kind()) {
            case BUILT_IN -> false;
            case DEFINITION -> Standard.binding(e) == 0;
            case CONSTANT, VARIABLE, BOUND -> !e.arguments().isEmpty();
        };
    }
}
