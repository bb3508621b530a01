-------------------------------- MODULE Rumour --------------------------------
(* Nodes that pass a version on by messages, which are lost, doubled and late: *)
(* records in a set that the steps choose from, and many steps from a state.   *)
EXTENDS Naturals, FiniteSets

CONSTANTS Node, Versions, Most

VARIABLES known, net, seen

vars == <<known, net, seen>>

Message == [from : Node, to : Node, version : 1 .. Versions]

Init ==
    /\ known \in {[n \in Node |-> IF n = m THEN 1 ELSE 0] : m \in Node}
    /\ net = {}
    /\ seen = [n \in Node |-> {}]

Learn(n) ==
    /\ known[n] > 0
    /\ known[n] < Versions
    /\ known' = [known EXCEPT ![n] = @ + 1]
    /\ UNCHANGED <<net, seen>>

Tell(n, m) ==
    /\ n # m
    /\ known[n] > 0
    /\ Cardinality(net) < Most
    /\ net' = net \cup {[from |-> n, to |-> m, version |-> known[n]]}
    /\ UNCHANGED <<known, seen>>

Hear(message) ==
    /\ message.version > known[message.to]
    /\ known' = [known EXCEPT ![message.to] = message.version]
    /\ seen' = [seen EXCEPT ![message.to] = @ \cup {message.from}]
    /\ net' = net \ {message}

HearAgain(message) ==
    /\ seen' = [seen EXCEPT ![message.to] = @ \cup {message.from}]
    /\ UNCHANGED <<known, net>>

Lose(message) == net' = net \ {message} /\ UNCHANGED <<known, seen>>

Next ==
    \/ \E n \in Node : Learn(n)
    \/ \E n, m \in Node : Tell(n, m)
    \/ \E message \in net : Hear(message) \/ HearAgain(message) \/ Lose(message)
Spec == Init /\ [][Next]_vars

TypeOK ==
    /\ known \in [Node -> 0 .. Versions]
    /\ net \subseteq Message
    /\ seen \in [Node -> SUBSET Node]
NobodyHearsThemselves == \A n \in Node : n \notin seen[n]
=============================================================================
