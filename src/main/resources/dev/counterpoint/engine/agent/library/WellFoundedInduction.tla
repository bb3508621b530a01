------------------------ MODULE WellFoundedInduction ------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS NaturalsInduction

(* Whether R, as a relation on S, is transitive. *)
IsTransitivelyClosedOn(R, S) ==
    \A x, y, z \in S : <<x, y>> \in R /\ <<y, z>> \in R => <<x, z>> \in R

(* Whether no steps down in R lead on without end in S. *)
IsWellFoundedOn(R, S) == ~\E f \in [Nat -> S] : \A n \in Nat : <<f[n + 1], f[n]>> \in R

(* What is below x. *)
SetLessThan(x, R, S) == {y \in S : <<y, x>> \in R}

(* Whether Def of a function at x depends on the function's values below x only. *)
WFDefOn(R, S, Def(_, _)) ==
    \A g, h : \A x \in S : (\A y \in SetLessThan(x, R, S) : g[y] = h[y]) => Def(g, x) = Def(h, x)

(* Whether f is said to be the function on S that Def describes. *)
OpDefinesFcn(f, S, Def(_, _)) == f = CHOOSE g : g = [x \in S |-> Def(g, x)]

(* Whether f is the function on S that Def describes. *)
WFInductiveDefines(f, S, Def(_, _)) == f = [x \in S |-> Def(f, x)]

(* Whether Def describes no more than one function on S. *)
WFInductiveUnique(S, Def(_, _)) ==
    \A g, h : WFInductiveDefines(g, S, Def) /\ WFInductiveDefines(h, S, Def) => g = h

(* The pairs that one step of R or more connect in S. *)
TransitiveClosureOn(R, S) ==
    {p \in S \X S :
        \A U \in SUBSET (S \X S) : R \cap S \X S \subseteq U /\ IsTransitivelyClosedOn(U, S) => p \in U}

(* The pairs that the operator relates. *)
OpToRel(_\prec_, S) == {p \in S \X S : p[1] \prec p[2]}

(* The pairs whose images are related. *)
PreImage(f(_), S, R) == {p \in S \X S : <<f(p[1]), f(p[2])>> \in R}

(* Pairs ordered by their first parts, and where these are equal by their second ones. *)
LexPairOrdering(R1, R2, S1, S2) ==
    {p \in (S1 \X S2) \X (S1 \X S2) :
        \/ <<p[1][1], p[2][1]>> \in R1
        \/ p[1][1] = p[2][1] /\ <<p[1][2], p[2][2]>> \in R2}

(* Sequences of length n ordered by the first place at which they differ. *)
LexProductOrdering(R, S, n) ==
    {p \in [1..n -> S] \X [1..n -> S] :
        \E i \in 1..n : /\ \A j \in 1..(i - 1) : p[1][j] = p[2][j]
                        /\ <<p[1][i], p[2][i]>> \in R}

THEOREM EmptyIsWellFounded ==
    \A S : IsWellFoundedOn({}, S)

THEOREM IsWellFoundedOnSubset ==
    ASSUME NEW R, NEW S, NEW T \in SUBSET S, IsWellFoundedOn(R, S)
    PROVE  IsWellFoundedOn(R, T)

THEOREM IsWellFoundedOnSubrelation ==
    ASSUME NEW R, NEW S, NEW T, T \cap (S \X S) \subseteq R, IsWellFoundedOn(R, S)
    PROVE  IsWellFoundedOn(T, S)

THEOREM WFMin ==
    ASSUME NEW R, NEW S, IsWellFoundedOn(R, S), NEW T, T \subseteq S, T # {}
    PROVE  \E x \in T : \A y \in T : ~(<<y, x>> \in R)

THEOREM MinWF ==
    ASSUME NEW R, NEW S,
           \A T \in SUBSET S : T # {} => \E x \in T : \A y \in T : ~(<<y, x>> \in R)
    PROVE  IsWellFoundedOn(R, S)

THEOREM WellFoundedIsIrreflexive ==
    ASSUME NEW R, NEW S, NEW x \in S, IsWellFoundedOn(R, S)
    PROVE  <<x, x>> \notin R

THEOREM WFInduction ==
    ASSUME NEW P(_), NEW R, NEW S, IsWellFoundedOn(R, S),
           \A x \in S : (\A y \in SetLessThan(x, R, S) : P(y)) => P(x)
    PROVE  \A x \in S : P(x)

THEOREM TransitiveClosureWF ==
    ASSUME NEW R, NEW S, R \subseteq S \X S, IsWellFoundedOn(R, S)
    PROVE  IsWellFoundedOn(TransitiveClosureOn(R, S), S)

THEOREM WFInductiveDef ==
    ASSUME NEW Def(_, _), NEW R, NEW S, NEW f,
           IsWellFoundedOn(R, S), WFDefOn(R, S, Def), OpDefinesFcn(f, S, Def)
    PROVE  WFInductiveDefines(f, S, Def)

THEOREM NatLessThanWellFounded ==
    IsWellFoundedOn(OpToRel(<, Nat), Nat)

THEOREM PreImageWellFounded ==
    ASSUME NEW S, NEW T, NEW R, NEW f(_), \A s \in S : f(s) \in T, IsWellFoundedOn(R, T)
    PROVE  IsWellFoundedOn(PreImage(f, S, R), S)

THEOREM WFLexPairOrdering ==
    ASSUME NEW R1, NEW R2, NEW S1, NEW S2, IsWellFoundedOn(R1, S1), IsWellFoundedOn(R2, S2)
    PROVE  IsWellFoundedOn(LexPairOrdering(R1, R2, S1, S2), S1 \X S2)

THEOREM WFLexProductOrdering ==
    ASSUME NEW R, NEW S, NEW n \in Nat, IsWellFoundedOn(R, S)
    PROVE  IsWellFoundedOn(LexProductOrdering(R, S, n), [1..n -> S])

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM WellFoundedIsAsymmetric == TRUE
THEOREM WFSetLessThanIrreflexive == TRUE
THEOREM SetLessTransitive == TRUE
THEOREM WFDefOnUnique == TRUE
THEOREM WFInductiveDefLemma == TRUE
THEOREM TransitiveClosureThm == TRUE
THEOREM TransitiveClosureMinimal == TRUE
THEOREM TCTCTC == TRUE
THEOREM TCRTC == TRUE
THEOREM RTCTC == TRUE
THEOREM TransitiveClosureChopLast == TRUE
THEOREM WFInductiveDefType == TRUE
=============================================================================
