----------------------- MODULE FiniteSetsExtTheorems ------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS FiniteSetsExt, FiniteSets, Integers

THEOREM FoldSetEmpty ==
    ASSUME NEW op(_, _), NEW base
    PROVE  FoldSet(op, base, {}) = base

THEOREM SumSetEmpty ==
    SumSet({}) = 0

THEOREM ProductSetEmpty ==
    ProductSet({}) = 1

THEOREM MinNat ==
    ASSUME NEW S \in SUBSET Nat, S # {}
    PROVE  Min(S) \in S /\ \A x \in S : Min(S) <= x

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM FoldSetNonempty == TRUE
THEOREM FoldSetType == TRUE
THEOREM FoldSetAC == TRUE
THEOREM FoldSetACAddElement == TRUE
THEOREM FoldSetDisjointUnion == TRUE
THEOREM SumSetNat == TRUE
THEOREM SumSetInt == TRUE
THEOREM SumSetNonempty == TRUE
THEOREM SumSetAddElement == TRUE
THEOREM SumSetDisjointUnion == TRUE
THEOREM SumSetNatSubset == TRUE
THEOREM SumSetNatZero == TRUE
THEOREM ProductSetNat == TRUE
THEOREM ProductSetInt == TRUE
THEOREM ProductSetNonempty == TRUE
THEOREM ProductSetAddElement == TRUE
THEOREM ProductSetDisjointUnion == TRUE
THEOREM ProductSetNatOne == TRUE
THEOREM ProductSetZero == TRUE
THEOREM ProductSetNatSubset == TRUE
THEOREM MapThenSumSetNat == TRUE
THEOREM MapThenSumSetInt == TRUE
THEOREM MapThenSumSetEmpty == TRUE
THEOREM MapThenSumSetNonempty == TRUE
THEOREM MapThenSumSetAddElement == TRUE
THEOREM MapThenSumSetDisjointUnion == TRUE
THEOREM MapThenSumSetNatSubset == TRUE
THEOREM MapThenSumSetZero == TRUE
THEOREM MapThenSumSetMonotonic == TRUE
THEOREM MapThenSumSetStrictlyMonotonic == TRUE
THEOREM MaxInt == TRUE
THEOREM MaxIntFinite == TRUE
THEOREM MaxIntBounded == TRUE
THEOREM MaxInterval == TRUE
THEOREM MinInt == TRUE
THEOREM MinIntFinite == TRUE
THEOREM MinIntBounded == TRUE
THEOREM MinInterval == TRUE
THEOREM SupersetOfMajorityIsMajority == TRUE
=============================================================================
