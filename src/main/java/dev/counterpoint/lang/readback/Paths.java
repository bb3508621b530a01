package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Level;

/** {@code f[x].y}: parts of a function, sequence or record, now or next. */
final class Paths {
    private final Reader reader;

    Paths(Reader reader) {
        this.reader = reader;
    }

    static boolean isPath(Expression e) {
        return Forms.isBuiltIn(e, "f[]", 2) || Forms.isBuiltIn(e, ".", 2);
    }

    /** Whether it is a primed expression, or a part of one. */
    static boolean isNext(Expression e) {
        Expression base = e;
        while (isPath(base)) {
            base = Forms.first(base);
        }
        return Forms.isBuiltIn(base, "'", 1);
    }

    Phrase read(Expression e, Scope scope) {
        if (!isPath(e)) {
            return Phrase.of(Shape.NOUN, "the next value of ", reader.of(Forms.first(e), scope));
        }
        if (isNext(e) && isRigid(e)) {
            return Phrase.of(Shape.NOUN, "the next value of ", now(e, scope));
        }
        return step(reader.operand(Forms.first(e), scope), e, scope);
    }

    /** Whether what leads to the part is the same now and next. */
    private static boolean isRigid(Expression e) {
        return !isPath(e) || Forms.second(e).level() == Level.CONSTANT && isRigid(Forms.first(e));
    }

    private Phrase now(Expression e, Scope scope) {
        return isPath(e)
                ? step(now(Forms.first(e), scope), e, scope)
                : reader.operand(Forms.first(e), scope);
    }

    private Phrase step(Phrase whole, Expression e, Scope scope) {
        Expression at = Forms.second(e);
        return Forms.isBuiltIn(e, ".") ? field(whole, at) : index(whole, at, scope);
    }

    /** A step of a change's path, which does not tell its two kinds apart otherwise. */
    Phrase changed(Phrase whole, Expression at, Scope scope) {
        boolean field =
                at instanceof Expression.Literal literal
                        && literal.kind() == Expression.Literal.LiteralKind.STRING
                        && Forms.isWord(literal.text());
        return field ? field(whole, at) : index(whole, at, scope);
    }

    private static Phrase field(Phrase whole, Expression name) {
        String text = name instanceof Expression.Literal literal ? literal.text() : "?";
        return Phrase.of(Shape.ATOM, whole, "." + text);
    }

    private Phrase index(Phrase whole, Expression at, Scope scope) {
        Expression index = Forms.bare(at);
        boolean several = Forms.isBuiltIn(index, "<<>>") && Forms.arguments(index).size() > 1;
        Phrase shown =
                several ? reader.items(Forms.arguments(index), scope) : reader.item(index, scope);
        return Phrase.of(Shape.ATOM, whole, "[", shown, "]");
    }
}
