--------------------------- MODULE FiniteSetsExt ---------------------------
(* Sums, selections and choices over finite sets. *)
EXTENDS Integers, FiniteSets, Folds, Functions

(* What comes of the elements of S, combined by op, the last one with base. *)
FoldSet(op(_, _), base, S) ==
    LET RECURSIVE Rest(_)
        Rest(T) == IF T = {} THEN base
                   ELSE LET x == CHOOSE y \in T : TRUE
                        IN  op(x, Rest(T \ {x}))
    IN  Rest(S)

(* The sum of the numbers in S. *)
SumSet(S) == FoldSet(LAMBDA x, y : x + y, 0, S)

(* The product of the numbers in S. *)
ProductSet(S) == FoldSet(LAMBDA x, y : x * y, 1, S)

(* What comes of the elements of S, combined by op, the last one with acc. *)
ReduceSet(op(_, _), S, acc) == FoldSet(op, acc, S)

(* The sum of op(x) over all x in S. *)
MapThenSumSet(op(_), S) == FoldSet(LAMBDA x, y : op(x) + y, 0, S)

(* All that is in a set of S: the union of S. *)
FlattenSet(S) == UNION S

(* What is in just one of A and B. *)
SymDiff(A, B) == (A \ B) \cup (B \ A)

(* How many elements of S have the property P. *)
Quantify(S, P(_)) == Cardinality({x \in S : P(x)})

(* The subsets of S with k elements. *)
kSubset(k, S) == {T \in SUBSET S : Cardinality(T) = k}

(* The greatest number in S. *)
Max(S) == CHOOSE x \in S : \A y \in S : y <= x

(* The least number in S. *)
Min(S) == CHOOSE x \in S : \A y \in S : x <= y

(* The sets that take one element from each of the sets. *)
Choices(Sets) ==
    {{f[T] : T \in Sets} : f \in {g \in [Sets -> UNION Sets] : \A T \in Sets : g[T] \in T}}

(* The one element of S that has the property P; there must be no other. *)
ChooseUnique(S, P(_)) == CHOOSE x \in S : P(x) /\ \A y \in S : P(y) => y = x
=============================================================================
