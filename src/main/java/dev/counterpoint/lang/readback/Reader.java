package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads a formula as a statement or as a term; each kind of formula has its own class. */
final class Reader {
    private final Function<SourceRange, Optional<String>> texts;
    private final Clauses clauses;
    private final Terms terms;

    Reader(Function<SourceRange, Optional<String>> texts, Unchanged unchanged) {
        this.texts = texts;
        clauses = new Clauses(this, unchanged);
        terms = new Terms(this);
    }

    /** What it states. */
    Phrase clause(Expression e, Scope scope) {
        boolean step = scope.isStep() && e.level() == Level.ACTION;
        return clauses.read(e, scope.isStep() && !step ? scope.inside() : scope);
    }

    /** What it states, as a part of a line. */
    Phrase flatClause(Expression e, Scope scope) {
        return clauses.read(e, scope.inLine());
    }

    /** What it denotes. */
    Phrase term(Expression e, Scope scope) {
        return Forms.isFormula(e) ? flatClause(e, scope).enclosed() : terms.read(e, scope.inLine());
    }

    /** Beside an operator or an "and". */
    Phrase operand(Expression e, Scope scope) {
        return term(e, scope).enclosedUnless(Shape.ATOM);
    }

    /** After an "of". */
    Phrase of(Expression e, Scope scope) {
        return term(e, scope).enclosedUnless(Shape.ATOM, Shape.NOUN);
    }

    /** Between commas. */
    Phrase item(Expression e, Scope scope) {
        if (Forms.isFormula(e)) {
            return flatClause(e, scope).closed();
        }
        return term(e, scope).enclosedUnless(Shape.ATOM, Shape.MATH, Shape.NOUN);
    }

    Phrase items(List<Expression> all, Scope scope) {
        List<Phrase> read = all.stream().map(e -> item(e, scope)).toList();
        return separated(read, ", ");
    }

    static Phrase separated(List<Phrase> phrases, String by) {
        List<Object> pieces = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!pieces.isEmpty()) {
                pieces.add(by);
            }
            pieces.add(phrase);
        }
        return Phrase.of(Shape.LIST, pieces);
    }

    /** The text itself, because no rule reads it. */
    Phrase quote(Expression e) {
        String text = text(e);
        return Phrase.atom("`" + (text.isEmpty() ? "formula at " + e.range() : text) + "`");
    }

    private String text(Expression e) {
        return texts.apply(e.range()).map(t -> t.strip().replaceAll("\\s+", " ")).orElse("");
    }

    /** An operator of a standard module. */
    Phrase worded(Apply e, Scope scope) {
        Standard.Wording wording = Objects.requireNonNull(Standard.wording(e));
        List<Object> pieces = new ArrayList<>();
        String words = wording.words();
        for (int mark = words.indexOf('$'); mark >= 0; mark = words.indexOf('$')) {
            pieces.add(words.substring(0, mark));
            int argument = words.charAt(mark + 1) - '1';
            Expression said = e.arguments().get(argument);
            boolean open = wording.shape() == Shape.LIST;
            pieces.add(open ? operand(said, scope) : of(said, scope));
            words = words.substring(mark + 2);
        }
        pieces.add(words);
        return Phrase.of(wording.shape(), pieces);
    }

    /** A name with its arguments, or a user's own operator between them. */
    Phrase use(Apply e, Scope scope) {
        String name = e.operator().name();
        List<Expression> arguments = e.arguments();
        if (e.operator().kind() == OperatorKind.BUILT_IN) {
            return quote(e);
        }
        if (Forms.isWord(name)) {
            if (arguments.isEmpty()) {
                return Phrase.atom(name);
            }
            // Which part of A!B takes which argument only the text says.
            return name.contains("!") && !text(e).startsWith(name + "(")
                    ? quote(e)
                    : Phrase.of(Shape.ATOM, name + "(", items(arguments, scope), ")");
        }
        return switch (arguments.size()) {
            case 1 -> Phrase.of(Shape.MATH, operand(arguments.getFirst(), scope), name);
            case 2 ->
                    Phrase.of(
                            Shape.MATH,
                            operand(arguments.getFirst(), scope),
                            " " + name + " ",
                            operand(arguments.get(1), scope));
            default -> quote(e);
        };
    }
}
