------------------------------ MODULE Apalache ------------------------------
(* Operators of the model checker Apalache, with the meaning that they have for TLC. *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE FiniteSets

(* Gives the variable on the left its value. *)
x := e == x = e

(* Any value of at most that size; Apalache alone can find one. *)
Gen(size) == CHOOSE x : TRUE

(* Some element of S. *)
Guess(S) == CHOOSE x \in S : TRUE

(* The expression itself: a hint to Apalache. *)
Skolem(e) == e

(* The set itself: a hint to Apalache. *)
Expand(S) == S

(* The expression itself: a hint to Apalache. *)
ConstCardinality(e) == e

(* The sequence of F(1) to F(N). *)
MkSeq(N, F(_)) == [i \in 1..N |-> F(i)]

(* What comes of x when F is applied N times, with 1, 2 and so on as its second argument. *)
Repeat(F(_, _), N, x) ==
    LET RECURSIVE Upto(_)
        Upto(i) == IF i = 0 THEN x ELSE F(Upto(i - 1), i)
    IN  Upto(N)

(* What comes of v when the elements of S are put in by Op one after another. *)
ApaFoldSet(Op(_, _), v, S) ==
    LET RECURSIVE Upto(_, _)
        Upto(acc, T) == IF T = {} THEN acc
                        ELSE LET x == CHOOSE y \in T : TRUE
                             IN  Upto(Op(acc, x), T \ {x})
    IN  Upto(v, S)

(* What comes of v when the elements of s are put in by Op from left to right. *)
ApaFoldSeqLeft(Op(_, _), v, s) ==
    LET RECURSIVE Upto(_)
        Upto(i) == IF i = 0 THEN v ELSE Op(Upto(i - 1), s[i])
    IN  Upto(Len(s))

(* The function that the pairs in S make up; where two differ in their second part only, one of    *)
(* them counts.                                                                                    *)
SetAsFun(S) == [x \in {p[1] : p \in S} |-> (CHOOSE p \in S : p[1] = x)[2]]

(* The function f as a sequence of that length, which is not longer than capacity. *)
FunAsSeq(f, len, capacity) == [i \in 1..(IF len <= capacity THEN len ELSE capacity) |-> f[i]]
=============================================================================
