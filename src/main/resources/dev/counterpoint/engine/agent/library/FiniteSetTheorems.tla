------------------------- MODULE FiniteSetTheorems --------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS FiniteSets, Integers, Functions, WellFoundedInduction

(* The finite subsets of S. *)
FiniteSubsetsOf(S) == {T \in SUBSET S : IsFiniteSet(T)}

(* The pairs of subsets of S of which the first is part of the second and not all of it. *)
StrictSubsetOrdering(S) ==
    {p \in (SUBSET S) \X (SUBSET S) : p[1] \subseteq p[2] /\ p[1] # p[2]}

THEOREM FS_CardinalityType ==
    ASSUME NEW S, IsFiniteSet(S)
    PROVE  Cardinality(S) \in Nat

THEOREM FS_Image ==
    ASSUME NEW S, NEW f, IsFiniteSet(S), f \in [S -> Range(f)]
    PROVE  IsFiniteSet(Range(f)) /\ Cardinality(Range(f)) <= Cardinality(S)

THEOREM FS_PigeonHole ==
    ASSUME NEW S, NEW T, IsFiniteSet(S), IsFiniteSet(T),
           Cardinality(S) > Cardinality(T), NEW f \in [S -> T]
    PROVE  \E x, y \in S : x # y /\ f[x] = f[y]

THEOREM FS_EmptySet ==
    /\ IsFiniteSet({}) /\ Cardinality({}) = 0
    /\ \A S : IsFiniteSet(S) => (Cardinality(S) = 0 <=> S = {})

THEOREM FS_AddElement ==
    ASSUME NEW S, NEW x, IsFiniteSet(S)
    PROVE  /\ IsFiniteSet(S \cup {x})
           /\ Cardinality(S \cup {x}) = IF x \in S THEN Cardinality(S) ELSE Cardinality(S) + 1

THEOREM FS_RemoveElement ==
    ASSUME NEW S, NEW x, IsFiniteSet(S)
    PROVE  /\ IsFiniteSet(S \ {x})
           /\ Cardinality(S \ {x}) = IF x \in S THEN Cardinality(S) - 1 ELSE Cardinality(S)

THEOREM FS_Singleton ==
    /\ \A x : IsFiniteSet({x}) /\ Cardinality({x}) = 1
    /\ \A S : IsFiniteSet(S) => (Cardinality(S) = 1 <=> \E x : S = {x})

THEOREM FS_Subset ==
    ASSUME NEW S, IsFiniteSet(S), NEW T \in SUBSET S
    PROVE  /\ IsFiniteSet(T)
           /\ Cardinality(T) <= Cardinality(S)
           /\ Cardinality(T) = Cardinality(S) => T = S

THEOREM FS_Interval ==
    ASSUME NEW a \in Int, NEW b \in Int
    PROVE  /\ IsFiniteSet(a..b)
           /\ Cardinality(a..b) = IF a <= b THEN b - a + 1 ELSE 0

THEOREM FS_Induction ==
    ASSUME NEW S, IsFiniteSet(S), NEW P(_), P({}),
           \A T \in SUBSET S, x \in S : IsFiniteSet(T) /\ P(T) /\ x \notin T => P(T \cup {x})
    PROVE  P(S)

THEOREM FS_FiniteSubsetsOfFinite ==
    ASSUME NEW S, IsFiniteSet(S)
    PROVE  FiniteSubsetsOf(S) = SUBSET S

THEOREM FS_StrictSubsetOrderingWellFounded ==
    \A S : IsWellFoundedOn(StrictSubsetOrdering(S), FiniteSubsetsOf(S))

THEOREM FS_WFInduction ==
    ASSUME NEW P(_), NEW S, IsFiniteSet(S),
           \A T \in SUBSET S : (\A U \in SUBSET T : U # T => P(U)) => P(T)
    PROVE  P(S)

THEOREM FS_Union ==
    ASSUME NEW S, NEW T, IsFiniteSet(S), IsFiniteSet(T)
    PROVE  /\ IsFiniteSet(S \cup T)
           /\ Cardinality(S \cup T) = Cardinality(S) + Cardinality(T) - Cardinality(S \cap T)

THEOREM FS_MajoritiesIntersect ==
    ASSUME NEW S, NEW T, NEW U, IsFiniteSet(U), S \subseteq U, T \subseteq U,
           Cardinality(S) + Cardinality(T) > Cardinality(U)
    PROVE  S \cap T # {}

THEOREM FS_Intersection ==
    ASSUME NEW S, NEW T, IsFiniteSet(S)
    PROVE  IsFiniteSet(S \cap T) /\ Cardinality(S \cap T) <= Cardinality(S)

THEOREM FS_Difference ==
    ASSUME NEW S, NEW T, IsFiniteSet(S)
    PROVE  /\ IsFiniteSet(S \ T)
           /\ Cardinality(S \ T) = Cardinality(S) - Cardinality(S \cap T)

THEOREM FS_UNION ==
    ASSUME NEW S, IsFiniteSet(S), \A T \in S : IsFiniteSet(T)
    PROVE  IsFiniteSet(UNION S)

THEOREM FS_Product ==
    ASSUME NEW S, NEW T, IsFiniteSet(S), IsFiniteSet(T)
    PROVE  IsFiniteSet(S \X T) /\ Cardinality(S \X T) = Cardinality(S) * Cardinality(T)

THEOREM FS_SUBSET ==
    ASSUME NEW S, IsFiniteSet(S)
    PROVE  IsFiniteSet(SUBSET S) /\ Cardinality(SUBSET S) = 2^Cardinality(S)

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM FS_NatSurjection == TRUE
THEOREM FS_NatBijection == TRUE
THEOREM FS_CountingElements == TRUE
THEOREM FS_SurjCardinalityBound == TRUE
THEOREM FS_Bijection == TRUE
THEOREM FS_SameCardinalityBij == TRUE
THEOREM FS_SurjSameCardinalityImpliesInj == TRUE
THEOREM FS_Surjection == TRUE
THEOREM FS_Injection == TRUE
THEOREM FS_BoundedSetOfNaturals == TRUE
=============================================================================
