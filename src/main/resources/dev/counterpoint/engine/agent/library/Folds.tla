------------------------------- MODULE Folds -------------------------------
(* Combining the elements of a finite set one after another. *)

(* What is left when the elements of S, each taken through f, are combined by op: that of the      *)
(* element that choose takes from S first with what comes of the others, the last one with base.   *)
MapThenFoldSet(op(_, _), base, f(_), choose(_), S) ==
    LET RECURSIVE Rest(_)
        Rest(T) == IF T = {} THEN base
                   ELSE LET x == choose(T)
                        IN  op(f(x), Rest(T \ {x}))
    IN  Rest(S)
=============================================================================
