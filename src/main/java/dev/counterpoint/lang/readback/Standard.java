package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Phrase.Shape;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Expression.Operator;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** The operators of the standard modules, and how they are said. */
final class Standard {
    private static final Set<String> MODULES =
            Set.of(
                    "Naturals",
                    "Integers",
                    "Reals",
                    "ProtoReals",
                    "Sequences",
                    "FiniteSets",
                    "Bags",
                    "TLC");

    /**
     * How an operator is said.
     *
     * @param words with {@code $1}, {@code $2} for its arguments
     */
    record Wording(String words, Shape shape, int arguments) {}

    private static final Map<String, Wording> WORDINGS =
            Map.ofEntries(
                    noun("Len", "the length of $1", 1),
                    noun("Head", "the first element of $1", 1),
                    noun("Tail", "the rest of $1 (after its first element)", 1),
                    list("Append", "$1 with $2 at its end", 2),
                    list("\\o", "$1 followed by $2", 2),
                    list("\\circ", "$1 followed by $2", 2),
                    noun("Seq", "the set of sequences over $1", 1),
                    list("SubSeq", "the part of $1 from position $2 to $3", 3),
                    list("SelectSeq", "the elements of $1, in their order, that pass $2", 2),
                    noun("Cardinality", "the number of elements of $1", 1),
                    clause("IsFiniteSet", "$1 is a finite set", 1),
                    clause("IsABag", "$1 is a bag", 1),
                    noun("BagToSet", "the set of what is in the bag $1", 1),
                    noun("SetToBag", "the bag with one of each element of $1", 1),
                    clause("BagIn", "$1 is in the bag $2", 2),
                    noun("EmptyBag", "the empty bag", 0),
                    list("(+)", "the bag sum of $1 and $2", 2),
                    list("\\oplus", "the bag sum of $1 and $2", 2),
                    list("(-)", "the bag $1 without what is in the bag $2", 2),
                    list("\\ominus", "the bag $1 without what is in the bag $2", 2),
                    noun("BagUnion", "the bag sum of all bags in $1", 1),
                    clause("\\sqsubseteq", "the bag $1 is contained in the bag $2", 2),
                    noun("SubBag", "the set of all bags contained in $1", 1),
                    list("BagOfAll", "the bag of $1 of each in the bag $2", 2),
                    noun("BagCardinality", "the number of copies in the bag $1", 1),
                    list("CopiesIn", "the number of copies of $1 in the bag $2", 2),
                    list(":>", "the function that maps $1 alone to $2", 2),
                    list("@@", "$1 extended by $2", 2),
                    noun("Permutations", "the set of all permutations of $1", 1),
                    list("SortSeq", "$1 sorted by $2", 2),
                    noun("RandomElement", "a random element of $1", 1),
                    noun("ToString", "the text of $1", 1),
                    noun("TLCEval", "the value of $1", 1),
                    clause("Assert", "$1 must hold (or else TLC stops and says $2)", 2),
                    list("Print", "$2 (and TLC prints $1)", 2),
                    clause("PrintT", "TRUE (and TLC prints $1)", 1),
                    noun("TLCGet", "the register $1 of TLC", 1),
                    clause("TLCSet", "TRUE (and TLC sets its register $1 to $2)", 2));

    /** Between two terms: in symbols, and in words. */
    private static final Map<String, String> COMPARISONS =
            Map.ofEntries(
                    Map.entry("<", "is less than"),
                    Map.entry(">", "is greater than"),
                    Map.entry("\\leq", "is at most"),
                    Map.entry("<=", "is at most"),
                    Map.entry("=<", "is at most"),
                    Map.entry("\\geq", "is at least"),
                    Map.entry(">=", "is at least"));

    private static final Map<String, Integer> ARITHMETIC =
            Map.ofEntries(
                    Map.entry("..", 1),
                    Map.entry("+", 2),
                    Map.entry("-", 2),
                    Map.entry("*", 3),
                    Map.entry("/", 3),
                    Map.entry("\\div", 3),
                    Map.entry("%", 3),
                    Map.entry("-.", 4),
                    Map.entry("^", 5));

    private Standard() {}

    /** How it is said in words; null where it is not. */
    static @Nullable Wording wording(Apply apply) {
        Wording wording = isStandard(apply.operator()) ? WORDINGS.get(name(apply)) : null;
        return wording == null || wording.arguments() != apply.arguments().size() ? null : wording;
    }

    /** The words of a comparison of numbers; null where it is none. */
    static @Nullable String comparison(Apply apply) {
        return isStandard(apply.operator()) && apply.arguments().size() == 2
                ? COMPARISONS.get(name(apply))
                : null;
    }

    /** How tightly an operator of arithmetic binds; 0 where it is none. */
    static int binding(Apply apply) {
        boolean fits = apply.arguments().size() == (name(apply).equals("-.") ? 1 : 2);
        return fits && isStandard(apply.operator()) ? ARITHMETIC.getOrDefault(name(apply), 0) : 0;
    }

    static boolean is(Apply apply, String name, int arguments) {
        return isStandard(apply.operator())
                && name(apply).equals(name)
                && apply.arguments().size() == arguments;
    }

    static boolean knows(Apply apply) {
        return wording(apply) != null || comparison(apply) != null || binding(apply) > 0;
    }

    static boolean isFormula(Apply apply) {
        Wording wording = wording(apply);
        return comparison(apply) != null || wording != null && wording.shape() == Shape.CLAUSE;
    }

    private static String name(Apply apply) {
        String name = apply.operator().name();
        return name.substring(name.lastIndexOf('!') + 1);
    }

    private static boolean isStandard(Operator operator) {
        return operator.kind() == Operator.OperatorKind.DEFINITION
                && operator.module() != null
                && MODULES.contains(operator.module());
    }

    private static Map.Entry<String, Wording> noun(String name, String words, int arguments) {
        return Map.entry(name, new Wording(words, Shape.NOUN, arguments));
    }

    private static Map.Entry<String, Wording> list(String name, String words, int arguments) {
        return Map.entry(name, new Wording(words, Shape.LIST, arguments));
    }

    private static Map.Entry<String, Wording> clause(String name, String words, int arguments) {
        return Map.entry(name, new Wording(words, Shape.CLAUSE, arguments));
    }
}
