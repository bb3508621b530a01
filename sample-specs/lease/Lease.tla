------------------------------- MODULE Lease -------------------------------
(* One of several nodes leads, as long as it has a lease. A lease service  *)
(* grants the lease for a while and gives it to nobody else until that     *)
(* while is over. Leader and service measure it with different clocks, so  *)
(* the leader stops a margin early. Nodes crash, get cut off, and their    *)
(* clocks fall behind. A new leader first has to warm up, then it serves.  *)
(* Time is what is left of the lease, so that it has no largest value.     *)
EXTENDS Naturals

CONSTANTS
    \* The nodes that can lead.
    Node,
    \* Stands for "nobody".
    None,
    \* For how many ticks the service grants the lease.
    LeaseLength,
    \* How many ticks earlier the leader stops, by its own clock.
    Margin,
    \* How many ticks a clock can fall behind during one lease.
    MaxSkew,
    \* How many ticks a new leader warms up before it serves.
    WarmUp,
    \* How many crashes and cut connections there may be in all.
    MaxFaults,
    \* FALSE is the mistake: a leader renews its lease only when it has warmed up.
    RenewWhileWarming

\* The margin leaves a lease of at least two ticks, and the bounds are numbers.
ASSUME BoundsMakeSense ==
    /\ None \notin Node
    /\ {LeaseLength, Margin, MaxSkew, WarmUp, MaxFaults} \subseteq Nat
    /\ LeaseLength >= Margin + 2
    /\ WarmUp > 0
    /\ RenewWhileWarming \in BOOLEAN

VARIABLES
    \* What the service knows: who holds the lease, and for how many ticks yet.
    lease,
    \* For how many ticks each node believes that it still leads.
    left,
    \* How many ticks each node's clock has fallen behind since its lease was granted.
    lag,
    \* For how many ticks each leader has warmed up.
    warm,
    \* Each node is healthy, cut off from the service, or crashed.
    health,
    \* How many crashes and cut connections there were.
    faults

\* Everything that can change.
vars == <<lease, left, lag, warm, health, faults>>

\* The lease when nobody holds it.
Free == [holder |-> None, left |-> 0]

\* A node believes that it leads.
Leads(n) == left[n] > 0

\* A node leads and has warmed up: it answers requests.
Serves(n) == Leads(n) /\ warm[n] = WarmUp

\* At first nobody leads and all nodes are healthy.
Init ==
    /\ lease = Free
    /\ left = [n \in Node |-> 0]
    /\ lag = [n \in Node |-> 0]
    /\ warm = [n \in Node |-> 0]
    /\ health = [n \in Node |-> "healthy"]
    /\ faults = 0

-----------------------------------------------------------------------------

\* The service grants the free lease to a node, which starts to lead.
\* @actor n
Grant(n) ==
    /\ lease = Free
    /\ health[n] = "healthy"
    /\ ~Leads(n)
    /\ lease' = [holder |-> n, left |-> LeaseLength]
    /\ left' = [left EXCEPT ![n] = LeaseLength - Margin]
    /\ UNCHANGED <<lag, warm, health, faults>>

\* A leader is in a position to renew its lease: the service can be reached and still
\* knows it as the holder.
CanRenew(n) ==
    /\ Leads(n)
    /\ health[n] = "healthy"
    /\ lease.holder = n
    /\ RenewWhileWarming \/ warm[n] = WarmUp

\* A leader renews its lease for the full length.
\* @actor n
Renew(n) ==
    /\ CanRenew(n)
    /\ lease' = [holder |-> n, left |-> LeaseLength]
    /\ left' = [left EXCEPT ![n] = LeaseLength - Margin]
    /\ lag' = [lag EXCEPT ![n] = 0]
    /\ UNCHANGED <<warm, health, faults>>

