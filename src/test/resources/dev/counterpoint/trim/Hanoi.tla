---- MODULE Hanoi ----
\* A tower of disks moves from one of three pegs to another; no disk lies on a smaller one.
EXTENDS Naturals
CONSTANT Disks
VARIABLE on
Pegs == 1..3

Init == on = [d \in 1..Disks |-> 1]
Free(d) == \A smaller \in 1..(d - 1) : on[smaller] # on[d]
Move(d, peg) ==
    /\ Free(d)
    /\ peg # on[d]
    /\ \A smaller \in 1..(d - 1) : on[smaller] # peg
    /\ on' = [on EXCEPT ![d] = peg]

Next == \E d \in 1..Disks, peg \in Pegs : Move(d, peg)
NotMoved == \E d \in 1..Disks : on[d] # 3
====
