---- MODULE Mail ----
EXTENDS Naturals, FiniteSets
CONSTANTS Node, Limit
VARIABLES inbox,  \* messages on their way
          seen,
          count
vars == <<inbox, seen, count>>

Message == [to : Node, text : 1..2]

TypeOK == /\ inbox \subseteq Message
          /\ seen \in [Node -> SUBSET (1..2)]
          /\ count \in Nat

Init == /\ inbox = {}
        /\ seen = [n \in Node |-> {}]
        /\ count = 0

Send(n, t) == /\ count < Limit
              /\ inbox' = inbox \cup {[to |-> n, text |-> t]}
              /\ count' = count + 1
              /\ UNCHANGED seen

Receive(m) == /\ inbox' = inbox \ {m}
              /\ seen' = [seen EXCEPT ![m.to] = @ \cup {m.text}]
              /\ UNCHANGED count

Lose == \E m \in inbox : /\ m.text = 2
                         /\ inbox' = inbox \ {m}
                         /\ UNCHANGED <<seen, count>>

Next == \/ \E n \in Node, t \in 1..2 : Send(n, t)
        \/ \E m \in inbox : Receive(m)
        \/ Lose

Spec == Init /\ [][Next]_vars /\ WF_vars(\E m \in inbox : Receive(m))

Few == Cardinality(inbox) <= 1
SeenTwice(n) == {1, 2} \subseteq seen[n]
NobodySawTwice == \A n \in Node : ~SeenTwice(n)
SomebodySaw == \E n \in Node : seen[n] /= {}
Monotone == [][\A n \in Node : seen[n] \subseteq seen'[n]]_seen
CountGrows == [][count' > count]_count
Delivered == \A n \in Node : [](\E m \in inbox : m.to = n) ~> (seen[n] /= {})
Emptied == []<>(inbox = {})
Bounded == count <= Limit /\ (count = Limit => inbox /= {}) 
Wrong == count[1] = 2
Loop[i \in Nat] == IF i = 0 THEN 0 ELSE Loop[i + 1]
Endless == Loop[1] = 0
Small == count < 2
TwiceCounts == \A m \in inbox : m.text = 2 => count > 0
NoneOnTheWay == ~\E m \in inbox : count = 0
====
