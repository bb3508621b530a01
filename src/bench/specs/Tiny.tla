-------------------------------- MODULE Tiny --------------------------------
(* A revolving door of seven sections that can be locked: 14 states, so that *)
(* what is measured is the way to the verdict and not the search.            *)
EXTENDS Naturals

VARIABLES section, locked

vars == <<section, locked>>

Init == section = 0 /\ locked = FALSE

Turn == ~locked /\ section' = (section + 1) % 7 /\ UNCHANGED locked
Lock == ~locked /\ locked' = TRUE /\ UNCHANGED section
Unlock == locked /\ locked' = FALSE /\ UNCHANGED section

Next == Turn \/ Lock \/ Unlock
Spec == Init /\ [][Next]_vars

TypeOK == section \in 0 .. 6 /\ locked \in BOOLEAN
=============================================================================
