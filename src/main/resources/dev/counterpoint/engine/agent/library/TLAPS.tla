------------------------------- MODULE TLAPS --------------------------------
(* Stands in for the library module of that name, for reading and checking specs: nothing here is *)
(* proved.                                                                                         *)

(* What proofs say of the prover that is to find a step: each is TRUE. *)
SimpleArithmetic == TRUE
SMT == TRUE
CVC3 == TRUE
CVC4 == TRUE
Yices == TRUE
veriT == TRUE
Zipper == TRUE
Z3 == TRUE
Spass == TRUE
LS4 == TRUE
PTL == TRUE
PropositionalTemporalLogic == TRUE
Zenon == TRUE
Isa == TRUE
IsaWithSetExtensionality == TRUE
SlowZenon == TRUE
SlowerZenon == TRUE
VerySlowZenon == TRUE
SlowestZenon == TRUE
Auto == TRUE
SlowAuto == TRUE
SlowerAuto == TRUE
SlowestAuto == TRUE
Force == TRUE
SlowForce == TRUE
SlowerForce == TRUE
SlowestForce == TRUE
SimplifyAndSolve == TRUE
SlowSimplifyAndSolve == TRUE
SlowerSimplifyAndSolve == TRUE
SlowestSimplifyAndSolve == TRUE
Simplification == TRUE
SlowSimplification == TRUE
SlowerSimplification == TRUE
SlowestSimplification == TRUE
Blast == TRUE
SlowBlast == TRUE
SlowerBlast == TRUE
SlowestBlast == TRUE
AutoBlast == TRUE
AllProvers == TRUE
AllSMT == TRUE
AllIsa == TRUE
ExpandENABLED == TRUE
ExpandCdot == TRUE
AutoUSE == TRUE
Lambdify == TRUE
ENABLEDaxioms == TRUE
ENABLEDrules == TRUE
ENABLEDrewrites == TRUE
LevelComparison == TRUE
Trivial == TRUE

(* The same with the time that the prover has, or its tactic. *)
SMTT(X) == TRUE
CVC3T(X) == TRUE
CVC4T(X) == TRUE
YicesT(X) == TRUE
veriTT(X) == TRUE
ZipperT(X) == TRUE
Z3T(X) == TRUE
SpassT(X) == TRUE
LS4T(X) == TRUE
ZenonT(X) == TRUE
IsaT(X) == TRUE
IsaM(X) == TRUE
AllProversT(X) == TRUE
AllSMTT(X) == TRUE
AllIsaT(X) == TRUE
IsaMT(X, Y) == TRUE

THEOREM SetExtensionality ==
    \A S, T : (\A x : x \in S <=> x \in T) => S = T

THEOREM NoSetContainsEverything ==
    \A S : \E x : x \notin S

THEOREM RuleTLA1 ==
    ASSUME STATE P, STATE f, P /\ (f' = f) => P'
    PROVE  []P <=> P /\ [][P => P']_f

THEOREM RuleTLA2 ==
    ASSUME STATE P, STATE Q, STATE f, STATE g, ACTION A, ACTION B,
           P /\ [A]_f => Q /\ [B]_g
    PROVE  []P /\ [][A]_f => []Q /\ [][B]_g

THEOREM RuleINV1 ==
    ASSUME STATE I, STATE F, ACTION N, I /\ [N]_F => I'
    PROVE  I /\ [][N]_F => []I

THEOREM RuleINV2 ==
    ASSUME STATE I, STATE f, ACTION N
    PROVE  []I => ([][N]_f <=> [][N /\ I /\ I']_f)

THEOREM RuleWF1 ==
    ASSUME STATE P, STATE Q, STATE f, ACTION N, ACTION A,
           P /\ [N]_f => (P' \/ Q'), P /\ <<N /\ A>>_f => Q', P => ENABLED <<A>>_f
    PROVE  [][N]_f /\ WF_f(A) => (P ~> Q)

THEOREM RuleSF1 ==
    ASSUME STATE P, STATE Q, STATE f, ACTION N, ACTION A, TEMPORAL F,
           P /\ [N]_f => (P' \/ Q'), P /\ <<N /\ A>>_f => Q',
           []P /\ [][N]_f /\ []F => <>ENABLED <<A>>_f
    PROVE  [][N]_f /\ SF_f(A) /\ []F => (P ~> Q)

(* Named here, so that proofs that cite them resolve; stated in the library of the proof system. *)
THEOREM RuleWF2 == TRUE
THEOREM RuleSF2 == TRUE
THEOREM RuleInvImplication == TRUE
THEOREM RuleStepSimulation == TRUE
=============================================================================
