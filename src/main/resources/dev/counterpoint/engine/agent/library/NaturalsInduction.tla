------------------------- MODULE NaturalsInduction --------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)
EXTENDS Integers

(* Whether f is said to begin with f0 and to go on by Def. *)
NatInductiveDefHypothesis(f, f0, Def(_, _)) ==
    f = CHOOSE g : g = [n \in Nat |-> IF n = 0 THEN f0 ELSE Def(g[n - 1], n)]

(* Whether f begins with f0 and goes on by Def. *)
NatInductiveDefConclusion(f, f0, Def(_, _)) ==
    f = [n \in Nat |-> IF n = 0 THEN f0 ELSE Def(f[n - 1], n)]

(* As NatInductiveDefHypothesis, from m to n. *)
FiniteNatInductiveDefHypothesis(f, c, Def(_, _), m, n) ==
    f = CHOOSE g : g = [i \in m..n |-> IF i = m THEN c ELSE Def(g[i - 1], i)]

(* As NatInductiveDefConclusion, from m to n. *)
FiniteNatInductiveDefConclusion(f, c, Def(_, _), m, n) ==
    f = [i \in m..n |-> IF i = m THEN c ELSE Def(f[i - 1], i)]

(* In how many orders n things can be put. *)
factorial[n \in Nat] == IF n = 0 THEN 1 ELSE n * factorial[n - 1]

THEOREM NatInduction ==
    ASSUME NEW P(_), P(0), \A n \in Nat : P(n) => P(n + 1)
    PROVE  \A n \in Nat : P(n)

THEOREM DownwardNatInduction ==
    ASSUME NEW P(_), NEW m \in Nat, P(m), \A n \in 1..m : P(n) => P(n - 1)
    PROVE  P(0)

THEOREM GeneralNatInduction ==
    ASSUME NEW P(_), \A n \in Nat : (\A m \in 0..(n - 1) : P(m)) => P(n)
    PROVE  \A n \in Nat : P(n)

THEOREM SmallestNatural ==
    ASSUME NEW P(_), NEW n \in Nat, P(n)
    PROVE  \E m \in Nat : P(m) /\ \A k \in 0..(m - 1) : ~P(k)

THEOREM NatInductiveDef ==
    ASSUME NEW Def(_, _), NEW f, NEW f0, NatInductiveDefHypothesis(f, f0, Def)
    PROVE  NatInductiveDefConclusion(f, f0, Def)

THEOREM NatInductiveDefType ==
    ASSUME NEW Def(_, _), NEW S, NEW f, NEW f0 \in S, NatInductiveDefConclusion(f, f0, Def),
           \A v \in S, n \in Nat \ {0} : Def(v, n) \in S
    PROVE  f \in [Nat -> S]

THEOREM FiniteNatInductiveDef ==
    ASSUME NEW Def(_, _), NEW f, NEW c, NEW m \in Nat, NEW n \in Nat,
           FiniteNatInductiveDefHypothesis(f, c, Def, m, n)
    PROVE  FiniteNatInductiveDefConclusion(f, c, Def, m, n)

THEOREM FactorialDefConclusion ==
    NatInductiveDefConclusion(factorial, 1, LAMBDA v, n : n * v)

THEOREM FactorialDef ==
    \A n \in Nat : factorial[n] = IF n = 0 THEN 1 ELSE n * factorial[n - 1]

THEOREM FactorialType ==
    factorial \in [Nat -> Nat]

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM RecursiveFcnOfNat == TRUE
THEOREM RecursiveFcnOfNatType == TRUE
THEOREM RecursiveFcnOfNatUnique == TRUE
THEOREM NatInductiveUnique == TRUE
THEOREM FiniteNatInductiveDefType == TRUE
THEOREM FiniteNatInductiveUnique == TRUE
=============================================================================
