------------------------------- MODULE Million -------------------------------
(* Three runners on a track of a hundred places, and what a reporter says of *)
(* them: a million states and nearly three million steps, with variables of  *)
(* few values beside one of a million.                                       *)
EXTENDS Naturals

CONSTANT Places

Runner == 1 .. 3
Place == 0 .. Places - 1

VARIABLES at, ahead, stage

vars == <<at, ahead, stage>>

Ahead(where) == {r \in Runner : \A other \in Runner : where[r] >= where[other]}

Stage(where) ==
    LET sum == where[1] + where[2] + where[3]
    IN  CASE sum = 0 -> "start"
          [] sum = 3 * (Places - 1) -> "finish"
          [] \E r \in Runner : where[r] = Places - 1 -> "sprint"
          [] OTHER -> "race"

Init ==
    /\ at = [r \in Runner |-> 0]
    /\ ahead = Runner
    /\ stage = "start"

Run(r) ==
    /\ at[r] + 1 \in Place
    /\ at' = [at EXCEPT ![r] = @ + 1]
    /\ ahead' = Ahead(at')
    /\ stage' = Stage(at')

Next == \E r \in Runner : Run(r)
Spec == Init /\ [][Next]_vars

SomebodyIsAhead == ahead # {}
=============================================================================
