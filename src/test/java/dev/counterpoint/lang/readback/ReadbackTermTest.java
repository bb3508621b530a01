package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class ReadbackTermTest {
    @TempDir Path temp;

    /** The body of a definition ({@code ;} ends a line), and what it says. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '&',
            delimiter = '§',
            textBlock =
                    """
                    x = (CHOOSE k \\in S : k > 1) § x equals a fixed choice of k in S (such that k > 1)
                    x = (CHOOSE k : k \\notin S) § x equals a fixed choice of k (such that k is not in S)
                    x = (IF P THEN 1 ELSE 2) § x = (if P: 1; otherwise: 2)
                    x = y + 1 § x = y + 1
                    x - (y - 1) > (2 * (x + y)) \\div 3 § x - (y - 1) > (2 * (x + y)) div 3
                    (-x) % 2 <= N ^ 2 § -x % 2 <= N ^ 2
                    x >= -1 § x >= -1
                    x = {} § x is empty
                    S # {} § S is not empty
                    x = {1, 2} § x = {1, 2}
                    x = S \\cup T \\cup {a} § x equals the union of S, T, and {a}
                    x = S \\cap (S \\cup T) § x equals the intersection of S and (the union of S and T)
                    x = S \\ {a} § x equals S without a
                    x = S \\ T § x equals S without the elements of T
                    x = UNION S § x equals the union of all sets in S
                    x = SUBSET (S \\cup T) § x equals the set of all subsets of (the union of S and T)
                    x = DOMAIN f § x equals the domain of f
                    x = {k \\in S : k > 1 /\\ k < 4} § x equals the set of all k in S (where k > 1 and k < 4)
                    x = {k + 1 : k \\in S} § x equals the set of all k + 1 (for every k in S)
                    x = {<<k, l>> : k \\in S, l \\in T} § x equals the set of all <<k, l>> (for every k in S and every l in T)
                    f = [c \\in Node |-> 0] § f equals the function that maps every c in Node to 0
                    f = [c \\in Node, i \\in 1..2 |-> f[c] + i] § f equals the function that maps every c in Node and every i in 1..2 to (f[c] + i)
                    f[a] = r.name § f[a] = r.name
                    f[a, b] = 1 § f[a, b] = 1
                    r.name[a].size = 1 § r.name[a].size = 1
                    r = [name |-> a, size |-> 1] § r equals the record (name: a, size: 1)
                    r = [r EXCEPT !.name = a] § r equals r except that r.name is a
                    f = [f EXCEPT ![a] = @ + 1, ![b].size = 2] § f equals f except that f[a] is ((its value so far) + 1) and f[b].size is 2
                    q = <<>> § q is empty
                    q = <<1, "two">> § q = <<1, "two">>
                    q = Append(q, a) § q equals q with a at its end
                    Len(q) > Cardinality(S) § the length of q is greater than the number of elements of S
                    Head(q) = a /\\ Tail(q) = <<>> § the first element of q equals a and the rest of q (after its first element) is empty
                    q = q \\o <<a>> § q equals q followed by <<a>>
                    q = SubSeq(q, 2, Len(q)) § q equals the part of q from position 2 to (the length of q)
                    q = SelectSeq(q, LAMBDA k : k > 1) § q equals the elements of q, in their order, that pass (the operator that takes k to (k > 1))
                    IsFiniteSet(S) § S is a finite set
                    Assert(P, "broken") § P must hold (or else TLC stops and says "broken")
                    f = (a :> 1 @@ b :> 2) § f equals (the function that maps a alone to 1) extended by (the function that maps b alone to 2)
                    S = Permutations(Node) § S equals the set of all permutations of Node
                    a \\prec b § a \\prec b
                    x = (a ** b) + 1 § x = (a ** b) + 1
                    Apply(Test, a) § Apply(Test, a)
                    Twice(a, S \\cup T) = 1 § Twice(a, (the union of S and T)) = 1
                    f[x = 1] = 2 § f[x = 1] = 2
                    I!Inv § I!Inv
                    I!Above(2) § I!Above(2)
                    J(4)!Above(2) § `J(4)!Above(2)`
                    x = (LET z == y IN z + 1) § x = (with z standing for y: z + 1)
                    x = (CASE P -> 1 [] OTHER -> 2) § x = (in case P: 1; otherwise: 2)
                    """)
    void termsKeepTheirBounds(String formula, String sentence) throws IOException {
        assertThat(new ReadFormula(temp).body(formula).oneLine()).isEqualTo(sentence);
    }
}
