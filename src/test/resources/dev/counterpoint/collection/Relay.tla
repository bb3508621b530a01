------------------------------- MODULE Relay -------------------------------
(* Runners in a row hand a baton on, each once; what they did is written in a log. *)
EXTENDS Integers, Sequences, SequencesExt, FiniteSetsExt, Functions, TLAPS, FiniteSetTheorems

CONSTANT Runner

VARIABLES holder, log

Init == holder \in Runner /\ log = <<holder>>

HandOn(r) == /\ ~Contains(log, r)
             /\ holder' = r
             /\ log' = Snoc(r, log)

Next == \E r \in Runner : HandOn(r)

Spec == Init /\ [][Next]_<<holder, log>>

OnceEach == IsInjective(log) /\ Last(log) = holder

Counted == FoldLeft(LAMBDA n, r : n + 1, 0, log) = Cardinality(ToSet(log))

EveryOrderIsAnOrder == \A s \in SetToSeqs(Runner) : Range(s) = Runner

Short == Max({0} \cup DOMAIN log) < 3

THEOREM Spec => []OnceEach
<1>1. Cardinality({}) = 0 BY FS_EmptySet
<1> QED BY <1>1, PTL
=============================================================================
