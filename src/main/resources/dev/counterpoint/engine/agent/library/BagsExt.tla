------------------------------ MODULE BagsExt ------------------------------
(* Bags: single elements put in and taken out, and folds. *)
LOCAL INSTANCE Integers

(* The bag with one more x. *)
BagAdd(B, x) ==
    [e \in DOMAIN B \cup {x} |->
        IF e \notin DOMAIN B THEN 1 ELSE IF e = x THEN B[e] + 1 ELSE B[e]]

(* The bag with one x less, if it has any. *)
BagRemove(B, x) ==
    IF x \notin DOMAIN B THEN B
    ELSE IF B[x] = 1 THEN [e \in DOMAIN B \ {x} |-> B[e]]
    ELSE [B EXCEPT ![x] = @ - 1]

(* The bag without any x. *)
BagRemoveAll(B, x) == [e \in DOMAIN B \ {x} |-> B[e]]

(* What comes of the elements of B, each as often as it is there and taken through f, combined by  *)
(* op: that of the element that choose takes first with what comes of the others, the last one     *)
(* with base.                                                                                      *)
MapThenFoldBag(op(_, _), base, f(_), choose(_), B) ==
    LET RECURSIVE Rest(_)
        Rest(C) == IF DOMAIN C = {} THEN base
                   ELSE LET x == choose(DOMAIN C)
                        IN  op(f(x), Rest(BagRemove(C, x)))
    IN  Rest(B)

(* What comes of the elements of B, combined by op, the last one with base. *)
FoldBag(op(_, _), base, B) ==
    MapThenFoldBag(op, base, LAMBDA x : x, LAMBDA S : CHOOSE x \in S : TRUE, B)

(* The sum of the numbers in B. *)
SumBag(B) == FoldBag(LAMBDA x, y : x + y, 0, B)

(* The product of the numbers in B. *)
ProductBag(B) == FoldBag(LAMBDA x, y : x * y, 1, B)
=============================================================================
