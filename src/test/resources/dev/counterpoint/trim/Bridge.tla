---- MODULE Bridge ----
\* Four people and one torch cross a bridge by night, two at most; the slower sets the pace.
EXTENDS Naturals
CONSTANT Limit
VARIABLES here, torch, time

People == {1, 2, 5, 10}
Init == here = People /\ torch = "here" /\ time = 0
Slower(a, b) == IF a > b THEN a ELSE b

Cross(a, b) ==
    /\ a <= b
    /\ IF torch = "here"
       THEN {a, b} \subseteq here /\ here' = here \ {a, b} /\ torch' = "there"
       ELSE {a, b} \subseteq People \ here /\ here' = here \union {a, b} /\ torch' = "here"
    /\ time' = time + Slower(a, b)
    /\ time' <= Limit

Next == \E a, b \in People : Cross(a, b)
NotAcross == here # {}
====
