------------------------------- MODULE Shelves -------------------------------
(* Readers who take books from shelves, wait for them and bring them back:    *)
(* sets of sets and functions from model values.                              *)
EXTENDS Naturals, FiniteSets

CONSTANTS Reader, Book, Most

VARIABLES lent, waiting, tired

vars == <<lent, waiting, tired>>

Init ==
    /\ lent = [r \in Reader |-> {}]
    /\ waiting = [b \in Book |-> {}]
    /\ tired = {}

Shelved(b) == \A r \in Reader : b \notin lent[r]

Take(r, b) ==
    /\ r \notin tired
    /\ Shelved(b)
    /\ waiting[b] \subseteq {r}
    /\ Cardinality(lent[r]) < Most
    /\ lent' = [lent EXCEPT ![r] = @ \cup {b}]
    /\ waiting' = [waiting EXCEPT ![b] = @ \ {r}]
    /\ UNCHANGED tired

Ask(r, b) ==
    /\ r \notin tired
    /\ ~Shelved(b)
    /\ b \notin lent[r]
    /\ waiting' = [waiting EXCEPT ![b] = @ \cup {r}]
    /\ UNCHANGED <<lent, tired>>

Return(r, b) ==
    /\ b \in lent[r]
    /\ lent' = [lent EXCEPT ![r] = @ \ {b}]
    /\ UNCHANGED <<waiting, tired>>

Rest(r) ==
    /\ lent[r] = {}
    /\ tired' = IF r \in tired THEN tired \ {r} ELSE tired \cup {r}
    /\ waiting' = [b \in Book |-> waiting[b] \ {r}]
    /\ UNCHANGED lent

Next ==
    \E r \in Reader :
        \/ Rest(r)
        \/ \E b \in Book : Take(r, b) \/ Ask(r, b) \/ Return(r, b)
Spec == Init /\ [][Next]_vars

TypeOK ==
    /\ lent \in [Reader -> SUBSET Book]
    /\ waiting \in [Book -> SUBSET Reader]
    /\ tired \subseteq Reader
OneReader == \A r, s \in Reader : r # s => lent[r] \cap lent[s] = {}
TheTiredHaveNothing == \A r \in tired : lent[r] = {}
=============================================================================
