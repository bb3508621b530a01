------------------------------ MODULE Counters -------------------------------
(* Three counters that go up one by one and begin again: as many states as    *)
(* one likes, each with three steps.                                          *)
EXTENDS Naturals

CONSTANT Most

Counter == 1 .. 3

VARIABLE count

Init == count = [c \in Counter |-> 0]
Up(c) == count' = [count EXCEPT ![c] = (@ + 1) % (Most + 1)]
Next == \E c \in Counter : Up(c)
Spec == Init /\ [][Next]_count

TypeOK == count \in [Counter -> 0 .. Most]
==============================================================================
