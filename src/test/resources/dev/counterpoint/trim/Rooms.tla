---- MODULE Rooms ----
\* A cat walks through rooms and a lamp goes on and off.
EXTENDS Naturals
VARIABLES room, lamp
vars == <<room, lamp>>

Init == room = 0 /\ lamp = FALSE
Forward == room < 4 /\ room' = room + 1 /\ UNCHANGED lamp
Back == room \in {2, 4} /\ room' = room - 2 /\ UNCHANGED lamp
Home == room = 4 /\ lamp /\ room' = 0 /\ UNCHANGED lamp
Switch == room # 1 /\ lamp' = ~lamp /\ UNCHANGED room
Next == Forward \/ Back \/ Home \/ Switch

Free == Init /\ [][Next]_vars
Weak == Free /\ WF_vars(Forward) /\ WF_vars(Switch)
Strong == Free /\ WF_vars(Forward) /\ SF_vars(Home) /\ SF_vars(Switch)
OnlyHome == Free /\ SF_vars(Home) /\ WF_vars(Next)

Returns == []<>(room = 0)
Stays == <>[](room = 4)
Answers == (room = 1) ~> (lamp /\ room = 4)
Lit == <>lamp
Both == []<>lamp /\ []<>(room = 3)
Either == []<>lamp \/ <>[](room = 0)
Nested == [](room = 2 => <>(lamp \/ room = 4))
====
