---- MODULE Leases ----
\* Nodes hold a lease for some ticks; what they do with it can take longer.
EXTENDS Naturals
CONSTANTS
    Node,
    \* For how many ticks the lease is granted.
    Length,
    \* Whether a node looks at the clock before it writes.
    Careful,
    MaxFaults
VARIABLES holder, left, working, believes, faults
vars == <<holder, left, working, believes, faults>>

Init ==
    /\ holder = "nobody"
    /\ left = 0
    /\ working = {}
    /\ believes = [n \in Node |-> 0]
    /\ faults = 0

Grant(n) ==
    /\ holder = "nobody"
    /\ n \notin working
    /\ holder' = n
    /\ left' = Length
    /\ believes' = [believes EXCEPT ![n] = Length]
    /\ UNCHANGED <<working, faults>>

Begin(n) ==
    /\ believes[n] > 0
    /\ n \notin working
    /\ working' = working \union {n}
    /\ UNCHANGED <<holder, left, believes, faults>>

End(n) ==
    /\ n \in working
    /\ working' = working \ {n}
    /\ UNCHANGED <<holder, left, believes, faults>>

\* Time passes. A careful node ends its work before its lease does.
Tick ==
    /\ left > 0
    /\ Careful => \A n \in working : believes[n] > 1
    /\ left' = left - 1
    /\ holder' = IF left = 1 THEN "nobody" ELSE holder
    /\ believes' = [n \in Node |-> IF believes[n] > 0 THEN believes[n] - 1 ELSE 0]
    /\ UNCHANGED <<working, faults>>

\* A node's clock stops for a tick.
\* @environment
Late(n) ==
    /\ believes[n] \in 1..(Length - 1)
    /\ faults < MaxFaults
    /\ believes' = [believes EXCEPT ![n] = @ + 1]
    /\ faults' = faults + 1
    /\ UNCHANGED <<holder, left, working>>

\* A node crashes and forgets.
\* @environment
Crash(n) ==
    /\ faults < MaxFaults
    /\ believes[n] > 0
    /\ believes' = [believes EXCEPT ![n] = 0]
    /\ working' = working \ {n}
    /\ faults' = faults + 1
    /\ UNCHANGED <<holder, left>>

Next == Tick \/ \E n \in Node : Grant(n) \/ Begin(n) \/ End(n) \/ Late(n) \/ Crash(n)
OneWorks == \A a, b \in working : a = b
====
