---------------------------- MODULE Messages ----------------------------
EXTENDS Naturals, FiniteSets, TLC
CONSTANTS Node, Copies
VARIABLES msgs, got, turn
vars == <<msgs, got, turn>>

Init == msgs = {} /\ got = [n \in Node |-> 0] /\ turn \in {"a", "b"}

Send(n, k) == /\ Cardinality(msgs) < 2
              /\ msgs' = msgs \cup {[to |-> n, copy |-> k]}
              /\ UNCHANGED <<got, turn>>
Recv(m) == /\ got[m.to] < 2
           /\ got' = [got EXCEPT ![m.to] = @ + 1]
           /\ msgs' = msgs \ {m}
           /\ UNCHANGED turn
Drop == \E m \in msgs : msgs' = msgs \ {m} /\ UNCHANGED <<got, turn>>
Flip(t) == turn = t /\ turn' = (IF t = "a" THEN "b" ELSE "a") /\ UNCHANGED <<msgs, got>>
Turns == \E t \in {"a", "b"} : Flip(t)
Repeated(Act(_)) == \E m \in msgs : Act(m)

Next == \/ \E n \in Node, k \in Copies : Send(n, k)
        \/ LET Take(m) == Recv(m) IN Repeated(Take)
        \/ Drop
        \/ Turns
        \/ got' = [n \in Node |-> 0] /\ UNCHANGED <<msgs, turn>>
Spec == Init /\ [][Next]_vars

Few == Cardinality(msgs) =< 2
Quiet == \A n \in Node : got[n] < 2
Symmetry == Permutations(Node)
View == <<msgs, got>>
=========================================================================
