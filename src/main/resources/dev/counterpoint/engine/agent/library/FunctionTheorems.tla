-------------------------- MODULE FunctionTheorems --------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS Functions, Integers, FiniteSets

THEOREM Fun_RangeProperties ==
    ASSUME NEW S, NEW T, NEW f \in [S -> T]
    PROVE  /\ Range(f) \subseteq T
           /\ \A y \in Range(f) : \E x \in S : f[x] = y
           /\ f \in Surjection(S, Range(f))

THEOREM Fun_IsInj ==
    ASSUME NEW S, NEW T, NEW f \in [S -> T], \A x, y \in S : f[x] = f[y] => x = y
    PROVE  f \in Injection(S, T)

THEOREM FoldFunctionOnSetEmpty ==
    ASSUME NEW op(_, _), NEW base, NEW f
    PROVE  FoldFunctionOnSet(op, base, f, {}) = base

THEOREM FoldFunctionOnSetType ==
    ASSUME NEW T, NEW base \in T, NEW f, NEW op(_, _), NEW S, IsFiniteSet(S),
           \A i \in S : f[i] \in T, \A x, y \in T : op(x, y) \in T
    PROVE  FoldFunctionOnSet(op, base, f, S) \in T

THEOREM FoldFunctionOnSetEqual ==
    ASSUME NEW f, NEW g, NEW op(_, _), NEW base, NEW S, IsFiniteSet(S), \A i \in S : f[i] = g[i]
    PROVE  FoldFunctionOnSet(op, base, f, S) = FoldFunctionOnSet(op, base, g, S)

THEOREM SumFunctionNat ==
    ASSUME NEW f, IsFiniteSet(DOMAIN f), \A x \in DOMAIN f : f[x] \in Nat
    PROVE  SumFunction(f) \in Nat

THEOREM SumFunctionInt ==
    ASSUME NEW f, IsFiniteSet(DOMAIN f), \A x \in DOMAIN f : f[x] \in Int
    PROVE  SumFunction(f) \in Int

THEOREM SumFunctionZero ==
    ASSUME NEW f, IsFiniteSet(DOMAIN f), \A x \in DOMAIN f : f[x] \in Nat
    PROVE  SumFunction(f) = 0 <=> \A x \in DOMAIN f : f[x] = 0

THEOREM SumFunctionMonotonic ==
    ASSUME NEW f, NEW g, DOMAIN f = DOMAIN g, IsFiniteSet(DOMAIN f),
           \A x \in DOMAIN f : f[x] \in Int /\ g[x] \in Int /\ f[x] <= g[x]
    PROVE  SumFunction(f) <= SumFunction(g)

THEOREM SumFunctionStrictlyMonotonic ==
    ASSUME NEW f, NEW g, DOMAIN f = DOMAIN g, IsFiniteSet(DOMAIN f),
           \A x \in DOMAIN f : f[x] \in Int /\ g[x] \in Int /\ f[x] <= g[x],
           \E x \in DOMAIN f : f[x] < g[x]
    PROVE  SumFunction(f) < SumFunction(g)

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM Fun_RestrictProperties == TRUE
THEOREM Fun_InverseProperties == TRUE
THEOREM Fun_IsSurj == TRUE
THEOREM Fun_IsBij == TRUE
THEOREM Fun_InjectionProperties == TRUE
THEOREM Fun_SurjectionProperties == TRUE
THEOREM Fun_BijectionProperties == TRUE
THEOREM Fun_SmallestSurjectionIsBijection == TRUE
THEOREM Fun_InjTransitive == TRUE
THEOREM Fun_SurjTransitive == TRUE
THEOREM Fun_BijTransitive == TRUE
THEOREM Fun_SurjInverse == TRUE
THEOREM Fun_InjInverse == TRUE
THEOREM Fun_BijInverse == TRUE
THEOREM Fun_BijRestrict == TRUE
THEOREM Fun_InjMeansBijImage == TRUE
THEOREM Fun_ExistsInj == TRUE
THEOREM Fun_ExistsSurj == TRUE
THEOREM Fun_ExistsBij == TRUE
THEOREM Fun_ExistsSurjSubset == TRUE
THEOREM Fun_ExistsSurjMeansExistsRevInj == TRUE
THEOREM Fun_ExistsBijReflexive == TRUE
THEOREM Fun_ExistsBijSymmetric == TRUE
THEOREM Fun_ExistsBijTransitive == TRUE
THEOREM Fun_ExistsInjReflexive == TRUE
THEOREM Fun_ExistsSurjReflexive == TRUE
THEOREM Fun_ExistsInjTransitive == TRUE
THEOREM Fun_ExistsSurjTransitive == TRUE
THEOREM Fun_CantorBernsteinSchroeder_Lemma == TRUE
THEOREM Fun_CantorBernsteinSchroeder == TRUE
THEOREM Fun_ExistInjAndSurjThenBij == TRUE
THEOREM Fun_ExistSurjAndSurjThenBij == TRUE
THEOREM Fun_ExistsBijEquiv == TRUE
THEOREM Fun_ExistsBijInterval == TRUE
THEOREM Fun_NatInjLeq == TRUE
THEOREM Fun_NatSurjImpliesNatBij == TRUE
THEOREM Fun_NatSurjEquivNatBij == TRUE
THEOREM Fun_NatBijSame == TRUE
THEOREM Fun_NatBijEmpty == TRUE
THEOREM Fun_NatBijSingleton == TRUE
THEOREM Fun_NatBijSubset == TRUE
THEOREM Fun_NatBijAddElem == TRUE
THEOREM Fun_NatBijSubElem == TRUE
THEOREM FoldFunctionOnSetNonempty == TRUE
THEOREM FoldFunctionOnSetAC == TRUE
THEOREM FoldFunctionOnSetACAddIndex == TRUE
THEOREM FoldFunctionOnSetACExcept == TRUE
THEOREM FoldFunctionOnSetDisjointUnion == TRUE
THEOREM FoldFunctionEmpty == TRUE
THEOREM FoldFunctionNonempty == TRUE
THEOREM FoldFunctionType == TRUE
THEOREM FoldFunctionAC == TRUE
THEOREM FoldFunctionACExcept == TRUE
THEOREM SumFunctionOnSetNat == TRUE
THEOREM SumFunctionOnSetInt == TRUE
THEOREM SumFunctionOnSetEqual == TRUE
THEOREM SumFunctionOnSetEmpty == TRUE
THEOREM SumFunctionOnSetNonempty == TRUE
THEOREM SumFunctionOnSetAddIndex == TRUE
THEOREM SumFunctionOnSetRemoveIndex == TRUE
THEOREM SumFunctionOnSetExcept == TRUE
THEOREM SumFunctionOnSetDisjointUnion == TRUE
THEOREM SumFunctionNatOnSubset == TRUE
THEOREM SumFunctionOnSetZero == TRUE
THEOREM SumFunctionOnSetConst == TRUE
THEOREM SumFunctionOnSetMonotonic == TRUE
THEOREM SumFunctionOnSetStrictlyMonotonic == TRUE
THEOREM SumFunctionEmpty == TRUE
THEOREM SumFunctionNonempty == TRUE
THEOREM SumFunctionExcept == TRUE
THEOREM SumFunctionConst == TRUE
=============================================================================
