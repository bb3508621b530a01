------------------------------ MODULE Relation ------------------------------
(* Relations on a set S: as a function R on pairs with Boolean values, or as an operator op. *)

EXTENDS Naturals, FiniteSets
LOCAL INSTANCE TLC

(* Everything is related to itself. *)
IsReflexiveUnder(op(_, _), S) == \A x \in S : op(x, x)
IsReflexive(R, S) == IsReflexiveUnder(LAMBDA x, y : R[x, y], S)

(* Nothing is related to itself. *)
IsIrreflexiveUnder(op(_, _), S) == \A x \in S : ~op(x, x)
IsIrreflexive(R, S) == IsIrreflexiveUnder(LAMBDA x, y : R[x, y], S)

(* What is related in one direction is so in the other. *)
IsSymmetricUnder(op(_, _), S) == \A x, y \in S : op(x, y) <=> op(y, x)
IsSymmetric(R, S) == IsSymmetricUnder(LAMBDA x, y : R[x, y], S)

(* Different things are related in one direction at most. *)
IsAntiSymmetricUnder(op(_, _), S) == \A x, y \in S : op(x, y) /\ op(y, x) => x = y
IsAntiSymmetric(R, S) == IsAntiSymmetricUnder(LAMBDA x, y : R[x, y], S)

(* Things are related in one direction at most, nothing to itself. *)
IsAsymmetricUnder(op(_, _), S) == \A x, y \in S : ~(op(x, y) /\ op(y, x))
IsAsymmetric(R, S) == IsAsymmetricUnder(LAMBDA x, y : R[x, y], S)

(* What is related by way of a third is related. *)
IsTransitiveUnder(op(_, _), S) == \A x, y, z \in S : op(x, y) /\ op(y, z) => op(x, z)
IsTransitive(R, S) == IsTransitiveUnder(LAMBDA x, y : R[x, y], S)

(* An order in the sense of "less than" in which things need not be comparable. *)
IsStrictlyPartiallyOrderedUnder(op(_, _), S) ==
    /\ IsIrreflexiveUnder(op, S)
    /\ IsAntiSymmetricUnder(op, S)
    /\ IsTransitiveUnder(op, S)
IsStrictlyPartiallyOrdered(R, S) == IsStrictlyPartiallyOrderedUnder(LAMBDA x, y : R[x, y], S)

(* An order in the sense of "at most" in which things need not be comparable. *)
IsPartiallyOrderedUnder(op(_, _), S) ==
    /\ IsReflexiveUnder(op, S)
    /\ IsAntiSymmetricUnder(op, S)
    /\ IsTransitiveUnder(op, S)
IsPartiallyOrdered(R, S) == IsPartiallyOrderedUnder(LAMBDA x, y : R[x, y], S)

(* An order in the sense of "less than" of things that are all comparable. *)
IsStrictlyTotallyOrderedUnder(op(_, _), S) ==
    /\ IsStrictlyPartiallyOrderedUnder(op, S)
    /\ \A x, y \in S : x # y => op(x, y) \/ op(y, x)
IsStrictlyTotallyOrdered(R, S) == IsStrictlyTotallyOrderedUnder(LAMBDA x, y : R[x, y], S)

(* An order in the sense of "at most" of things that are all comparable. *)
IsTotallyOrderedUnder(op(_, _), S) ==
    /\ IsPartiallyOrderedUnder(op, S)
    /\ \A x, y \in S : op(x, y) \/ op(y, x)
IsTotallyOrdered(R, S) == IsTotallyOrderedUnder(LAMBDA x, y : R[x, y], S)

LOCAL Reached(R, S, from) ==
    LET RECURSIVE Grow(_)
        Grow(T) == LET more == T \cup {y \in S : \E x \in T : R[x, y]}
                   IN  IF more = T THEN T ELSE Grow(more)
    IN  Grow(from)

(* What is related in one step or more. *)
TransitiveClosure(R, S) ==
    LET reached == TLCEval([x \in S |-> Reached(R, S, {y \in S : R[x, y]})])
    IN  [p \in S \X S |-> p[2] \in reached[p[1]]]

(* What is related in any number of steps, none included. *)
ReflexiveTransitiveClosure(R, S) ==
    LET reached == TLCEval([x \in S |-> Reached(R, S, {x})])
    IN  [p \in S \X S |-> p[2] \in reached[p[1]]]

(* Whether everything is related to everything in any number of steps. *)
IsConnected(R, S) == \A x \in S : Reached(R, S, {x}) = S
=============================================================================
