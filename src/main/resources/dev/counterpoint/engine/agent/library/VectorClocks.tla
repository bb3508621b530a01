---------------------------- MODULE VectorClocks ----------------------------
(* Logs of events that carry vector clocks: functions from nodes to numbers, 0 where a node is not *)
(* in the domain.                                                                                  *)
EXTENDS Naturals, Sequences, Functions

LOCAL At(clock, n) == IF n \in DOMAIN clock THEN clock[n] ELSE 0

LOCAL HappenedBefore(c, d) ==
    LET nodes == DOMAIN c \cup DOMAIN d
    IN  /\ \A n \in nodes : At(c, n) <= At(d, n)
        /\ \E n \in nodes : At(c, n) < At(d, n)

(* Whether no event comes in the log after one that it happened before. *)
IsCausalOrder(log, clock(_)) ==
    \A j \in 1..Len(log) : \A i \in 1..(j - 1) :
        ~HappenedBefore(clock(log[j]), clock(log[i]))

(* The events of the log with each after all that happened before it; else as in the log. The      *)
(* operators say of an event its clock and its node, and of a clock its nodes.                     *)
CausalOrder(log, clock(_), node(_), domain(_)) ==
    LET RECURSIVE Order(_)
        Order(left) ==
            IF left = {} THEN <<>>
            ELSE LET free == {i \in left :
                                \A j \in left : ~HappenedBefore(clock(log[j]), clock(log[i]))}
                     next == CHOOSE i \in free : \A j \in free : i <= j
                 IN  <<log[next]>> \o Order(left \ {next})
    IN  Order(1..Len(log))
=============================================================================
