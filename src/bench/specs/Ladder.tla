------------------------------ MODULE Ladder ------------------------------
(* One long behavior: somebody climbs a ladder, notes the rungs, and falls. *)
EXTENDS Naturals, Sequences

CONSTANT Top

VARIABLES rung, hands, notes

Init ==
    /\ rung = 0
    /\ hands = [side \in {"left", "right"} |-> 0]
    /\ notes = <<>>

Climb ==
    /\ rung < Top
    /\ rung' = rung + 1
    /\ hands' = [hands EXCEPT ![IF rung % 2 = 0 THEN "left" ELSE "right"] = rung']
    /\ notes' = IF Len(notes) < 8 THEN Append(notes, rung) ELSE Append(Tail(notes), rung)

Spec == Init /\ [][Climb]_<<rung, hands, notes>>

NeverAtTheTop == rung < Top
Low == rung >= 0
===========================================================================
