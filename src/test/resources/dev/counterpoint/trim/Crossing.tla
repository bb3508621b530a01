---- MODULE Crossing ----
\* Missionaries and cannibals cross a river; where there are missionaries, no more cannibals are.
EXTENDS Naturals
CONSTANTS People, Seats
VARIABLES missionaries, cannibals, boat

Init == missionaries = People /\ cannibals = People /\ boat = "left"
Safe(m, c) == (m = 0 \/ m >= c) /\ (m = People \/ People - m >= People - c)

Cross(m, c) ==
    /\ m + c \in 1..Seats
    /\ IF boat = "left"
       THEN /\ m <= missionaries /\ c <= cannibals
            /\ missionaries' = missionaries - m /\ cannibals' = cannibals - c
            /\ boat' = "right"
       ELSE /\ m <= People - missionaries /\ c <= People - cannibals
            /\ missionaries' = missionaries + m /\ cannibals' = cannibals + c
            /\ boat' = "left"
    /\ Safe(missionaries', cannibals')

Next == \E m, c \in 0..Seats : Cross(m, c)
NotAcross == missionaries > 0 \/ cannibals > 0
====