\* A tick of time passes. A lease with no tick left is free again, and a node with no
\* tick left steps down. A leader that can renew does so before its last tick is over.
Tick ==
    /\ \A n \in Node : ~(CanRenew(n) /\ left[n] = 1)
    /\ lease' = IF lease.left > 1 THEN [lease EXCEPT !.left = @ - 1] ELSE Free
    /\ left' = [n \in Node |-> IF Leads(n) THEN left[n] - 1 ELSE 0]
    /\ lag' = [n \in Node |-> IF left[n] > 1 THEN lag[n] ELSE 0]
    /\ warm' = [n \in Node |-> CASE left[n] <= 1     -> 0
                                 [] warm[n] = WarmUp -> WarmUp
                                 [] OTHER            -> warm[n] + 1]
    /\ UNCHANGED <<health, faults>>

\* A leader's clock falls one tick behind, so the leader believes in its lease for one
\* tick longer.
\* @environment
\* @actor n
FallBehind(n) ==
    /\ Leads(n)
    /\ lag[n] < MaxSkew
    /\ lag' = [lag EXCEPT ![n] = @ + 1]
    /\ left' = [left EXCEPT ![n] = @ + 1]
    /\ UNCHANGED <<lease, warm, health, faults>>

\* A node loses its connection to the service. If it leads, it goes on until its lease is over.
\* @environment
\* @actor n
CutOff(n) ==
    /\ health[n] = "healthy"
    /\ faults < MaxFaults
    /\ health' = [health EXCEPT ![n] = "cut off"]
    /\ faults' = faults + 1
    /\ UNCHANGED <<lease, left, lag, warm>>

\* A node crashes and forgets that it led. The service does not notice.
\* @environment
\* @actor n
Crash(n) ==
    /\ health[n] # "crashed"
    /\ faults < MaxFaults
    /\ health' = [health EXCEPT ![n] = "crashed"]
    /\ faults' = faults + 1
    /\ left' = [left EXCEPT ![n] = 0]
    /\ lag' = [lag EXCEPT ![n] = 0]
    /\ warm' = [warm EXCEPT ![n] = 0]
    /\ UNCHANGED lease

\* A node that was cut off or has crashed is healthy again.
\* @actor n
Recover(n) ==
    /\ health[n] # "healthy"
    /\ health' = [health EXCEPT ![n] = "healthy"]
    /\ UNCHANGED <<lease, left, lag, warm, faults>>

\* One step of a node, the service, the clocks or a fault.
Next ==
    \/ Tick
    \/ \E n \in Node : Grant(n) \/ Renew(n)
    \/ \E n \in Node : FallBehind(n) \/ CutOff(n) \/ Crash(n)
    \/ \E n \in Node : Recover(n)

\* Time goes on, the service grants a free lease, leaders renew, and nodes recover.
\* @assumption
Fairness ==
    /\ WF_vars(Tick)
    /\ \A n \in Node : WF_vars(Grant(n)) /\ WF_vars(Renew(n)) /\ WF_vars(Recover(n))

\* Every way in which leadership can go.
Spec == Init /\ [][Next]_vars /\ Fairness

-----------------------------------------------------------------------------

\* All data has its expected shape.
\* @monitor no
TypeOK ==
    /\ lease \in [holder : Node \cup {None}, left : 0..LeaseLength]
    /\ left \in [Node -> 0..(LeaseLength - Margin + MaxSkew)]
    /\ lag \in [Node -> 0..MaxSkew]
    /\ warm \in [Node -> 0..WarmUp]
    /\ health \in [Node -> {"healthy", "cut off", "crashed"}]
    /\ faults \in 0..MaxFaults

\* No two nodes ever believe at the same time that they lead.
\* @evidence the intervals between "leads" and "stepped down" in the nodes' logs do not overlap
\* @monitor costly
OneLeaderAtATime == \A a, b \in Node : Leads(a) /\ Leads(b) => a = b

\* The service never takes the lease away before it is over.
\* @evidence in the service's audit log the holder changes only after the expiry it promised
\* @monitor cheap
LeaseIsNotTakenAway == [][lease.left > 1 => lease'.holder = lease.holder]_vars

\* However often a leader is lost, in the end some node serves again.
\* @evidence how long no node has answered requests
\* @monitor cheap
ServiceComesBack == []<>(\E n \in Node : Serves(n))

=============================================================================
