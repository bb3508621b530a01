------------------------------ MODULE Clockwork ------------------------------
(* Wheels of a clock that a hand may move apart: nothing but small numbers,   *)
(* so that what is measured is what a checker does with states, not with      *)
(* expressions.                                                               *)
EXTENDS Naturals

CONSTANT Teeth

VARIABLES fast, slow, hand, wound

vars == <<fast, slow, hand, wound>>

Init == fast = 0 /\ slow = 0 /\ hand = 0 /\ wound = Teeth

Tick ==
    /\ wound > 0
    /\ fast' = (fast + 1) % Teeth
    /\ slow' = IF fast = Teeth - 1 THEN (slow + 1) % Teeth ELSE slow
    /\ wound' = wound - 1
    /\ UNCHANGED hand

Wind == wound < Teeth /\ wound' = wound + 1 /\ UNCHANGED <<fast, slow, hand>>
Move == hand' = (hand + 1) % Teeth /\ UNCHANGED <<fast, slow, wound>>
Slip == slow > hand /\ slow' = slow - 1 /\ UNCHANGED <<fast, hand, wound>>
Strike == fast = 0 /\ hand > 0 /\ hand' = 0 /\ UNCHANGED <<fast, slow, wound>>

Next == Tick \/ Wind \/ Move \/ Slip \/ Strike
Spec == Init /\ [][Next]_vars

TypeOK ==
    /\ fast \in 0 .. Teeth - 1
    /\ slow \in 0 .. Teeth - 1
    /\ hand \in 0 .. Teeth - 1
    /\ wound \in 0 .. Teeth
=============================================================================
