--------------------------- MODULE FoldsTheorems ----------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS Folds, FiniteSets

THEOREM MapThenFoldSetEmpty ==
    ASSUME NEW op(_, _), NEW base, NEW f(_), NEW choose(_)
    PROVE  MapThenFoldSet(op, base, f, choose, {}) = base

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM MapThenFoldSetDef == TRUE
THEOREM MapThenFoldSetNonempty == TRUE
THEOREM MapThenFoldSetBijection == TRUE
THEOREM MapThenFoldSetEqual == TRUE
THEOREM MapThenFoldSetType == TRUE
THEOREM MapThenFoldSetAC == TRUE
THEOREM MapThenFoldSetACAddElement == TRUE
THEOREM MapThenFoldSetDisjointUnion == TRUE
=============================================================================
