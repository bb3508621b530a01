---- MODULE LostUpdate ----
\* Each process adds one to a number: it reads the number, and writes one more than it read.
EXTENDS Naturals, FiniteSets
CONSTANT Process
VARIABLES number, read, done

Init == number = 0 /\ read = [p \in Process |-> 0] /\ done = [p \in Process |-> "not begun"]

Read(p) ==
    /\ done[p] = "not begun"
    /\ read' = [read EXCEPT ![p] = number]
    /\ done' = [done EXCEPT ![p] = "has read"]
    /\ UNCHANGED number

Write(p) ==
    /\ done[p] = "has read"
    /\ number' = read[p] + 1
    /\ done' = [done EXCEPT ![p] = "done"]
    /\ UNCHANGED read

\* A process begins again.
Again(p) ==
    /\ done[p] = "has read"
    /\ done' = [done EXCEPT ![p] = "not begun"]
    /\ UNCHANGED <<number, read>>

Next == \E p \in Process : Read(p) \/ Write(p) \/ Again(p)
NoneIsLost == number = Cardinality({p \in Process : done[p] = "done"})
====
